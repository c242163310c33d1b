/**
 * How large does a workbook become once it is unzipped, and what do some of its parts say?
 *
 * Asked before anything else reads it: a small file may hold gigabytes. Each part is inflated with what is left of the limit.
 *
 * Assumes: no ZIP64 and no encryption; no workbook of the allowed size has them.
 *
 * Source: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 *
 * @module
 */
import { inflateRawSync } from "node:zlib";
import { ProgrammeError } from "../../programme-error.ts";

/** Unit: bytes. */
const mostUnzipped = 48 * 1024 * 1024;
const mostParts = 400;

/** Parts of the workbook as texts. */
export type Unzipped = ReadonlyMap<string, string>;

/**
 * @param wanted - Which parts are given back; all are measured.
 * @throws ProgrammeError "sheet-unreadable", "sheet-too-large".
 */
export function unzipped(bytes: Buffer, wanted: (name: string) => boolean): Unzipped {
  const parts = new Map<string, string>();
  let left = mostUnzipped;
  for (const part of directory(bytes)) {
    const content = inflated(bytes, part, left);
    left -= content.length;
    if (wanted(part.name)) parts.set(part.name, content.toString("utf8"));
  }
  return parts;
}

interface Part {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

function directory(bytes: Buffer): readonly Part[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (bytes.subarray(0, 2).toString("latin1") !== "PK" || end < 0 || end + 22 > bytes.length)
    throw new ProgrammeError("sheet-unreadable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new ProgrammeError("sheet-too-large");
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new ProgrammeError("sheet-unreadable");
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString("utf8");
    parts.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function inflated(bytes: Buffer, { method, size, offset }: Part, left: number): Buffer {
  if (offset + 30 > bytes.length) throw new ProgrammeError("sheet-unreadable");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) {
    if (packed.length > left) throw new ProgrammeError("sheet-too-large");
    return packed;
  }
  if (method !== 8) throw new ProgrammeError("sheet-unreadable");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ProgrammeError(tooLarge ? "sheet-too-large" : "sheet-unreadable");
  }
}
