/**
 * How does a web font become one that a system's font list takes?
 *
 * WOFF 1.0 is an OpenType font whose tables are compressed one by one: they are inflated and put behind a table
 * directory again.
 *
 * Source: W3C WOFF File Format 1.0; OpenType, "The OpenType Font File".
 *
 * @module
 */
import { inflateSync } from "node:zlib";

const signature = 0x774f4646;
const directoryHead = 12;
const directoryEntry = 16;

/** @throws {RangeError} for what is no WOFF 1.0. */
export function sfntOfWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== signature) throw new RangeError("This is no WOFF 1.0 font.");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(directoryHead + count * directoryEntry);
  const reach = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(reach * 16, 6);
  head.writeUInt16BE(Math.log2(reach), 8);
  head.writeUInt16BE(count * 16 - reach * 16, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const { tag, checksum, table } = tableAt(woff, 44 + at * 20);
    const entry = directoryHead + at * directoryEntry;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function tableAt(woff: Buffer, entry: number) {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(offset ?? 0, (offset ?? 0) + (packed ?? 0));
  const table = packed === length ? bytes : inflateSync(bytes);
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), table };
}
