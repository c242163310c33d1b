/**
 * Which values does one cell hold, when people write several into it?
 *
 * @module
 */
import type { Column } from "../record.ts";
import { VALUE_SEPARATOR } from "./value-separator.ts";

/** What parts values in a cell; `json`: the cell is a JSON array of texts or numbers. */
export type ValueMark = ";" | "|" | "json";
export const VALUE_MARKS: readonly ValueMark[] = [";", "|", "json"];

/** The values of a cell; the cell itself where it is not written so. */
export function splitValues(cell: string, mark: ValueMark): string[] {
  if (mark === "json") return jsonValues(cell) ?? [cell];
  return cell
    .split(mark)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** The same column with its values parted as {@link VALUE_SEPARATOR} parts them. */
export function withSplitValues({ texts, codes }: Column, mark: ValueMark): Column {
  const separator = String.fromCharCode(VALUE_SEPARATOR);
  return { texts: texts.map((text) => splitValues(text, mark).join(separator)), codes };
}

function jsonValues(cell: string): string[] | null {
  if (!cell.startsWith("[")) return null;
  try {
    const list: unknown = JSON.parse(cell);
    if (!Array.isArray(list)) return null;
    return list.every((each) => typeof each === "string" || typeof each === "number")
      ? list.map(String)
      : null;
  } catch {
    return null;
  }
}
