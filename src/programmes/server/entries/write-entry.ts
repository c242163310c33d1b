/**
 * How do members write, remove and bring back entries?
 *
 * @module
 */
import { type Action, type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import type { Audience, Entry } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { type Content, entrySchemas } from "../../entries/entry-schemas.ts";
import type { FieldFinding } from "../../entries/field-finding.ts";
import { programmeOf } from "../../entries/programme-of.ts";
import { dutyRefusal, workedOutKinds } from "../../life-cycle/duties.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { entryOf } from "./entry-row.ts";
import { type DetailedEntry, detailedEntry, entryRow } from "./list-entries.ts";
import { markEntry, openEntries, putEntry, type UncheckedOrder } from "./put-entry.ts";
import { writerOf } from "./writer-of.ts";

/** Adds an entry. @throws ProgrammeError as `putEntry` does, and "worked-out". */
export function addEntry(order: Omit<UncheckedOrder, "seen">): Action<DetailedEntry> {
  return acting("programme.add", async (desk) => {
    refuseWorkedOut(order.kind);
    await putEntry(desk, { ...order, seen: 0 });
    return detailedEntry(desk, order.entry);
  });
}

export interface EntryChange {
  readonly act: string;
  readonly entry: string;
  readonly seen: number;
  /** Left out: as it was. */
  readonly seenBy?: Audience | undefined;
  readonly content: unknown;
}

/** Writes an entry anew. @throws ProgrammeError as `putEntry` does, SafeguardError "not-found". */
export function changeEntry(change: EntryChange): Action<DetailedEntry> {
  return acting("programme.change", async (desk) => {
    const before = await standing(desk, change.entry);
    await putEntry(desk, { ...change, kind: before.kind, seenBy: change.seenBy ?? before.seenBy });
    return detailedEntry(desk, change.entry);
  });
}

export interface EntryStep {
  readonly act: string;
  readonly entry: string;
  readonly seen: number;
}

/** Takes an entry away; it can be brought back. @throws ProgrammeError "still-named", "version-changed", "duty-refused". */
export function removeEntry(step: EntryStep): Action<DetailedEntry> {
  return marking("removed", step);
}

/** Brings a removed entry back. @throws ProgrammeError "names-removed", "version-changed", "duty-refused". */
export function restoreEntry(step: EntryStep): Action<DetailedEntry> {
  return marking("restored", step);
}

function marking(doing: "removed" | "restored", { act, entry, seen }: EntryStep): Action<DetailedEntry> {
  return acting(`programme.${doing}`, async (desk) => {
    const before = await standing(desk, entry);
    await markEntry(desk, { act, seen, doing }, before);
    return detailedEntry(desk, entry);
  });
}

export interface EntryCheck {
  readonly findings: readonly FieldFinding[];
  readonly refused: string | null;
}

/** What would be said of an entry; nothing is kept. @param entry - Null for one that is not there yet. */
export function checkedEntry({
  kind,
  entry,
  content,
}: {
  readonly kind: EntryKind;
  readonly entry: string | null;
  readonly content: unknown;
}): Query<EntryCheck> {
  return {
    name: "programme.check",
    needs: "programme:read",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const entries = await openEntries(desk);
      const id = entry ?? noEntry;
      const findings = entries.findings({ kind, entry: id, content });
      const read = entrySchemas[kind].safeParse(content);
      if (!read.success) return { findings, refused: null };
      const set = entries.standing();
      const list: readonly Entry[] = set[kind];
      const said = read.data as Content<EntryKind>;
      const before = list.find((one) => one.id === id) ?? null;
      const writing = {
        kind,
        programme: programmeOf({ id, kind, content: said }, set),
        content: said,
        before,
      };
      return { findings, refused: dutyRefusal(writing, writerOf(desk), set) };
    },
  };
}

/** The id of nothing (RFC 9562, 5.9). */
const noEntry = "00000000-0000-0000-0000-000000000000";

async function standing(desk: Desk, id: string): Promise<Entry> {
  const row = await entryRow(desk, id);
  if (row === null) throw new SafeguardError("not-found");
  refuseWorkedOut(row.kind);
  return entryOf(row);
}

function refuseWorkedOut(kind: EntryKind): void {
  if (workedOutKinds.includes(kind)) throw new ProgrammeError("worked-out", kind);
}

/** Any who may read may try: what a duty allows is asked of each entry. */
function acting(name: string, run: (desk: Desk) => Promise<DetailedEntry>): Action<DetailedEntry> {
  return { name, needs: "programme:read", scope: "none", touched: () => [], run };
}
