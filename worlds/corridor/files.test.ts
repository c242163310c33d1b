import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { worldFiles, writeWorld } from "./files.ts";
import { generateCorridor } from "./generate-corridor.ts";

const world = generateCorridor({ seed: 1, size: 2000 });
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test("the same world gives the same files", () => {
  expect(worldFiles(generateCorridor({ seed: 1, size: 2000 }))).toEqual(worldFiles(world));
});

test("what is written is what was made, rows and all", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corridor-"));
  folders.push(folder);
  const files = await writeWorld(world, folder);
  for (const { path, text } of files) expect(await readFile(join(folder, path), "utf8")).toBe(text);
  expect(files.map(({ path }) => path.split(".").at(-1))).toEqual(
    expect.arrayContaining(["csv", "json", "json"]),
  );
});

test("each line of FollowTheMoney is one record of its source", () => {
  const statements = worldFiles(world).find(({ path }) => path.endsWith("statements.ftm.json"));
  const lines = (statements?.text ?? "").trimEnd().split("\n");
  const records = world.partners[1]?.sources[1]?.records ?? [];
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    records.map(({ key, entityType, properties }) => ({ id: key, schema: entityType, properties })),
  );
});

test.each([
  ["velmora-police/persons.csv", ",", 0, 0, "Person"],
  ["safe-way-helpline/adverts.csv", ";", 4, 1, "Advert"],
] as const)("%s has a row for each record", (path, delimiter, partner, source, type) => {
  const text = worldFiles(world).find((file) => file.path === path)?.text ?? "";
  const rows: string[][] = parse(text, { delimiter, bom: true });
  const records = world.partners[partner]?.sources[source]?.records ?? [];
  const keys = records.filter((record) => record.entityType === type).map(({ key }) => key);
  expect(rows.slice(1).map(([key]) => key)).toEqual(keys);
});

test("the shelter's spreadsheet leaves out who did not consent, not that they came", () => {
  const text = worldFiles(world).find(({ path }) => path.endsWith("htcds.csv"))?.text ?? "";
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const without = rows.filter((row) => row.con_Consent === "false");
  expect(without.length).toBeGreaterThan(0);
  for (const row of without) expect(row.prs_FirstName).toBe("");
});
