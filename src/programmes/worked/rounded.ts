/**
 * How are numbers told: rounded, and in columns?
 *
 * @module
 */

/** To so many decimals; null stays null. */
export function rounded<Value extends number | null>(value: Value, decimals: number): Value;
export function rounded(value: number | null, decimals: number): number | null {
  // Adding 0 turns -0 into 0.
  return value === null ? null : Number(value.toFixed(decimals)) + 0;
}

/** A share as "58.3 %"; "unknown" for null. */
export function percent(value: number | null): string {
  return value === null ? "unknown" : `${rounded(value * 100, 1)} %`;
}

/** "[0.73, 0.88]". */
export function bracketed([low, high]: readonly [number, number], decimals: number): string {
  return `[${rounded(low, decimals)}, ${rounded(high, decimals)}]`;
}

/** Whole numbers with commas between thousands. */
export function grouped(value: number): string {
  return rounded(value, 2).toLocaleString("en-US");
}

/** Rows as lines, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly (string | number | null)[])[]): string[] {
  const words = rows.map((row) => row.map((cell) => (cell === null ? "unknown" : String(cell))));
  const widths = (words[0] ?? []).map((_, at) => Math.max(...words.map((row) => row[at]?.length ?? 0)));
  return words.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd());
}
