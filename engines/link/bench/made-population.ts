/**
 * Where is a made population of this size?
 *
 * `node --import tsx engines/link/bench/made-population.ts [records] [seed]` prints the path. Files are kept in the
 * folder of made data (`WAYMARK_MADE`, by default under the temporary folder) and made once.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writePopulation } from "./people/write-population.ts";

/** Names the shape of the data: a file made by an older generator is not taken for one of this. */
const SHAPE = 2;

export const MADE_FOLDER = process.env.WAYMARK_MADE ?? join(tmpdir(), "waymark-made");

/** @returns Path of a Parquet file, with a CSV of the same rows beside it. */
export async function madePopulation(size: number, seed: number): Promise<string> {
  const file = join(MADE_FOLDER, `people-${SHAPE}-${size}-${seed}.parquet`);
  if (!existsSync(file)) await writePopulation(file, { size, seed, withCsv: true });
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(await madePopulation(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1)));
