/**
 * How do rows with tags become a file that any spreadsheet opens?
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import { type HxlRow, hxlColumns } from "../../hxl/hxl-rows.ts";

/** Titles, tags, then rows. A cell that a spreadsheet would take for a formula is escaped. */
export function hxlCsv(rows: readonly HxlRow[]): string {
  const cells = rows.map((row) => hxlColumns.map(({ name }) => row[name] ?? ""));
  return stringify([hxlColumns.map(({ title }) => title), hxlColumns.map(({ tag }) => tag), ...cells], {
    escape_formulas: true,
  }).replace(/^'#/gm, "#");
}
