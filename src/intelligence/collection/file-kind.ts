/**
 * What is this file, when it is nothing we read?
 *
 * Looks at the first bytes only, whatever the name says, so that a picture called "list.csv" is called a
 * picture.
 *
 * @module
 */

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["an old or password-protected Office file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["a SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a program", [0x4d, 0x5a, 0x90]],
];

export function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return head.length >= signature.length && signature.every((byte, index) => head[index] === byte);
}

/** A ZIP archive, which every .xlsx is. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
}

/** The container of old .xls and of password-protected .xlsx. */
export function isCompoundFile(head: Uint8Array): boolean {
  return startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

/**
 * What the first bytes show the file to be, as a person says it.
 * @returns null when they look like text that may be a table.
 */
export function otherKindOf(head: Uint8Array): string | null {
  for (const [kind, signature] of SIGNATURES) if (startsWith(head, signature)) return kind;
  if (isZip(head)) return "a ZIP archive or workbook";
  const start = new TextDecoder("utf-8")
    .decode(head.subarray(0, 2048))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<(!doctype\s+html|html)/i.test(start)) return "a web page";
  if (/^<(\?xml|[A-Za-z!])/.test(start)) return "an XML document";
  if (/^(\{\s*("|\}|$)|\[\s*(\{|\[|\]|"|$))/.test(start)) return "JSON";
  if (/^\{\\rtf/.test(start)) return "a rich-text document";
  return null;
}
