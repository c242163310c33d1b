/**
 * How do case records go out again in the standard's spreadsheet?
 *
 * One row a case under the field names of the Excel toolkit, spelt right, with further fields after them when a
 * case has them. Several codes are parted by ";". Cells that a spreadsheet would take for a formula begin with an
 * apostrophe in CSV, which the reader takes off again; in XLSX every cell is text.
 *
 * Assumes: the caller has asked whether each record may leave the node; consent and handling are not judged here.
 * Source: HTCDS 2.0, Excel toolkit (IOM, CC BY 4.0); OWASP, CSV injection.
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import exceljs from "exceljs";
import type { RecordDraft } from "../../../../model/index.ts";
import { FIELD_LABELS, FIELDS, type HtcdsField, propertyOfField, SPREADSHEET_FIELDS } from "./fields.ts";

type Case = Pick<RecordDraft, "entityType" | "properties">;

function columnsOf(cases: readonly Case[]): readonly HtcdsField[] {
  const used = FIELDS.filter((field) =>
    cases.some(({ properties }) => properties[propertyOfField(field)] !== undefined),
  );
  return [...SPREADSHEET_FIELDS, ...used.filter((field) => !SPREADSHEET_FIELDS.includes(field))];
}

function rowOf({ properties }: Case, columns: readonly HtcdsField[]): string[] {
  return columns.map((field) => (properties[propertyOfField(field)] ?? []).join(";"));
}

function tableOf(records: Iterable<Case>): { columns: readonly HtcdsField[]; rows: string[][] } {
  const cases = [...records].filter(({ entityType }) => entityType === "CaseRecord");
  const columns = columnsOf(cases);
  return { columns, rows: cases.map((one) => rowOf(one, columns)) };
}

/** Writes the case records as CSV in UTF-8 with byte order mark; records of other types are left out. */
export function writeHtcds(records: Iterable<Case>): string {
  const { columns, rows } = tableOf(records);
  return stringify([[...columns], ...rows], { bom: true, escape_formulas: true });
}

/** Writes the case records as a workbook: field names, labels, then one row a case, all cells as text. */
export async function writeHtcdsWorkbook(records: Iterable<Case>): Promise<Uint8Array> {
  const { columns, rows } = tableOf(records);
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("HTCDS");
  sheet.addRow([...columns]);
  sheet.addRow(columns.map((field) => FIELD_LABELS[field]));
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
