/**
 * Which parts does a ZIP archive hold, and how is one read without being blown up by it?
 *
 * The list at the end of the archive is read first, so the archive is laid into a temporary file that has
 * no name once it is open. What a part inflates to is counted as it comes out; no size that the archive states
 * is trusted.
 *
 * Source: PKWARE APPNOTE 6.3.10; RFC 1951.
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { CollectionError, type CollectionErrorCode } from "../collection-error.ts";
import { MAXIMUM_ARCHIVE, MAXIMUM_ENTRIES, MAXIMUM_INFLATED, MAXIMUM_RATIO, RATIO_FROM } from "../limits.ts";

interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const WHAT: Partial<Readonly<Record<CollectionErrorCode, readonly [string, string]>>> = {
  "damaged-file": ["The workbook is damaged", "Open it in a spreadsheet program and save it anew."],
  "truncated-file": ["The workbook breaks off before its end", "Download or copy it again."],
  "zip-bomb": [
    "The workbook unpacks to far more than a table needs",
    "Do not trust it. If it is honest, save the sheet as CSV and bring that in.",
  ],
  "file-too-large": [
    `The workbook is larger than ${MAXIMUM_ARCHIVE / 1_048_576} MiB`,
    "Save the sheet as CSV, which has no such limit.",
  ],
  encrypted: ["The workbook is protected by a password", "Save a copy without password and bring that in."],
};

/** A fault of an archive, in words. */
export function archiveError(code: CollectionErrorCode, file: string): CollectionError {
  const [what, remedy] = WHAT[code] ?? ["The workbook cannot be read", "Save it anew."];
  return new CollectionError({ code, what, place: { file }, remedy });
}

async function spool(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): Promise<{ handle: FileHandle; size: number }> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-"));
  const handle = await open(join(folder, "workbook"), "wx+", 0o600);
  // Nothing of it stays on disk, whatever happens to the process.
  await rm(folder, { recursive: true, force: true });
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > MAXIMUM_ARCHIVE) throw archiveError("file-too-large", file);
      await handle.write(chunk);
    }
    return { handle, size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** An archive laid into a temporary file. Close it when done. */
export class ZipArchive {
  readonly #handle: FileHandle;
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  private constructor(handle: FileHandle, file: string, entries: ReadonlyMap<string, Entry>) {
    this.#handle = handle;
    this.#file = file;
    this.#entries = entries;
  }

  /** @throws CollectionError truncated-file, damaged-file, zip-bomb, encrypted, file-too-large. */
  static async open(bytes: AsyncIterable<Uint8Array>, file: string): Promise<ZipArchive> {
    const { handle, size } = await spool(bytes, file);
    try {
      return new ZipArchive(handle, file, await listEntries(handle, size, file));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Inflates one part.
   * @throws CollectionError damaged-file, zip-bomb, encrypted; damaged-file when there is no such part.
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined || (entry.method !== 0 && entry.method !== 8))
      throw archiveError("damaged-file", this.#file);
    if (entry.encrypted) throw archiveError("encrypted", this.#file);
    const start = await this.#dataStart(entry);
    let size = 0;
    try {
      for await (const chunk of this.#stream(entry, start)) {
        size += chunk.length;
        this.#inflated += chunk.length;
        const bomb = size > RATIO_FROM && size > entry.packed * MAXIMUM_RATIO;
        if (bomb || this.#inflated > MAXIMUM_INFLATED) throw archiveError("zip-bomb", this.#file);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof CollectionError) throw error;
      throw archiveError("damaged-file", this.#file);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #dataStart(entry: Entry): Promise<number> {
    const header = Buffer.alloc(30);
    const { bytesRead } = await this.#handle.read(header, 0, 30, entry.offset);
    if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50)
      throw archiveError("damaged-file", this.#file);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  }

  #stream(entry: Entry, start: number): AsyncIterable<Uint8Array> {
    if (entry.packed === 0) return nothing();
    const packed = createReadStream("", {
      fd: this.#handle,
      start,
      end: start + entry.packed - 1,
      autoClose: false,
    });
    if (entry.method === 0) return packed;
    // The callback takes the error, which the reader of the inflated side sees as well.
    return pipeline(packed, createInflateRaw({ chunkSize: 65_536 }), () => undefined);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function listEntries(handle: FileHandle, size: number, file: string): Promise<Map<string, Entry>> {
  const tail = Buffer.alloc(Math.min(size, END_SIZE + LONGEST_COMMENT));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + END_SIZE > tail.length) throw archiveError("truncated-file", file);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > MAXIMUM_ENTRIES || length > MAXIMUM_ENTRIES * 1_000) throw archiveError("zip-bomb", file);
  if (offset + length > size) throw archiveError("damaged-file", file);
  const directory = Buffer.alloc(length);
  await handle.read(directory, 0, length, offset);
  return parseDirectory(directory, count, file);
}

function parseDirectory(directory: Buffer, count: number, file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw archiveError("damaged-file", file);
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    entries.set(name, {
      name,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
