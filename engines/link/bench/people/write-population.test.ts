import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadColumns } from "../load-columns.ts";
import { PERSON_COLUMNS } from "./record-person.ts";
import { writePopulation } from "./write-population.ts";

const SIZE = 4_000;
let folder = "";
let rows: Record<string, string>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "people-"));
  await writePopulation(join(folder, "one.parquet"), { size: SIZE, seed: 7, withCsv: true });
  rows = await readRows("one");
});

afterAll(() => rm(folder, { recursive: true }));

describe("a made population", () => {
  test("is the same for the same seed, and another for another", async () => {
    await writePopulation(join(folder, "again.parquet"), { size: SIZE, seed: 7, withCsv: true });
    await writePopulation(join(folder, "other.parquet"), { size: SIZE, seed: 8, withCsv: true });
    expect(await readRows("again")).toEqual(rows);
    expect(await readRows("other")).not.toEqual(rows);
  });

  test("has as many records as asked for, one to four a person, of no order", () => {
    expect(rows.map((row) => Number(row.unique_id))).toEqual(Array.from({ length: SIZE }, (_, i) => i));
    const sizes = new Map<string, number>();
    for (const { cluster = "" } of rows) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(new Set(sizes.values())).toEqual(new Set([1, 2, 3, 4]));
    const neighbours = rows.filter((row, i) => row.cluster === rows[i + 1]?.cluster).length;
    expect(neighbours).toBeLessThan(SIZE / 100);
  });

  test("lacks what records lack, and differs where records of one person differ", () => {
    const missing = (column: string) => rows.filter((row) => row[column] === "").length / SIZE;
    expect(missing("surname")).toBeCloseTo(0.02, 1);
    expect(missing("email")).toBeCloseTo(0.35, 1);
    for (const column of PERSON_COLUMNS)
      expect(differing(column)).toBeGreaterThan(column === "gender" ? -1 : 0);
  });

  test("is loaded as it stands", async () => {
    const { fields } = await loadColumns({
      file: join(folder, "one.parquet"),
      fields: PERSON_COLUMNS,
      threads: 2,
    });
    for (const column of PERSON_COLUMNS) {
      const { texts, codes } = fields[column] ?? { texts: [], codes: [] };
      expect(Array.from(codes, (code) => (code === -1 ? "" : texts[code]))).toEqual(
        rows.map((row) => row[column]),
      );
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

async function readRows(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(folder, `${name}.csv`), "utf8");
  return parse(text, { columns: true }) as Record<string, string>[];
}

/** Records that hold another value than an earlier record of their person. */
function differing(column: string): number {
  const first = new Map<string, string>();
  return rows.filter(({ cluster = "", [column]: value = "" }) => {
    if (value === "") return false;
    if (!first.has(cluster)) first.set(cluster, value);
    return first.get(cluster) !== value;
  }).length;
}
