/**
 * How does an entry stand in the rows of its sheet?
 *
 * One row, and one more for each further line of its longest table.
 *
 * @module
 */
import { type Entry, type EntrySet, ownPartnerKinds } from "../entries/entry.ts";
import type { FieldMark } from "../entries/field.ts";
import { joinList } from "./list-cell.ts";
import { referenceKey } from "./reference-key.ts";
import { columnsOf, type SheetColumn } from "./sheet-columns.ts";

/** What stands in a cell; null for an empty one. */
export type CellValue = string | number | null;

/** In the order of `headerOf`. */
export function entryRows(entry: Entry, set: EntrySet): readonly (readonly CellValue[])[] {
  const columns = columnsOf(entry.kind);
  const content = entry.content as Readonly<Record<string, unknown>>;
  const length = Math.max(1, ...columns.map((column) => linesOf(content, column).length));
  const audience = ownPartnerKinds.includes(entry.kind) ? [entry.seenBy] : [];
  return Array.from({ length }, (_, at) => {
    const first = at === 0;
    const cells = columns.map((column) => {
      if (column.part === null) return first ? cellValue(column.mark, content[column.field], set) : null;
      return cellValue(column.mark, linesOf(content, column)[at]?.[column.part], set);
    });
    return [
      entry.id,
      first ? entry.version : null,
      ...cells,
      ...(first ? audience : audience.map(() => null)),
    ];
  });
}

type Line = Readonly<Record<string, unknown>>;

function linesOf(content: Line, { field, part }: SheetColumn): readonly Line[] {
  const value = content[field];
  if (part === null || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  return Object.entries(value).map(([name, said]) => ({ name, value: said }));
}

function cellValue(mark: FieldMark, value: unknown, set: EntrySet): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (mark.field === "reference") return referenceKey(set, mark.to, String(value));
  if (mark.field === "list" && Array.isArray(value))
    return value.length === 0
      ? null
      : joinList(value.map((item) => String(cellValue(mark.of, item, set) ?? "")));
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return plainText(String(value));
}

/** Line breaks as one character, and no other control character but the tabulator: a spreadsheet keeps none of them. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}
