/**
 * What stands of a programme and of what several share, held by a screen to name and choose from?
 *
 * @module
 */
import { useMemo } from "react";
import { useAnswer } from "../../../safeguards/screens/index.ts";
import { programmeEntries } from "../../entries/entries-api.ts";
import { type Entry, type EntrySet, entrySet } from "../../entries/entry.ts";

/** The id of nothing (RFC 9562, 5.9): only what several share belongs to it. */
const none = "00000000-0000-0000-0000-000000000000";

/** @param programme - Null for what several share alone. */
export function useProgrammeSet(programme: string | null) {
  const answer = useAnswer(`/programmes/${programme ?? none}/entries`, programmeEntries);
  const items = answer.data?.items;
  // The node validated each content by the schema of its kind before it kept it.
  const set: EntrySet | null = useMemo(
    () => (items === undefined ? null : entrySet(items as unknown as readonly Entry[])),
    [items],
  );
  return { set, error: answer.error, again: () => void answer.refetch() };
}

/** What a screen names things by until everything is there. */
export const nothingYet: EntrySet = entrySet([]);
