/**
 * What has a folder of publications published, as data?
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { currentManifest, currentPublication } from "../../../src/community/server/index.ts";

export interface PublishedFile {
  readonly path: string;
  readonly text: string;
}

/** The current publication's files whose path fits; none while nothing is published. */
export async function publishedFiles(folder: string, fits: RegExp): Promise<readonly PublishedFile[]> {
  const current = await currentPublication(folder);
  const manifest = await currentManifest(folder);
  if (current === null || manifest === null) return [];
  const paths = Object.keys(manifest.files).filter((path) => fits.test(path));
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(current.folder, path), "utf8") })),
  );
}
