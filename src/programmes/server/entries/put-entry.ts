/**
 * How does an entry come to stand as it stands?
 *
 * Its content is checked against its kind and against everything else that stands, who writes it against who may, and an act
 * is added; the database makes the entry from it. What is worked out (gates, runs, signed results) comes through here too,
 * from the action that worked it out.
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { StoreError, sql } from "../../../store/index.ts";
import { checkDraft } from "../../checks/check-entry.ts";
import { type Audience, type Entry, type EntrySet, ownPartnerKinds, withEntry } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { type Content, entrySchemas } from "../../entries/entry-schemas.ts";
import type { FieldFinding } from "../../entries/field-finding.ts";
import { programmeOf } from "../../entries/programme-of.ts";
import { type DutyRefusal, dutyRefusal } from "../../life-cycle/duties.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { entryRow } from "./list-entries.ts";
import { loadEntrySet } from "./read-entry-set.ts";
import { writerOf } from "./writer-of.ts";

/** What is to be written. */
export interface EntryOrder<Kind extends EntryKind = EntryKind> {
  /** UUID of the act, made by who asks: the same again changes nothing. */
  readonly act: string;
  /** UUID of the entry. */
  readonly entry: string;
  readonly kind: Kind;
  /** Version that was seen; 0 for a new one. */
  readonly seen: number;
  readonly content: Content<Kind>;
  readonly seenBy: Audience;
}

/** An order whose content nobody has validated yet. */
export interface UncheckedOrder extends Omit<EntryOrder, "content"> {
  readonly content: unknown;
}

/**
 * Writes one entry on a desk that may.
 * @throws ProgrammeError "entry-refused" with fields and codes, "duty-refused", "version-changed", "programme-fixed",
 * "audience-refused", "names-removed".
 */
export async function putEntry(desk: Desk, order: UncheckedOrder, today = utcToday()): Promise<Entry> {
  const writer = await openEntries(desk, today);
  return writer.put(order);
}

export interface EntryWriter {
  /** Everything as it stands with what was put so far. */
  standing(): EntrySet;
  /** What would be said of an order; nothing is kept. */
  findings(order: Pick<UncheckedOrder, "entry" | "kind" | "content">): readonly FieldFinding[];
  /** Why the writer may not write an entry that stands; null when they may. */
  refusal(entry: Entry): DutyRefusal | null;
  /** As `putEntry`. */
  put(order: UncheckedOrder): Promise<Entry>;
}

/** For many entries in one transaction: what stands is read once. */
export async function openEntries(desk: Desk, today = utcToday()): Promise<EntryWriter> {
  let all = await loadEntrySet(desk);
  const standing = () => all;
  const findings: EntryWriter["findings"] = ({ entry, kind, content }) =>
    findingsOf(kind, content, { set: all, entry, today });
  return {
    standing,
    findings,
    refusal: (entry) => dutyRefusal({ ...entry, before: entry }, writerOf(desk), all),
    put: async (order) => {
      const done = await doneBefore(desk, order);
      if (done !== null) return done;
      const entry = acceptedEntry(desk, { order, set: all, today });
      await addAct(desk, { ...order, act: order.act, doing: order.seen === 0 ? "added" : "changed" }, entry);
      all = withEntry(all, entry);
      return entry;
    },
  };
}

/** Says that an entry is gone, or is there again. @throws as `putEntry`, and "still-named". */
export async function markEntry(
  desk: Desk,
  {
    act,
    seen,
    doing,
  }: { readonly act: string; readonly seen: number; readonly doing: "removed" | "restored" },
  entry: Entry,
): Promise<void> {
  // A removed one is put back for the question: what it says decides who leads.
  refuseDuty(desk, { ...entry, before: entry }, withEntry(await loadEntrySet(desk), entry));
  await addAct(desk, { act, seen, doing }, entry);
}

interface Accepting {
  readonly order: UncheckedOrder;
  readonly set: EntrySet;
  readonly today: string;
}

function acceptedEntry(desk: Desk, { order, set, today }: Accepting): Entry {
  const { entry: id, kind, seen, seenBy } = order;
  const list: readonly Entry[] = set[kind];
  const before = list.find((entry) => entry.id === id) ?? null;
  if ((before?.version ?? 0) !== seen) throw new ProgrammeError("version-changed");
  if (seenBy === "own-partner" && !ownPartnerKinds.includes(kind))
    throw new ProgrammeError("audience-refused");
  const errors = findingsOf(kind, order.content, { set, entry: id, today }).filter(
    ({ weight }) => weight === "error",
  );
  if (errors.length > 0)
    throw new ProgrammeError(
      "entry-refused",
      errors.map(({ field, code }) => `${field}: ${code}`).join("; "),
    );
  const content = entrySchemas[kind].parse(order.content) as Content<EntryKind>;
  const programme = programmeOf({ id, kind, content }, set);
  if (before !== null && before.programme !== programme) throw new ProgrammeError("programme-fixed");
  refuseDuty(desk, { kind, programme, content, before }, set);
  const owner = before?.owner ?? writerOf(desk).partner;
  return { id, kind, version: seen + 1, programme, owner, seenBy, changed: today, content };
}

function refuseDuty(desk: Desk, writing: Parameters<typeof dutyRefusal>[0], set: EntrySet): void {
  const refused = dutyRefusal(writing, writerOf(desk), set);
  if (refused !== null) throw new ProgrammeError("duty-refused", refused);
}

function findingsOf(
  kind: EntryKind,
  content: unknown,
  context: { readonly set: EntrySet; readonly entry: string; readonly today: string },
): readonly FieldFinding[] {
  return checkDraft(kind, content, context);
}

interface NewAct {
  readonly act: string;
  readonly seen: number;
  readonly doing: "added" | "changed" | "removed" | "restored";
}

async function addAct(desk: Desk, { act, seen, doing }: NewAct, entry: Entry): Promise<void> {
  const member = desk.actor.kind === "member" ? desk.actor.member : null;
  const put = desk.rows(sql`
    insert into programmes.entry_act
      (id, entry, version, act, kind, programme, seen_by, content, owner, member, partner)
    values (${act}, ${entry.id}, ${seen + 1}, ${doing}, ${entry.kind}, ${entry.programme}, ${entry.seenBy},
      ${JSON.stringify(entry.content)}::jsonb, ${entry.owner}, ${member}, ${desk.partner})`);
  await put.catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
}

/** What the database's own refusals mean to who writes. */
function refusalOf(error: unknown): ProgrammeError | null {
  const states: Readonly<Record<string, ProgrammeError["code"]>> = {
    "23505": "version-changed",
    WM409: "version-changed",
    WM410: "still-named",
    WM411: "names-removed",
    WM412: "own-review",
    "23514": "entry-refused",
  };
  const code = error instanceof StoreError ? states[error.sqlState ?? ""] : undefined;
  return code === undefined ? null : new ProgrammeError(code);
}

/** The entry as this very act left it, when it was done before by this member or partner. */
async function doneBefore(desk: Desk, { act, entry }: UncheckedOrder): Promise<Entry | null> {
  const done = await desk.rows(
    sql`select 1 as done from programmes.entry_act where id = ${act} and entry = ${entry}`,
  );
  return done.length === 0 ? null : await entryRow(desk, entry);
}

function utcToday(): string {
  return new Date().toISOString().slice(0, 10);
}
