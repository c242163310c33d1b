/**
 * Where are the files of the standard that tests read, and how is one changed for a test?
 *
 * @module
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIati, type IatiCheck } from "../server/index.ts";

/** @throws Error when the reference data are not there */
export function sharedFile(path: string): string {
  const file = join(process.env.WAYMARK_SHARED ?? "../shared", "data", path);
  if (!existsSync(file))
    throw new Error(`No data at ${file}. Set WAYMARK_SHARED to the folder that holds data/.`);
  return file;
}

/** The day on which the tests look at the files. */
export const testDay = new Date("2026-11-25T00:00:00Z");

/** Checks the text as a file. */
export async function checkText(text: string | Uint8Array): Promise<IatiCheck> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-iati-"));
  try {
    await writeFile(join(folder, "file.xml"), text);
    return await checkIati(join(folder, "file.xml"), testDay);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const sampleFiles = ["aa", "puno-a", "puno-b", "ngo"].map((name) => `iati/waymark-sample/${name}.xml`);

export function sampleText(name: "aa" | "puno-a"): Promise<string> {
  return readFile(sharedFile(`iati/waymark-sample/${name}.xml`), "utf8");
}
