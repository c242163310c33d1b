/**
 * Where is the data of other organisations that tests read?
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

/** @throws Error when it is not there: what is tested on it must not pass for tested. */
export function sharedFile(path: string): string {
  const file = join(process.env.WAYMARK_SHARED ?? join(REPOSITORY, "../shared"), "data", path);
  if (!existsSync(file))
    throw new Error(`There is no ${file}; set WAYMARK_SHARED to the folder that holds it.`);
  return file;
}
