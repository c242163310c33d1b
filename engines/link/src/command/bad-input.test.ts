import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LinkError } from "../errors.ts";
import { clusterSizes, setAside } from "./describe.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type Linked, linkRecords } from "./run-linking.ts";

const folder = mkdtempSync(join(tmpdir(), "bad-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

interface Run extends Linked {
  readonly prepared: Prepared;
  readonly warnings: readonly string[];
}

async function dedupe(
  content: string | Uint8Array,
  options: { id?: string; ignore?: string[] } = {},
): Promise<Run> {
  const watch = { onProgress() {} };
  const preparing = { options: { threshold: 0, ...options }, acrossSources: false, truth: null, watch };
  const prepared = await prepare([fileOf(content)], preparing);
  const sources = prepared.records.columns.sources ?? new Uint8Array(0);
  const linked = await linkRecords(prepared.learnt, sources, { options: prepared.linking, watch });
  return { ...linked, prepared, warnings: [...prepared.warnings, ...setAside(linked)] };
}

async function refusal(content: string, options: { id?: string; ignore?: string[] } = {}): Promise<string> {
  const error = await dedupe(content, options).catch((reason: unknown) => reason);
  return error instanceof LinkError ? error.code : `no refusal: ${String(error)}`;
}

const people = [
  "Anna Berg,1980-01-02,anna@example.org",
  "Bo Dahl,1975-05-06,bo@example.org",
  "Carl Ek,1990-11-12,carl@example.org",
  "Dora Falk,1966-07-08,dora@example.org",
];
const HEADER = "name,born,email";
const file = (...rows: string[]) => [HEADER, ...rows].join("\n");

describe("refused by name", () => {
  test.each([
    ["an empty file", "", "file_empty"],
    ["names of columns and no row", HEADER, "file_empty"],
    ["nothing in any row", "a,b\n,\nn/a,null\n-,\n", "nothing_to_compare"],
  ])("%s", async (_, content, code) => expect(await refusal(content)).toBe(code));

  test("ids that repeat in the column that was named, with the row", async () => {
    const content = "code,name\n1,Anna\n2,Bo\n1,Carl";
    expect(await refusal(content, { id: "code" })).toBe("ids_repeat");
    const error = await dedupe(content, { id: "code" }).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/column: code, row: 3/);
  });

  test("columns that are not there, with those that are", async () => {
    expect(await refusal(file(...people), { id: "nobody" })).toBe("column_missing");
    expect(await refusal(file(...people), { ignore: ["nothing"] })).toBe("column_missing");
    const error = await dedupe(file(...people), { id: "nobody" }).catch((reason: unknown) => reason);
    expect(String(error)).toContain("name, born, email");
  });
});

describe("linked all the same", () => {
  test("two rows, and one", async () => {
    const two = await dedupe(file(people[0] ?? "", people[0] ?? ""));
    expect(clusterSizes(two.clusters).size).toBe(1);
    expect(clusterSizes((await dedupe(file(people[0] ?? "", people[1] ?? ""))).clusters).size).toBe(2);
    expect((await dedupe(file(people[0] ?? ""))).clusters.length).toBe(1);
  });

  test("ids that repeat in a column that was only guessed: rows are numbered, and it says so", async () => {
    const run = await dedupe("id,name\n1,Anna Berg\n1,Bo Dahl\n2,Carl Ek");
    expect(run.prepared.records.ids.idOf(2)).toBe("3");
    expect(run.warnings.join()).toMatch(/"id" repeats or is empty \(first on row 2\)/);
  });

  test("a column of one value, and one that is missing throughout, beside good ones", async () => {
    const run = await dedupe(
      `kind,gone,${HEADER}\n${[...people, ...people].map((row) => `x,,${row}`).join("\n")}`,
    );
    expect(run.prepared.records.leftOut.map(({ column }) => column)).toEqual(["kind", "gone"]);
    expect(clusterSizes(run.clusters).size).toBe(4);
  });

  test("nothing but identical rows: what is not compared is told", async () => {
    const run = await dedupe(file(...Array.from({ length: 3_000 }, () => people[0] ?? "")));
    expect(run.pairs.looked).toBeLessThan(400_000);
    expect(run.warnings.join("\n")).toMatch(/3000 records/);
  });

  test("many identical rows among others: bounded pairs, and what was passed over is told", async () => {
    const run = await dedupe(file(...Array.from({ length: 3_000 }, () => people[0] ?? ""), ...people));
    expect(run.pairs.looked).toBeLessThan(400_000);
    expect(run.warnings.join("\n")).toMatch(/pairs are hidden|too many records/);
  });

  test("names of ten thousand characters", async () => {
    const long = "Anna Maria ".repeat(910);
    const rows = Array.from({ length: 30 }, (_, i) => `${long}${i},19${10 + i}-01-02,p${i}@example.org`);
    expect((await dedupe(file(...rows, ...rows))).clusters.length).toBe(60);
  });

  test("characters cut in half become a mark, and one row is one row", async () => {
    const bytes = Buffer.concat(
      [Buffer.from("\ufeff"), Buffer.from("name;born\n"), Buffer.from("Bo;1990\nCy;1991\n")].map((each) =>
        Buffer.from(each.toString(), "utf16le"),
      ),
    );
    const half = Buffer.from([0x00, 0xd8]);
    const run = await dedupe(Buffer.concat([bytes, half, Buffer.from(";1992\n", "utf16le")]));
    expect(run.prepared.records.columns.ids.length).toBe(3);
    expect(run.prepared.records.columns.fields.name?.texts).toContain("\ufffd");
  });

  test("several phones in a cell are several values", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `Person ${"ABCDEFGH"[i % 8]}x,0201 555${1000 + (i % 20)}; 0301 777${2000 + i}`,
    );
    const run = await dedupe(["name,phone", ...rows].join("\n"));
    const phones = run.prepared.records.columns.fields.phone;
    expect(phones?.starts?.[40]).toBe(80);
    expect(phones?.texts).toContain("03017772039");
  });

  test("scripts mixed inside one word, and numbers as words", async () => {
    const rows = ["Аnnа Berg,00123", "Anna Berg,123", "Ａｎｎａ Berg,１２３", "Bo Dahl,4"];
    expect((await dedupe(["name,house number", ...rows].join("\n"))).clusters.length).toBe(4);
  });
});
