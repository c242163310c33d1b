/**
 * How does a log live in a folder, so that a power cut leaves it whole?
 *
 * Each file is written beside its place, flushed, and renamed over it; then the folders are flushed, so that
 * the new names last. What a crash leaves behind is at most a file ending in ".new", which the next write
 * of that file replaces and no reader asks for.
 *
 * Assumes: Node; a file system whose rename is atomic and whose fsync tells the truth; one writer.
 *
 * @module
 */
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LedgerError } from "./errors.ts";
import type { LedgerStorage } from "./storage.ts";

/** What the layout can name: no dots in front, no way up, no absolute path. */
const PATH_SHAPE = /^(?:[a-z0-9]+(?:\.p)?)(?:\/[a-z0-9]+(?:\.p)?)*$/;

/** Files in flight at once while writing; enough for the disk to gather flushes, few enough for descriptors. */
const PARALLEL_WRITES = 16;

/** A log's files below one folder, made when first written to. */
export class FileStorage implements LedgerStorage {
  readonly #folder: string;
  readonly #knownFolders = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws LedgerError "path-refused" for a path outside the layout. */
  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await readFile(this.#place(path));
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }

  /** @throws LedgerError "path-refused" for a path outside the layout. */
  async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const places = [...files].map(([path, bytes]) => ({ place: this.#place(path), bytes }));
    const folders = new Set(places.map(({ place }) => dirname(place)));
    for (const folder of folders) await this.#makeFolder(folder);
    for (let from = 0; from < places.length; from += PARALLEL_WRITES) {
      await Promise.all(places.slice(from, from + PARALLEL_WRITES).map(replaceFile));
    }
    await Promise.all([...folders].map(flushFolder));
  }

  /** @throws LedgerError "path-refused" for a path outside the layout. */
  async removeFolder(path: string): Promise<void> {
    const place = this.#place(path);
    this.#knownFolders.delete(place);
    await rm(place, { recursive: true, force: true });
  }

  #place(path: string): string {
    if (PATH_SHAPE.test(path)) return join(this.#folder, path);
    throw new LedgerError("path-refused", `"${path}" is no path of a log.`);
  }

  /** Makes a folder and flushes every folder whose listing changed by it. */
  async #makeFolder(folder: string): Promise<void> {
    if (this.#knownFolders.has(folder)) return;
    const first = await mkdir(folder, { recursive: true });
    for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made)) {
      await flushFolder(dirname(made));
    }
    this.#knownFolders.add(folder);
  }
}

async function replaceFile({ place, bytes }: { place: string; bytes: Uint8Array }): Promise<void> {
  const draft = `${place}.new`;
  const file = await open(draft, "w");
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, place);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** "ENOTDIR" is absence too: a file stands where the path expects a folder. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR";
}
