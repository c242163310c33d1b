/**
 * Which columns only repeat what others say?
 *
 * A copy adds nothing. A column that joins two others (a full name beside its parts) would count the same evidence
 * twice, but is good for finding pairs.
 *
 * @module
 */
import { isBlank } from "../../load/blank-words.ts";
import type { SampledColumn } from "../../load/read-sample.ts";

const NEARLY_ALL = 0.98;
const MOST = 0.8;
/** Rows that are compared. */
const MOST_ROWS = 1_000;
/** Fewer rows in which all of them hold something show nothing. */
const FEWEST_ROWS = 10;

/** @returns Name of the earlier column that this one copies; null when it copies none. */
export function copiedFrom(column: SampledColumn, earlier: readonly SampledColumn[]): string | null {
  const source = earlier.find((other) => isCopy(other, column));
  return source?.name ?? null;
}

function isCopy(one: SampledColumn, other: SampledColumn): boolean {
  const rows = rowsWhere([one, other], (cells) => cells.some((cell) => !isBlank(cell)));
  const alike = rows.filter(([a, b]) => fold(a ?? "") === fold(b ?? "")).length;
  return rows.length > 0 && alike >= NEARLY_ALL * rows.length;
}

/** @returns The two columns that this one joins; null when it joins none. */
export function joinedOf(
  column: SampledColumn,
  others: readonly SampledColumn[],
): readonly [string, string] | null {
  for (const [i, one] of others.entries()) {
    if (!isPartOf(one, column)) continue;
    for (const two of others.slice(i + 1)) {
      if (isPartOf(two, column) && joins(column, one, two)) return [one.name, two.name];
    }
  }
  return null;
}

function isPartOf(part: SampledColumn, whole: SampledColumn): boolean {
  const rows = rowsWhere([part, whole], (cells) => cells.every((cell) => !isBlank(cell)));
  const inside = rows.filter(
    ([a, b]) => isSubset(wordsOf(a), wordsOf(b)) && wordsOf(a).length < wordsOf(b).length,
  );
  return rows.length >= FEWEST_ROWS && inside.length >= 0.5 * rows.length;
}

/** Most rows' words are those of the two parts, and the parts are not one another. */
function joins(whole: SampledColumn, one: SampledColumn, two: SampledColumn): boolean {
  const rows = rowsWhere([whole, one, two], (cells) => cells.every((cell) => !isBlank(cell)));
  const joined = rows.filter(([all, a, b]) => {
    const parts = [...wordsOf(a), ...wordsOf(b)];
    const words = wordsOf(all);
    return isSubset(parts, words) && fold(a ?? "") !== fold(b ?? "") && parts.length * 2 >= words.length;
  });
  return rows.length >= FEWEST_ROWS && joined.length >= MOST * rows.length;
}

function rowsWhere(
  columns: readonly SampledColumn[],
  wanted: (cells: readonly string[]) => boolean,
): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const length = columns[0]?.cells.length ?? 0;
  const step = Math.max(1, Math.floor(length / MOST_ROWS));
  for (let row = 0; row < length; row += step) {
    const cells = columns.map(({ cells: own }) => own[row] ?? "");
    if (wanted(cells)) found.push(cells);
  }
  return found;
}

function wordsOf(text: string | undefined): string[] {
  return fold(text ?? "")
    .split(" ")
    .filter((word) => word !== "");
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  const set = new Set(all);
  return some.length > 0 && some.every((word) => set.has(word));
}
