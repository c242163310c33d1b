/**
 * Which entries do the rows of a kind's sheet mean?
 *
 * A row begins an entry; rows below that fill nothing but columns of tables, and name no other id, are further lines of it.
 * A column that is not there leaves its field as it stands.
 *
 * @module
 */
import type { EntryKind } from "../entries/entry-kinds.ts";
import { fieldsOf } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type CellContext, emptyValue, type ReadCell, readAnswer, readCell, textOf } from "./read-cell.ts";
import {
  audienceColumn,
  columnsOf,
  headerOf,
  idColumn,
  partsOf,
  reasonColumn,
  type SheetColumn,
  versionColumn,
} from "./sheet-columns.ts";
import { columnLetters, type Sheet, type SheetFinding, type SheetRow } from "./sheet-file.ts";

/** An entry as its rows say it. */
export interface SheetEntry {
  /** UUID; null for a new one. */
  readonly id: string | null;
  /** Version that was taken out; null when the sheet says none. */
  readonly version: number | null;
  /** Fields whose columns are there. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly seenBy: string | null;
  readonly rows: readonly SheetRow[];
  /** What cells say that no field takes: then the entry goes no further. */
  readonly findings: readonly SheetFinding[];
  /** Where in the sheet a field stands that something was found in. */
  readonly placed: (finding: FieldFinding) => SheetFinding;
}

/** What is wrong with the header; its rows are read as far as they can be. */
export function headerFindings(kind: EntryKind, { name, header }: Sheet): readonly SheetFinding[] {
  const known = [...headerOf(kind), reasonColumn];
  const said = header.flatMap((column, at): readonly SheetFinding[] => {
    if (column === "") return [];
    const place = { sheet: name, row: 1, column, cell: `${columnLetters(at)}1`, values: { column } };
    if (header.indexOf(column) < at) return [{ ...place, code: "column-twice", weight: "error" }];
    return known.includes(column) ? [] : [{ ...place, code: "column-unknown", weight: "warning" }];
  });
  const none = !header.some((column) => known.includes(column));
  const whole = { sheet: name, row: 1, column: null, cell: null, values: {} };
  return none ? [{ ...whole, code: "header-missing", weight: "error" }] : said;
}

interface Group {
  readonly id: string | null;
  readonly rows: SheetRow[];
}

/** The rows of each entry, in their order. */
export function groupRows(kind: EntryKind, sheet: Sheet): readonly (readonly SheetRow[])[] {
  const at = (name: string) => sheet.header.indexOf(name);
  const single = columnsOf(kind)
    .filter(({ part }) => part === null)
    .map(({ header }) => at(header))
    .filter((column) => column >= 0);
  const groups: Group[] = [];
  for (const row of sheet.rows) {
    if (row.cells.size === 0) continue;
    const given = row.cells.get(at(idColumn));
    const id = given === undefined ? null : textOf(given);
    const further = !single.some((column) => row.cells.has(column));
    const group = further ? groups.findLast((one) => id === null || one.id === id) : undefined;
    if (group === undefined) groups.push({ id, rows: [row] });
    else group.rows.push(row);
  }
  return groups.map(({ rows }) => rows);
}

/** @param context - `programme` is used where the rows name none. */
export function readEntry(
  kind: EntryKind,
  { sheet, rows }: { readonly sheet: Sheet; readonly rows: readonly SheetRow[] },
  context: CellContext,
): SheetEntry {
  const columns = columnsOf(kind).filter(({ header }) => sheet.header.includes(header));
  const findings: SheetFinding[] = [];
  const read = (row: SheetRow, column: SheetColumn, within: CellContext): unknown => {
    const at = sheet.header.indexOf(column.header);
    const cell = row.cells.get(at);
    const answer = column.part === "value" && isAnswers(kind, column.field);
    const found: ReadCell = answer
      ? readAnswer(cell)
      : readCell(column.mark, { cell, needed: column.needed }, within);
    if ("value" in found) return found.value;
    findings.push({
      ...{ sheet: sheet.name, row: row.row, column: column.header, cell: `${columnLetters(at)}${row.row}` },
      ...{ code: found.code, weight: "error", values: found.values },
    });
    return null;
  };
  const [first] = rows as readonly [SheetRow];
  const programmeColumn = columns.find(({ header }) => header === "programme");
  const programme = programmeColumn === undefined ? null : read(first, programmeColumn, context);
  findings.length = 0;
  const within = { ...context, programme: typeof programme === "string" ? programme : context.programme };
  const tables = new Map<string, number[]>();
  const content: Record<string, unknown> = {};
  for (const column of columns.filter(({ part }) => part === null))
    content[column.field] = read(first, column, within);
  for (const { name, mark } of fieldsOf(kind)) {
    const own = columns.filter(({ field, part }) => field === name && part !== null);
    if (own.length === 0) continue;
    const lines = rows.filter(({ cells }) =>
      own.some(({ header }) => cells.has(sheet.header.indexOf(header))),
    );
    tables.set(
      name,
      lines.map(({ row }) => row),
    );
    const values = lines.map((row) =>
      lineOf(partsOf(mark) ?? {}, (part) => {
        const column = own.find((one) => one.part === part);
        return column === undefined ? undefined : read(row, column, within);
      }),
    );
    content[name] = mark.field === "answers" ? answersOf(values) : values;
  }
  const { id, version, seenBy } = marks(sheet, first, findings);
  return { id, version, seenBy, content, rows, findings, placed: placedIn({ kind, sheet, first, tables }) };
}

function isAnswers(kind: EntryKind, field: string): boolean {
  return fieldsOf(kind).some(({ name, mark }) => name === field && mark.field === "answers");
}

function lineOf(
  parts: Readonly<Record<string, SheetColumn["mark"]>>,
  read: (part: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, mark]) => [part, read(part) ?? emptyValue(mark, false)]),
  );
}

function answersOf(lines: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(lines.map(({ name, value }) => [String(name ?? ""), value]));
}

function marks(sheet: Sheet, first: SheetRow, findings: SheetFinding[]) {
  const said = (name: string) => {
    const cell = first.cells.get(sheet.header.indexOf(name));
    return cell === undefined ? null : textOf(cell);
  };
  const id = said(idColumn)?.toLowerCase() ?? null;
  const version = said(versionColumn);
  const wrong = (column: string, code: string) =>
    findings.push({
      sheet: sheet.name,
      row: first.row,
      column,
      cell: null,
      code,
      weight: "error",
      values: {},
    });
  if (id !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) wrong(idColumn, "cell-no-id");
  if (version !== null && !/^[1-9]\d{0,8}$/.test(version)) wrong(versionColumn, "cell-no-version");
  return { id, version: version === null ? null : Number(version), seenBy: said(audienceColumn) };
}

interface Placing {
  readonly kind: EntryKind;
  readonly sheet: Sheet;
  readonly first: SheetRow;
  /** Rows of the lines of each table. */
  readonly tables: ReadonlyMap<string, readonly number[]>;
}

function placedIn({ kind, sheet, first, tables }: Placing): SheetEntry["placed"] {
  const columns = columnsOf(kind);
  return ({ field, code, weight, values }) => {
    const [name = "", line = "0", part] = field.split(".");
    const rows = tables.get(name);
    const row = rows === undefined ? first.row : (rows[Number(line)] ?? first.row);
    const column = columns.find(
      (one) => one.field === name && (one.part === null || one.part === (part ?? one.part)),
    );
    const at = column === undefined ? -1 : sheet.header.indexOf(column.header);
    const cell = at < 0 ? null : `${columnLetters(at)}${row}`;
    return { sheet: sheet.name, row, column: column?.header ?? null, cell, code, weight, values };
  };
}
