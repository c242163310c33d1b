/**
 * What does a programme look like as a workbook that comes back?
 *
 * A sheet a kind with the columns of the form, choices as drop-downs, everything that must stay a text formatted as one, and a
 * first sheet that says how to fill it in. No cell is a formula.
 *
 * @module
 */
import exceljs, { type Workbook, type Worksheet } from "exceljs";
import { audiences, type Entry, type EntrySet } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { FieldMark } from "../../entries/field.ts";
import { entryRows } from "../../sheets/entry-rows.ts";
import { referenceKey } from "../../sheets/reference-key.ts";
import { audienceColumn, columnsOf, headerOf, idColumn, versionColumn } from "../../sheets/sheet-columns.ts";
import { readMe } from "./read-me.ts";

/** Rows that drop-downs reach to. */
const offeredRows = 1_000;
/** Most names of entries that a drop-down offers. */
const mostOffered = 400;

interface Written {
  readonly kinds: readonly EntryKind[];
  /** Entries that stand in it, by kind. */
  readonly entries: (kind: EntryKind) => readonly Entry[];
  /** Everything that may be named. */
  readonly set: EntrySet;
}

/** @returns the bytes of an .xlsx file. */
export async function writeWorkbook({ kinds, entries, set }: Written): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  readMe(workbook.addWorksheet("read me"), kinds);
  const lists = beginLists(workbook);
  for (const kind of kinds) {
    const sheet = workbook.addWorksheet(kind, { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
    layOut(sheet, kind, { lists, set });
    for (const entry of entries(kind)) for (const row of entryRows(entry, set)) sheet.addRow([...row]);
  }
  lists.close();
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

interface Lists {
  /** The range that holds these words. */
  readonly range: (words: readonly string[]) => string;
  readonly close: () => void;
}

/** Drop-downs read their words from a sheet of their own: written into the rule they would end at 255 characters. */
function beginLists(workbook: Workbook): Lists {
  const columns: (readonly string[])[] = [];
  return {
    range: (words) => {
      const same = columns.findIndex((column) => column.join("\n") === words.join("\n"));
      const at = same < 0 ? columns.push(words) : same + 1;
      const letters = columnName(at);
      return `lists!$${letters}$1:$${letters}$${words.length}`;
    },
    close: () => {
      const sheet = workbook.addWorksheet("lists", { state: "hidden" });
      for (const [at, words] of columns.entries()) sheet.getColumn(at + 1).values = [...words];
    },
  };
}

function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + rest);
}

function layOut(
  sheet: Worksheet,
  kind: EntryKind,
  { lists, set }: { readonly lists: Lists; readonly set: EntrySet },
): void {
  sheet.addRow([...headerOf(kind)]).font = { bold: true };
  const marks = new Map(columnsOf(kind).map(({ header, mark }) => [header, mark]));
  for (const [at, header] of headerOf(kind).entries()) {
    const mark = marks.get(header);
    const column = sheet.getColumn(at + 1);
    column.width = header === idColumn ? 12 : Math.min(40, Math.max(14, header.length + 2));
    if (mark?.field !== "number" && header !== versionColumn && !/\.value$/.test(header)) column.numFmt = "@";
    const words = header === audienceColumn ? audiences : offered(mark, set);
    if (words.length > 0) dropDown(sheet, at + 1, lists.range(words));
  }
}

function offered(mark: FieldMark | undefined, set: EntrySet): readonly string[] {
  if (mark?.field === "choice") return mark.choices;
  if (mark?.field === "boolean") return ["yes", "no"];
  if (mark?.field !== "reference") return [];
  const list: readonly Entry[] = set[mark.to];
  return list.slice(0, mostOffered).map(({ id }) => referenceKey(set, mark.to, id));
}

/** References may be new rows of the same file, so another word is warned of and not refused. */
function dropDown(sheet: Worksheet, column: number, range: string): void {
  const letters = columnName(column);
  const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
  validations.add(`${letters}2:${letters}${offeredRows}`, {
    type: "list",
    allowBlank: true,
    showErrorMessage: false,
    formulae: [range],
  });
}
