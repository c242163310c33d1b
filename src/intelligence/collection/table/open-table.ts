/**
 * How is a table opened, be it text or a workbook?
 *
 * @module
 */

import { peekFilled } from "../byte-stream.ts";
import { isCompoundFile, isZip } from "../file-kind.ts";
import type { ReadOptions } from "../format.ts";
import { openWorkbook } from "../workbook/open-workbook.ts";
import { openTextTable } from "./open-text-table.ts";
import type { OpenTable } from "./table-row.ts";

/** @throws CollectionError those of openWorkbook and openTextTable. */
export async function openTable(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<OpenTable> {
  const peeked = await peekFilled(bytes, options.fileName);
  const isWorkbook = isZip(peeked.head) || isCompoundFile(peeked.head);
  return isWorkbook ? openWorkbook(peeked.bytes, options) : openTextTable(peeked.bytes, options);
}
