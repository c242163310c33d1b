/**
 * Some of many records, by column.
 *
 * @module
 */
import { type Random, randomBelow } from "../random.ts";
import type { Column, Columns } from "../record.ts";

/** At most as many records, drawn at random without repetition, in the order they had. */
export function sampleColumns(columns: Columns, most: number, random: Random): Columns {
  const records = columns.ids.length;
  if (records <= most) return columns;
  const drawn = new Set<number>();
  while (drawn.size < most) drawn.add(randomBelow(random, records));
  const positions = Int32Array.from(drawn).sort();
  const fields = Object.entries(columns.fields).map(([name, column]) => [
    name,
    sampleColumn(column, positions),
  ]);
  return {
    ids: Array.from(positions, (position) => columns.ids[position] ?? ""),
    fields: Object.fromEntries(fields),
    ...(columns.sources && { sources: Uint8Array.from(positions, (at) => columns.sources?.[at] ?? 0) }),
  };
}

/** Texts that none of them holds are left out. */
function sampleColumn({ texts, codes, starts }: Column, positions: Int32Array): Column {
  const own = new Map<number, number>();
  const numberOf = (code: number): number => {
    if (code < 0) return code;
    const known = own.get(code);
    if (known !== undefined) return known;
    own.set(code, own.size);
    return own.size - 1;
  };
  const lists = Array.from(positions, (at) =>
    starts === undefined ? codes.subarray(at, at + 1) : codes.subarray(starts[at], starts[at + 1]),
  );
  const flat = Int32Array.from(lists.flatMap((list) => Array.from(list, numberOf)));
  const kept = [...own.keys()].map((code) => texts[code] ?? "");
  if (starts === undefined) return { texts: kept, codes: flat };
  const ends = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) ends[i + 1] = (ends[i] ?? 0) + list.length;
  return { texts: kept, codes: flat, starts: ends };
}
