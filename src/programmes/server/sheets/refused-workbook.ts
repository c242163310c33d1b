/**
 * How do the rows that were refused come back?
 *
 * In the same sheets under the same header, as they were given, with their reasons behind: put right, the file goes in again.
 *
 * @module
 */
import exceljs from "exceljs";
import { reasonColumn } from "../../sheets/sheet-columns.ts";
import type { Sheet, SheetCell, SheetFinding, SheetRow } from "../../sheets/sheet-file.ts";

export interface RefusedRows {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly SheetFinding[];
}

/** @returns the bytes of an .xlsx file. */
export async function refusedWorkbook(refused: readonly RefusedRows[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  for (const name of new Set(refused.map(({ sheet }) => sheet.name))) {
    const own = refused.filter(({ sheet }) => sheet.name === name);
    const header = (own[0]?.sheet.header ?? []).filter((column) => column !== reasonColumn);
    const out = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    out.addRow([...header, reasonColumn]).font = { bold: true };
    for (const { sheet, rows, findings } of own)
      for (const [at, { cells }] of rows.entries()) {
        const given = header.map((column) => givenValue(cells.get(sheet.header.indexOf(column))));
        out.addRow([...given, at === 0 ? reasons(findings) : null]);
      }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function reasons(findings: readonly SheetFinding[]): string {
  return findings.map(({ cell, column, code }) => `${cell ?? column ?? "row"}: ${code}`).join("; ");
}

/** A formula comes back as its text: nothing that a stranger wrote is worked out. */
function givenValue(cell: SheetCell | undefined): string | number | boolean | null {
  if (cell === undefined) return null;
  switch (cell.cell) {
    case "text":
      return cell.text;
    case "number":
      return cell.number;
    case "boolean":
      return cell.value;
    case "day":
      return cell.day;
    default:
      return cell.shown;
  }
}
