/**
 * What sort of file is this?
 *
 * Told by how it begins, not by its ending: endings are often wrong, and a download seldom has one.
 *
 * Source: Apache Parquet format, "PAR1" at both ends; RFC 8259 for JSON.
 *
 * @module
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { LinkError } from "../errors.ts";

export type FileKind = "parquet" | "json" | "delimited";

/** Bytes at the head of a file that its kind, encoding and delimiter are told by. */
const HEAD_BYTES = 1 << 16;

/**
 * @returns The kind, and the first bytes of the file.
 * @throws LinkError `file_missing`, `file_empty`, `file_unreadable`.
 */
export function fileKind(path: string): { readonly kind: FileKind; readonly head: Uint8Array } {
  const head = headOf(path);
  if (head.length === 0) throw new LinkError("file_empty", { file: path });
  const text = new TextDecoder("latin1").decode(head.subarray(0, 1_024));
  if (text.startsWith("PAR1")) return { kind: "parquet", head };
  const refused = OTHERS.find(([start]) => text.startsWith(start));
  if (refused !== undefined) throw new LinkError("file_unreadable", { file: path, problem: refused[1] });
  return { kind: /^[^\w]*?[{[]\s*["{[\]}]/.test(text.replace(/\0/g, "")) ? "json" : "delimited", head };
}

/** What people hand in by mistake, and what to do instead. */
const OTHERS: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "it is a workbook or an archive; save the sheet as CSV, or unpack it"],
  ["\u001f\u008b", "it is compressed; unpack it with gunzip"],
  ["%PDF", "it is a PDF; it holds no table that can be read safely"],
  ["\u00d0\u00cf\u0011\u00e0", "it is an old workbook; save the sheet as CSV"],
  ["SQLite format 3", "it is a database; export the table as CSV"],
];

function headOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new LinkError("file_missing", { file: path });
  if (found.isDirectory()) throw new LinkError("file_unreadable", { file: path, problem: "it is a folder" });
  const head = new Uint8Array(HEAD_BYTES);
  try {
    const file = openSync(path, "r");
    const read = readSync(file, head);
    closeSync(file);
    return head.subarray(0, read);
  } catch {
    throw new LinkError("file_unreadable", {
      file: path,
      problem: "it may not be read; check its permissions",
    });
  }
}
