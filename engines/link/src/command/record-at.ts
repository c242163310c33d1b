/**
 * What does one record hold, as the engine takes single records and as a reader sees them?
 *
 * @module
 */
import type { Column, Columns, LinkRecord } from "../record.ts";

/** A record by its position, with the position as its id. */
export function recordAt({ ids, fields }: Columns, position: number): LinkRecord {
  return {
    id: ids[position] ?? String(position),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, column]) => [name, valuesAt(column, position)]),
    ),
  };
}

/** Cleaned values, in the file's order; none where nothing is known. */
export function valuesAt({ texts, codes, starts }: Column, position: number): string[] {
  const from = starts === undefined ? position : (starts[position] ?? 0);
  const to = starts === undefined ? position + 1 : (starts[position + 1] ?? 0);
  return Array.from(codes.subarray(from, to)).flatMap((code) => (code === -1 ? [] : [texts[code] ?? ""]));
}
