/**
 * How does a workbook come in: what may stand is kept, what may not comes back, and twice is once?
 *
 * Everything of a file happens in one transaction. Kinds are taken in an order in which each names only what came before, so
 * that a file may bring a programme with all that hangs on it. A check does the very same, and takes it back.
 *
 * @module
 */
import { createHash, randomUUID } from "node:crypto";
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { audiences, type Entry } from "../../entries/entry.ts";
import { type EntryKind, entryKinds } from "../../entries/entry-kinds.ts";
import { fieldsOf } from "../../entries/entry-schemas.ts";
import { workedOutKinds } from "../../life-cycle/duties.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { knownEntry } from "../../sheets/known-entry.ts";
import { emptyValue } from "../../sheets/read-cell.ts";
import { groupRows, headerFindings, readEntry, type SheetEntry } from "../../sheets/read-sheet.ts";
import { sameContent } from "../../sheets/same-content.ts";
import type { Sheet, SheetFinding } from "../../sheets/sheet-file.ts";
import { isBeside, nearestKind, sheetKind } from "../../sheets/sheet-kind.ts";
import { entryRow } from "../entries/list-entries.ts";
import { type EntryWriter, openEntries } from "../entries/put-entry.ts";
import type { RefusedRows } from "./refused-workbook.ts";

export interface SheetsOrder {
  readonly sheets: readonly Sheet[];
  /** UUID of the programme of rows that name none; null when they must. */
  readonly programme: string | null;
  /** True says what would happen and keeps nothing. */
  readonly check: boolean;
}

export interface SheetOutcome {
  readonly sheet: string;
  readonly kind: EntryKind;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
}

export interface TakenSheets {
  readonly sheets: readonly SheetOutcome[];
  readonly findings: readonly SheetFinding[];
  readonly refused: readonly RefusedRows[];
}

/** Any who may read may try: what a duty allows is asked of each entry. */
export function takeSheets(order: SheetsOrder): Action<TakenSheets> {
  return {
    name: order.check ? "programme.check-sheets" : "programme.take-sheets",
    needs: "programme:read",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      await desk.rows(sql`savepoint before_sheets`);
      const taken = await taking(desk, order);
      if (order.check) await desk.rows(sql`rollback to savepoint before_sheets`);
      return taken;
    },
  };
}

async function taking(desk: Desk, { sheets, programme }: SheetsOrder): Promise<TakenSheets> {
  const entries = await openEntries(desk);
  const findings: SheetFinding[] = sheets.flatMap(unknownSheet);
  const refused: RefusedRows[] = [];
  const outcomes: SheetOutcome[] = [];
  for (const kind of entryKinds)
    for (const sheet of sheets.filter(({ name }) => sheetKind(name) === kind)) {
      const outcome = { sheet: sheet.name, kind, added: 0, changed: 0, unchanged: 0, refused: 0 };
      outcomes.push(outcome);
      const header = headerFindings(kind, sheet);
      findings.push(...header);
      if (header.some(({ weight }) => weight === "error")) {
        refused.push({ sheet, rows: sheet.rows, findings: header });
        outcome.refused += groupRows(kind, sheet).length;
        continue;
      }
      const take = taker({ desk, entries, kind });
      for (const rows of groupRows(kind, sheet)) {
        const row = readEntry(kind, { sheet, rows }, { set: entries.standing(), programme });
        const done = await take(row, programme);
        outcome[done.doing] += 1;
        findings.push(...done.findings);
        if (done.doing === "refused") refused.push({ sheet, rows, findings: done.findings });
      }
    }
  return { sheets: outcomes, findings, refused };
}

function unknownSheet({ name }: Sheet): readonly SheetFinding[] {
  if (sheetKind(name) !== null || isBeside(name)) return [];
  const near = nearestKind(name);
  const whole = { sheet: name, row: null, column: null, cell: null, weight: "error" } as const;
  return [
    near === null
      ? { ...whole, code: "sheet-unknown", values: { sheet: name } }
      : { ...whole, code: "sheet-misspelt", values: { sheet: name, near } },
  ];
}

interface Done {
  readonly doing: "added" | "changed" | "unchanged" | "refused";
  readonly findings: readonly SheetFinding[];
}

interface Taking {
  readonly desk: Desk;
  readonly entries: EntryWriter;
  readonly kind: EntryKind;
}

/** Takes one entry after the other; remembers which it met. */
function taker({ desk, entries, kind }: Taking) {
  const met = new Set<string>();
  const alike = new Map<string, number>();
  return async (row: SheetEntry, programme: string | null): Promise<Done> => {
    if (row.findings.length > 0) return { doing: "refused", findings: row.findings };
    const refuse = (code: string, values: SheetFinding["values"] = {}): Done => ({
      doing: "refused",
      findings: [row.placed({ field: "", code, weight: "error", values })],
    });
    const said = withProgramme(kind, row.content, programme);
    const list: readonly Entry[] = entries.standing()[kind];
    const known = row.id === null ? knownEntry(kind, said, entries.standing()) : null;
    const id = row.id ?? known?.id ?? idOf(desk, { kind, said, alike });
    if (met.has(id)) return refuse("id-twice");
    met.add(id);
    const before = list.find((entry) => entry.id === id) ?? null;
    if (before === null && row.id !== null)
      return refuse((await entryRow(desk, id)) === null ? "id-unknown" : "entry-removed");
    const seenBy = row.seenBy ?? before?.seenBy ?? "everybody";
    if (before !== null && sameContent(said, before.content as Readonly<Record<string, unknown>>))
      if (seenBy === before.seenBy) return { doing: "unchanged", findings: [] };
    if (workedOutKinds.includes(kind)) return refuse("worked-out");
    const audience = audiences.find((one) => one === seenBy);
    if (audience === undefined)
      return refuse("cell-no-choice", { shown: seenBy, choices: audiences.join(", ") });
    const stale = before === null ? null : staleCode(row, before, known !== null);
    if (stale !== null) return refuse(stale, { version: before?.version ?? 0 });
    const content = { ...blank(kind), ...before?.content, ...said };
    const found = entries.findings({ entry: id, kind, content }).map(row.placed);
    if (found.some(({ weight }) => weight === "error"))
      return { doing: "refused", findings: found.filter(({ weight }) => weight === "error") };
    const order = {
      act: randomUUID(),
      entry: id,
      kind,
      seen: before?.version ?? 0,
      content,
      seenBy: audience,
    };
    const failed = await attempted(desk, () => entries.put(order));
    if (failed !== null) return refuse(failed.code, failed.values);
    return { doing: before === null ? "added" : "changed", findings: found };
  };
}

/** A row that was taken out before the entry changed must not put it back as it was. */
function staleCode(row: SheetEntry, before: Entry, byCode: boolean): string | null {
  if (row.id !== null && row.version === null) return "version-unsaid";
  if (row.id !== null) return row.version === before.version ? null : "version-changed";
  return byCode ? null : "changed-since-added";
}

/** Puts one entry; what the database refuses is taken back alone. */
async function attempted(
  desk: Desk,
  put: () => Promise<unknown>,
): Promise<{ readonly code: string; readonly values: SheetFinding["values"] } | null> {
  await desk.rows(sql`savepoint one_entry`);
  try {
    await put();
    await desk.rows(sql`release savepoint one_entry`);
    return null;
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    await desk.rows(sql`rollback to savepoint one_entry`);
    return error.code === "duty-refused"
      ? { code: "duty", values: { refusal: error.place } }
      : { code: error.code, values: {} };
  }
}

function withProgramme(
  kind: EntryKind,
  content: SheetEntry["content"],
  programme: string | null,
): Readonly<Record<string, unknown>> {
  const field = fieldsOf(kind).find(({ name }) => name === "programme");
  const said = content.programme ?? "";
  return field?.needed && programme !== null && said === "" ? { ...content, programme } : content;
}

/** What a new entry says of fields whose columns are not there: nothing. */
function blank(kind: EntryKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fieldsOf(kind).map(({ name, mark, needed }) => [name, emptyValue(mark, needed)]));
}

/** The same row of the same partner gets the same id each time; rows that say the same in one file are told apart. */
function idOf(
  desk: Desk,
  {
    kind,
    said,
    alike,
  }: { readonly kind: EntryKind; readonly said: object; readonly alike: Map<string, number> },
): string {
  if (desk.actor.kind !== "member") throw new SafeguardError("not-allowed");
  const text = JSON.stringify(said);
  const before = alike.get(text) ?? 0;
  alike.set(text, before + 1);
  const hash = createHash("sha256")
    .update(JSON.stringify([desk.actor.partner, kind, text, before]))
    .digest("hex");
  // RFC 9562, 5.8: version 8, whose bits are the application's own.
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
