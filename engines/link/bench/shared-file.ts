/**
 * Where does a file of the data with known truth lie?
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** @throws Error when it is not there: what is measured on it must not pass for measured. */
export function sharedFile(path: string): string {
  const file = join(process.env.WAYMARK_SHARED ?? join(REPOSITORY, "../shared"), "data", path);
  if (existsSync(file)) return file;
  throw new Error(`There is no ${file}; set WAYMARK_SHARED to the folder that holds it.`);
}
