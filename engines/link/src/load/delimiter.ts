/**
 * What parts the cells of a line: comma, semicolon, bar, tab or per cent?
 *
 * The one that parts the first rows into the same number of cells most often, and into more than one. A delimiter
 * inside quotes parts nothing.
 *
 * @module
 */
import { splitRows } from "./split-rows.ts";

const DELIMITERS = [",", ";", "\t", "|", "%"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines that it is told by. */
const LINES_LOOKED_AT = 100;

/** @param head - First lines of a file; the last may be cut. @returns A comma where there is one column only. */
export function delimiterOf(head: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(head, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Share of rows with the header's number of cells; a little more for more cells. 0 where there is one cell. */
function scoreOf(head: string, delimiter: Delimiter): number {
  const lines = head.split(/\r\n|\n|\r/);
  // The last line may be cut in the middle.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const rows = splitRows(whole.slice(0, LINES_LOOKED_AT), delimiter);
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.problem === null && row.cells.length === width).length;
  return alike / rows.length + width / 10_000;
}
