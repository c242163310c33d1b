import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanRecord, type RecordDraft } from "../../../../model/index.ts";
import type { ReadItem } from "../../format.ts";
import { codesIn, draftsIn, readAll } from "../../testing/read-sample.ts";
import { format } from "./format.ts";
import { countOf } from "./incident-reader.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/missing-migrants");
if (!existsSync(folder))
  throw new Error(`No data at ${folder}. Set WAYMARK_SHARED to the folder that holds data/.`);

const YEARS = Array.from({ length: 12 }, (_, index) => 2014 + index);

type Row = Record<string, string>;

function rowsOf(year: number): Row[] {
  return JSON.parse(readFileSync(join(folder, `${year}.json`), "utf8")) as Row[];
}

function sumBy(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, value] of entries) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}

/** A plain number as a program without thousands separators reads it; nothing else counts. */
function plain(text: string | undefined): number {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : 0;
}

describe("the API's twelve files", () => {
  const items: ReadItem[] = [];
  let tolls: RecordDraft[] = [];
  let incidents: RecordDraft[] = [];

  beforeAll(async () => {
    for (const year of YEARS) {
      items.push(
        ...(await readAll(format, createReadStream(join(folder, `${year}.json`)), {
          fileName: `${year}.json`,
        })),
      );
    }
    tolls = draftsIn(items).filter(({ entityType }) => entityType === "Toll");
    incidents = draftsIn(items).filter(({ entityType }) => entityType === "Incident");
  });

  test("hold 17,846 parts of 17,220 incidents, every key once", () => {
    expect(tolls.length).toBe(17_846);
    expect(incidents.length).toBe(17_220);
    expect(new Set(draftsIn(items).map(({ key }) => key)).size).toBe(17_846 + 17_220);
    expect(items.filter(({ kind }) => kind === "refused")).toEqual([]);
    expect(items.filter(({ kind }) => kind === "unknown-column")).toEqual([]);
  });

  test("hold 70,215 dead and missing in plain digits, and 1,022 more in the one row that writes a separator", () => {
    const totals = tolls.map(({ properties }) => properties.total?.[0]);
    expect(totals.reduce((sum, total) => sum + plain(total), 0)).toBe(70_215);
    expect(totals.reduce((sum, total) => sum + (countOf(total) ?? 0), 0)).toBe(71_237);
    expect(codesIn(items).filter((code) => code === "grouped-number").length).toBe(1);
  });

  test("say the same once the model has cleaned them", () => {
    const cleaned = tolls.map((toll) => Number(cleanRecord(toll).cleaned.total?.[0] ?? 0));
    expect(cleaned.reduce((sum, total) => sum + total, 0)).toBe(71_237);
  });

  test("add up per year and per route as a count of the raw rows does", () => {
    const raw = YEARS.flatMap(rowsOf);
    const byYear = sumBy(
      raw.map(
        (row) =>
          [(row.reported_date || row.web_id || "").slice(0, 4), plain(row.total_dead_and_missing)] as const,
      ),
    );
    const byRoute = sumBy(
      raw.map((row) => [row.migration_route ?? "", plain(row.total_dead_and_missing)] as const),
    );
    const total = (toll: RecordDraft): number => plain(toll.properties.total?.[0]);
    expect(
      sumBy(tolls.map((toll) => [(toll.properties.date?.[0] ?? "").slice(0, 4), total(toll)] as const)),
    ).toEqual(byYear);
    expect(sumBy(tolls.map((toll) => [toll.properties.summary?.[0] ?? "", total(toll)] as const))).toEqual(
      byRoute,
    );
    expect(Object.keys(byRoute).length).toBe(31);
  });

  test("tell of each incident the sum of its parts", () => {
    const parts = sumBy(
      tolls.map(
        ({ properties }) => [properties.incident?.[0] ?? "", countOf(properties.total?.[0]) ?? 0] as const,
      ),
    );
    for (const { key, properties } of incidents)
      expect(Number(properties.deadAndMissing?.[0] ?? 0)).toBe(parts[key]);
  });

  test("keep rows alike to the letter as separate parts", () => {
    const contents = tolls.map(({ properties }) => JSON.stringify(properties));
    expect(new Set(contents).size).toBeLessThan(tolls.length);
  });

  test("flag what is doubtful and drop nothing", () => {
    const count = (code: string) => codesIn(items).filter((one) => one === code).length;
    expect(count("negative-count")).toBe(29);
    expect(count("no-value")).toBe(1);
    expect(count("date-missing")).toBe(15);
    expect(count("parts-disagree")).toBe(3);
    expect(count("late-part")).toBe(0);
  });

  test("hold no HTML entity any more", () => {
    const texts = draftsIn(items).flatMap(({ properties }) => Object.values(properties).flat());
    expect(texts.filter((text) => /&(#\d+|amp|quot|lt|gt);/.test(text))).toEqual([]);
  });
});

test("the download of 2024 has its parts under Incident ID", async () => {
  const name = "MissingMigrants-Global-2024-04-10.csv";
  const items = await readAll(format, createReadStream(join(folder, name)), { fileName: name });
  const drafts = draftsIn(items);
  expect(drafts.filter(({ entityType }) => entityType === "Incident").length).toBe(524);
  expect(drafts.filter(({ entityType }) => entityType === "Toll").length).toBe(535);
  const part = drafts.find(({ key }) => key === "2014.MMP1039#2014.MMP1039310");
  expect(part?.properties.total).toEqual(["1"]);
  expect(drafts.find(({ key }) => key === "2014.MMP1039")?.properties.deadAndMissing).toEqual(["3"]);
  expect(items.filter(({ kind }) => kind === "unknown-column" || kind === "refused")).toEqual([]);
});

test("the download of 2020 has an incident a row", async () => {
  const name = "mmp-2014-2019-connorrothschild.csv";
  const items = await readAll(format, createReadStream(join(folder, name)), { fileName: name });
  const drafts = draftsIn(items);
  expect(drafts.filter(({ entityType }) => entityType === "Incident").length).toBe(6_339);
  expect(drafts.filter(({ entityType }) => entityType === "Toll").length).toBe(6_339);
  expect(codesIn(items).filter((code) => code === "unreadable-value")).toEqual([]);
});

test("parts that come far from the first ones are in, with a warning", async () => {
  const row = (id: string): string =>
    JSON.stringify({
      web_id: id,
      reported_date: "2020-01-01",
      number_missing: "1",
      total_dead_and_missing: "1",
      cause_death: "",
    });
  const ids = ["far", ...Array.from({ length: 6_000 }, (_, index) => `other-${index}`), "far"];
  const items = await readAll(format, `[${ids.map(row).join(",")}]`);
  const keys = draftsIn(items).map(({ key }) => key);
  expect(keys).toContain("far#1");
  expect(keys).toContain("far#2");
  expect(keys.filter((key) => key === "far").length).toBe(1);
  expect(codesIn(items)).toContain("late-part");
});
