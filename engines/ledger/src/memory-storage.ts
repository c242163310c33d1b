/**
 * Where does a log live that need not outlive the process?
 *
 * In a map from path to bytes. For tests, for short-lived logs, and for files that came in one package.
 *
 * @module
 */
import type { LedgerStorage } from "./storage.ts";

/** A log's files in memory. `files` is open to look into and to alter. */
export class MemoryStorage implements LedgerStorage {
  readonly files = new Map<string, Uint8Array>();

  async read(path: string): Promise<Uint8Array | null> {
    return this.files.get(path) ?? null;
  }

  async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const [path, bytes] of files) this.files.set(path, bytes);
  }

  async removeFolder(path: string): Promise<void> {
    for (const name of this.files.keys()) if (name.startsWith(`${path}/`)) this.files.delete(name);
  }
}
