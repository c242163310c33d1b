import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { Database } from "../load/database.ts";
import { type Row, writeRows } from "./write-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "write-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = ["name", "bits"];
const rows: readonly Row[] = [
  ["a, b", -1.5],
  ['say "so"\nagain', 2],
  ["=1+1", null],
];

describe("writeRows", () => {
  test("CSV: any text comes back, but for the apostrophe before what a spreadsheet would run", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 10 }).map((each) => each);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (table) => {
        const path = join(folder, "any.csv");
        await writeRows(path, ["x", "y"], table);
        const read = parse(readFileSync(path, "utf8")) as string[][];
        const guarded = table.map((row) =>
          row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
        );
        expect(read).toEqual([["x", "y"], ...guarded]);
        expect(read.flat().some((cell) => /^[=+\-@]/.test(cell))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test("JSON lines: a row a line, null for nothing", async () => {
    const path = join(folder, "rows.jsonl");
    await writeRows(path, columns, rows);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => Object.values(JSON.parse(line) as object))).toEqual(rows);
  });

  test("Parquet", async () => {
    const path = join(folder, "rows.parquet");
    await writeRows(path, columns, rows);
    const database = await Database.open();
    const read = await database.rows(`SELECT name, bits FROM read_parquet('${path}')`);
    database.close();
    expect(read).toEqual([
      ["a, b", "-1.5"],
      ['say "so"\nagain', "2"],
      ["=1+1", null],
    ]);
  });

  test("what fails half-way leaves nothing, and leaves what was there", async () => {
    const path = join(folder, "half.csv");
    await writeRows(path, columns, rows);
    const before = readFileSync(path, "utf8");
    function* failing(): Generator<Row> {
      yield ["x", 1];
      throw new Error("half-way");
    }
    await expect(writeRows(path, columns, failing())).rejects.toThrow("half-way");
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("another ending is refused", async () => {
    await expect(writeRows(join(folder, "x.xlsx"), columns, rows)).rejects.toMatchObject({
      code: "option_invalid",
    });
  });
});
