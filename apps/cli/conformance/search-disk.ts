/**
 * Does a word lie anywhere in a folder: in the database's own files, its log, secrets, publications?
 *
 * As it is, in hexadecimal, in base64 at each of its three alignments, and in what is packed with gzip.
 *
 * Assumes: what was committed lies at least in the database's log of writes, as it was written; long values may be packed in
 * its tables, so that a search of these alone would not do.
 * Source: trust.md rule 42 (search text, hex, gzip).
 *
 * @module
 */
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Files that are read at once, in pieces. Unit: bytes. */
const piece = 8 * 1024 * 1024;

/** Paths, relative to the folder, of files that hold one of the words in one of these forms. */
export async function filesHolding(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const needles = words.flatMap(formsOf);
  const longest = Math.max(...needles.map((needle) => needle.length));
  const found: string[] = [];
  for (const path of await filesIn(folder))
    if (await holds(path, needles, longest)) found.push(path.slice(folder.length + 1));
  return found;
}

/** The inner letters of a word are the same in base64 wherever it begins, but for both ends. */
function formsOf(word: string): string[] {
  const aligned = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${"x".repeat(before)}${word}`).toString("base64");
    return text.slice(4, -4);
  });
  const hex = Buffer.from(word).toString("hex");
  return [word, hex, hex.toUpperCase(), ...aligned];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function holds(path: string, needles: readonly string[], longest: number): Promise<boolean> {
  if (path.endsWith(".gz")) {
    const unpacked = gunzipSync(await readFile(path)).toString("latin1");
    return needles.some((needle) => unpacked.includes(needle));
  }
  const file = await open(path, "r").catch(() => null);
  // Gone since it was listed: the database throws files away.
  if (file === null) return false;
  try {
    const bytes = Buffer.alloc(piece + longest);
    for (let from = 0; ; from += piece) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      // A letter a byte: the engine looks for words in a string many times as fast as for bytes in bytes.
      const read = bytes.toString("latin1", 0, bytesRead);
      if (needles.some((needle) => read.includes(needle))) return true;
      if (bytesRead < bytes.length) return false;
    }
  } finally {
    await file.close();
  }
}
