/**
 * How does a test make an archive, honest or not?
 *
 * @module
 */
import { crc32, deflateRawSync } from "node:zlib";

function header(
  size: number,
  fields: readonly (readonly [offset: number, value: number, bytes: 2 | 4])[],
): Buffer {
  const bytes = Buffer.alloc(size);
  for (const [offset, value, width] of fields) {
    if (width === 2) bytes.writeUInt16LE(value, offset);
    else bytes.writeUInt32LE(value >>> 0, offset);
  }
  return bytes;
}

/** A part of the archive; `flags` 1 says that it is encrypted. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly flags?: number;
}

/** Packs parts as a ZIP archive. */
export function makeZip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0 } of parts) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const sum = typeof crc32 === "function" ? crc32(plain) : 0;
    const shared = [flags, 8, 0, 0x21] as const;
    const local = header(30, [
      [0, 0x04034b50, 4],
      [4, 20, 2],
      [6, shared[0], 2],
      [8, shared[1], 2],
      [12, shared[3], 2],
      [14, sum, 4],
      [18, packed.length, 4],
      [22, plain.length, 4],
      [26, path.length, 2],
    ]);
    const entry = header(46, [
      [0, 0x02014b50, 4],
      [4, 20, 2],
      [6, 20, 2],
      [8, shared[0], 2],
      [10, shared[1], 2],
      [14, shared[3], 2],
      [16, sum, 4],
      [20, packed.length, 4],
      [24, plain.length, 4],
      [28, path.length, 2],
      [42, offset, 4],
    ]);
    bodies.push(local, path, packed);
    entries.push(entry, path);
    offset += local.length + path.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = header(22, [
    [0, 0x06054b50, 4],
    [8, parts.length, 2],
    [10, parts.length, 2],
    [12, directory.length, 4],
    [16, offset, 4],
  ]);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

/** A workbook of one sheet, from the XML inside its sheetData. */
export function makeWorkbook(rows: string, more: readonly Part[] = []): Uint8Array {
  const sheet = `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return makeZip([
    {
      name: "xl/workbook.xml",
      content: '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    ...(more.some(({ name }) => name === "xl/worksheets/sheet1.xml")
      ? []
      : [{ name: "xl/worksheets/sheet1.xml", content: sheet }]),
    ...more,
  ]);
}

/** A row of texts inside a sheet. */
export function textRow(...cells: readonly string[]): string {
  const escaped = cells.map((cell) =>
    cell.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
  );
  return `<row>${escaped.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`).join("")}</row>`;
}
