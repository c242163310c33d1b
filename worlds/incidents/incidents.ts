/**
 * Which incidents of people who died or disappeared on their way are shipped for the demonstration?
 *
 * Those of IOM's Missing Migrants Project, 2014 to 2025: real, public, and with nobody named. Licence and origin lie beside
 * the file. A real node brings in its own, newer file.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

export const incidentsFile = new URL("./missing-migrants-2014-2025.jsonl.gz", import.meta.url);

/** The fields kept of each row, in the order in which they are written. */
export const incidentFields = [
  "web_id",
  "reported_date",
  "location_coodinates",
  "migration_route",
  "cause_death",
  "total_dead_and_missing",
  "source_quality",
] as const;

/** Reads the rows as the register's API gives them. Shape: 17,846 rows. */
export async function readIncidents(): Promise<readonly Readonly<Record<string, string>>[]> {
  const lines = gunzipSync(await readFile(incidentsFile))
    .toString("utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const values = JSON.parse(line) as string[];
    return Object.fromEntries(incidentFields.map((field, at) => [field, values[at] ?? ""]));
  });
}
