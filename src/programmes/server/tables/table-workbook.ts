/**
 * What does a table look like as a workbook?
 *
 * One sheet: titles in bold and fixed, texts as texts, numbers as numbers, what is not known empty. No cell is a formula.
 *
 * @module
 */
import exceljs from "exceljs";
import type { ChartTable } from "../../tables/chart-table.ts";

/** @returns the bytes of an .xlsx file. */
export async function tableWorkbook({ name, columns, rows }: ChartTable): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(columns.map(({ title }) => title)).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map((column) => row[column.name] ?? null));
  columns.forEach(({ title }, at) => {
    sheet.getColumn(at + 1).width = Math.min(60, Math.max(12, title.length + 2));
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
