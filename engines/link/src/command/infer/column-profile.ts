/**
 * What do the sampled values of a column look like?
 *
 * @module
 */
import { isBlank } from "../../load/blank-words.ts";
import type { SampledColumn } from "../../load/read-sample.ts";
import { VALUE_SEPARATOR } from "../../load/value-separator.ts";

/** Distinct values that are looked at. */
const MOST_VALUES = 4_000;

export interface ColumnProfile {
  readonly name: string;
  /** Sampled rows. */
  readonly rows: number;
  /** Sampled rows that hold something. */
  readonly held: number;
  /** Distinct values, blanks around them and words for "nothing" taken away; the commonest first. */
  readonly values: readonly string[];
  readonly distinct: number;
  /** Mean words of a distinct value. */
  readonly words: number;
  /** Mean characters of a distinct value. */
  readonly characters: number;
}

export function profileOf({ name, cells }: SampledColumn): ColumnProfile {
  const counts = new Map<string, number>();
  let held = 0;
  for (const cell of cells) {
    const values =
      cell === "" ? [] : cell.split(String.fromCharCode(VALUE_SEPARATOR)).map((value) => value.trim());
    const real = values.filter((value) => !isBlank(value));
    if (real.length > 0) held++;
    for (const value of real) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const values = all.slice(0, MOST_VALUES);
  return {
    name,
    rows: cells.length,
    held,
    values,
    distinct: all.length,
    words: mean(values.map((value) => value.split(/\s+/).length)),
    characters: mean(values.map((value) => value.length)),
  };
}

/** Share of distinct values that pass. Range [0, 1]; 0 where there are none. */
export function shareOf({ values }: ColumnProfile, passes: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(passes).length / values.length;
}

/** Distinct values a row that holds one: 1 where no two rows agree. */
export function variety({ distinct, held }: ColumnProfile): number {
  return held === 0 ? 0 : distinct / held;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
