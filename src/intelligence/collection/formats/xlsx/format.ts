/**
 * How is any sheet of a workbook brought in?
 *
 * Read as a stream with the same mapping as CSV. Formulas count as the value last seen; macros, passwords and
 * archives that blow up are refused.
 *
 * Source: ECMA-376 (Office Open XML).
 *
 * @module
 */
import { isCompoundFile, isZip } from "../../file-kind.ts";
import type { Format } from "../../format.ts";
import { readMappedTable } from "../../read-mapped-table.ts";
import { openWorkbook } from "../../workbook/open-workbook.ts";

function recognises(head: Uint8Array, fileName: string): number {
  const named = /\.xls[xm]?$/i.test(fileName);
  if (isCompoundFile(head)) return named ? 0.5 : 0.3;
  if (!isZip(head)) return 0;
  const names = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  if (/\bword\/|\bppt\//.test(names)) return 0;
  if (/xl\/(workbook|worksheets|sharedStrings|styles|_rels|theme)/.test(names)) return 0.7;
  return named ? 0.5 : 0;
}

export const format: Format = {
  name: "xlsx",
  title: "Workbook (XLSX)",
  needsMapping: true,
  recognises,
  openTable: openWorkbook,
  async *read(bytes, options) {
    yield* readMappedTable(() => openWorkbook(bytes, options), options);
  },
};
