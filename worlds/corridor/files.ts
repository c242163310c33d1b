/**
 * How does a world lie on disk, as files that partners would hand in?
 *
 * Police and helpline keep tables of their own making, the shelter IOM's spreadsheet, prosecution, platform
 * and agency FollowTheMoney JSON lines; beside them the truth, the members and the handling of each file.
 *
 * Source: https://followthemoney.tech (one JSON object a line: id, schema, properties).
 *
 * @module
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RecordDraft } from "../../src/model/index.ts";
import { type SourceName, sourcePlans } from "./partners.ts";
import { tables, writeTable } from "./tables.ts";
import type { World } from "./world.ts";

/** A file: its path within the folder, with forward slashes, and its text (UTF-8). */
export interface WorldFile {
  readonly path: string;
  readonly text: string;
}

/** Sources that are handed in as JSON lines, and the folder of their partner. */
const lineSources: readonly (readonly [SourceName, string])[] = [
  ["register", "tarsenia-prosecution"],
  ["statements", "tarsenia-prosecution"],
  ["accounts", "workboard-online"],
  ["notices", "workboard-online"],
  ["flows", "un-migration-agency"],
];

/** Every file of a world, in a fixed order. */
export function worldFiles(world: World): readonly WorldFile[] {
  const lines = lineSources.map(([source, folder]) => ({
    path: `${folder}/${source}.ftm.json`,
    text: jsonLines(recordsOf(world, source)),
  }));
  const sheets = tables.map((table) => ({
    path: table.file,
    text: writeTable(
      table,
      table.sources.flatMap((source) => recordsOf(world, source)),
    ),
  }));
  return [...lines, ...sheets, asJson("truth.json", world.truth), asJson("partners.json", partnersOf(world))];
}

/**
 * Writes the files into a folder, which is made when it is not there; files of the same name are replaced.
 * @throws the file system's error when the folder cannot be written.
 */
export async function writeWorld(world: World, folder: string): Promise<readonly WorldFile[]> {
  const files = worldFiles(world);
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return files;
}

function recordsOf(world: World, source: SourceName): readonly RecordDraft[] {
  const { partner, name } = sourcePlans[source];
  return world.partners[partner]?.sources.find((one) => one.name === name)?.records ?? [];
}

function jsonLines(records: readonly RecordDraft[]): string {
  return records
    .map(
      ({ key, entityType, properties }) => `${JSON.stringify({ id: key, schema: entityType, properties })}\n`,
    )
    .join("");
}

function asJson(path: string, content: unknown): WorldFile {
  return { path, text: `${JSON.stringify(content, null, 1)}\n` };
}

/** Partners, their sources' grading and handling, and the members: what a newcomer types in by hand. */
function partnersOf(world: World) {
  const partners = world.partners.map(({ sources, ...partner }) => ({
    ...partner,
    sources: sources.map(({ records, ...source }) => ({ ...source, records: records.length })),
  }));
  return { partners, members: world.members };
}
