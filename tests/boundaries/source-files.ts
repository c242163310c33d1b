/**
 * Which source files are ours?
 *
 * Every TypeScript and JavaScript file under the folders of the house, found on disk and not in git,
 * so that a file is judged before it is committed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One source file. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes: "src/model/index.ts". */
  readonly path: string;
  readonly text: string;
}

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), "../..");

const houses = ["engines", "src", "apps", "worlds", "tests", "bench"];
const notOurs = new Set(["node_modules", "dist", "vectors", "coverage"]);
const isSource = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/;

/** All source files, ordered by path. */
export function sourceFiles(): SourceFile[] {
  return houses
    .filter((house) => existsSync(join(repositoryRoot, house)))
    .flatMap(pathsUnder)
    .filter((path) => isSource.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));
}

/** Paths of all files under a folder of the repository, ours only; folders themselves left out. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.startsWith(".")) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}
