/**
 * How do two records look beside each other?
 *
 * @module
 */
import type { RecordNames } from "./cluster-rows.ts";

/** Wider cells are cut, with a mark. Unit: characters. */
const WIDEST = 40;

/** @param values - Field, and what each of the two holds. */
export function sideBySide(
  named: RecordNames,
  pair: readonly [number, number],
  values: readonly (readonly [string, string, string])[],
): string[] {
  const head = ["", ...pair.map((record) => `${named.idOf(record)} (${named.sourceOf(record)})`)];
  const rows = [head, ...values].map((row) => row.map(cut));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("   ")
      .trimEnd(),
  );
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= WIDEST ? line : `${line.slice(0, WIDEST - 1)}…`;
}
