/**
 * How does a press remove or bring back an entry, once however often it is pressed?
 *
 * @module
 */
import { useRef } from "react";
import type { z } from "zod";
import { useChange } from "../../../safeguards/screens/index.ts";
import { entryDetail, type entryStep } from "../../entries/entries-api.ts";

export type EntryDetail = z.infer<typeof entryDetail>;

/** Answers that an entry is part of. */
export const touchedByEntries = ["/programme-entries", "/programmes", "/programme-views"];

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** `act` sends the same act until it was done, so that a lost answer does nothing twice. */
export function useEntryStep({ id, version }: Seen, step: "remove" | "restore") {
  const act = useRef({ version: 0, id: "" });
  const change = useChange<z.input<typeof entryStep>, EntryDetail>(
    (body) => ({ path: `/programme-entries/${id}/${step}`, method: "POST", body, answer: entryDetail }),
    touchedByEntries,
  );
  return {
    isPending: change.isPending,
    error: change.error,
    act: () => {
      if (act.current.version !== version) act.current = { version, id: crypto.randomUUID() };
      change.mutate({ act: act.current.id, seen: version });
    },
  };
}
