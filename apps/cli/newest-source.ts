/**
 * When was something last changed that pages are built from?
 *
 * @module
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Time of the latest change below some folders of the repository. Unit: milliseconds since 1970. */
export async function newestSource(folders: readonly string[]): Promise<number> {
  const ages = await Promise.all(folders.map((folder) => newest(join(root, folder))));
  return Math.max(0, ...ages);
}

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(
    (entry) =>
      entry.isFile() && /\.(ts|tsx|css|json|html|svg)$/.test(entry.name) && !isOther(entry.parentPath),
  );
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** The build's own output, tests, and what only the server reads. */
function isOther(folder: string): boolean {
  return /[\\/](dist|testing|server|collection|store)([\\/]|$)/.test(folder);
}
