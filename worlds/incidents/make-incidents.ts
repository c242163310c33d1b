/**
 * How is the shipped file of incidents made anew from a folder of the register's API answers?
 *
 * `node --import tsx worlds/incidents/make-incidents.ts FOLDER` reads 2014.json to 2025.json there and keeps the seven
 * fields that routes need, row by row and in order: no number is changed and no row left out.
 *
 * @module
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { incidentFields, incidentsFile } from "./incidents.ts";

const [folder = "."] = process.argv.slice(2);
const years = (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name)).sort();
const lines: string[] = [];
for (const year of years) {
  const rows = JSON.parse(await readFile(join(folder, year), "utf8")) as Record<string, unknown>[];
  for (const row of rows) lines.push(JSON.stringify(incidentFields.map((field) => row[field] ?? "")));
}
await writeFile(incidentsFile, gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
process.stdout.write(`${lines.length} rows of ${years.length} years\n`);
