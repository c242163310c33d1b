/**
 * What does a table look like as CSV that any spreadsheet opens, and that does nothing when it is opened?
 *
 * Lines end with CR LF, and a field is quoted where it must be. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it; numbers stay numbers, the negative ones too. What is not known is empty, never 0. A byte order mark
 * goes first only where a letter beyond ASCII would otherwise be misread.
 *
 * Source: RFC 4180; OWASP, CSV injection.
 *
 * @module
 */
import type { ChartTable } from "./chart-table.ts";

const formulaStart = /^[=+\-@\t\r\n]/;

export function tableCsv({ columns, rows }: ChartTable): string {
  const lines = [
    columns.map(({ title }) => field(title)),
    ...rows.map((row) => columns.map(({ name }) => field(row[name] ?? null))),
  ];
  const text = lines.map((line) => `${line.join(",")}\r\n`).join("");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const still = harmless(value);
  return /[",\r\n]/.test(still) ? `"${still.replaceAll('"', '""')}"` : still;
}

/** The text as it may stand in a cell: never a formula. */
export function harmless(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
