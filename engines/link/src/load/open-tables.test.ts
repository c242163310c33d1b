import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { LinkError } from "../errors.ts";
import { Database } from "./database.ts";
import { openTables } from "./open-tables.ts";
import { readColumn } from "./read-column.ts";
import { VALUE_SEPARATOR } from "./value-separator.ts";

const folder = mkdtempSync(join(tmpdir(), "open-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | Uint8Array, ending = "csv"): string {
  const path = join(folder, `file ${files++}'s.${ending}`);
  writeFileSync(path, content);
  return path;
}

interface Read {
  readonly rows: number;
  readonly warnings: readonly string[];
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
}

async function read(...paths: string[]): Promise<Read> {
  const tables = await openTables(paths);
  try {
    const columns: Record<string, (string | null)[]> = {};
    for (const name of tables.names) {
      const { texts, codes } = await readColumn(tables, name);
      columns[name] = Array.from(codes, (code) => (code === -1 ? null : (texts[code] ?? "")));
    }
    return { rows: tables.rows, warnings: tables.warnings, columns };
  } finally {
    tables.close();
  }
}

async function refusal(path: string): Promise<string> {
  const error = await openTables([path]).catch((reason: unknown) => reason);
  return error instanceof LinkError ? error.code : String(error);
}

describe("delimited files", () => {
  test.each([",", ";", "\t", "|", "%"])(
    "finds the delimiter %j, which may stand inside quotes",
    async (mark) => {
      const found = await read(fileOf([`id${mark}name`, `1${mark}"a${mark}b"`, `2${mark}c`].join("\n")));
      expect(found.columns).toEqual({ id: ["1", "2"], name: [`a${mark}b`, "c"] });
    },
  );

  test.each([
    ["utf-8 with a mark", Buffer.from("\ufeffid,name\n1,Zoë\n")],
    ["utf-16le with a mark", Buffer.from("\ufeffid,name\n1,Zoë\n", "utf16le")],
    ["utf-16le without", Buffer.from("id,name\n1,Zoë\n", "utf16le")],
    ["utf-16be with a mark", Buffer.from("\ufeffid,name\n1,Zoë\n", "utf16le").swap16()],
    ["latin-1", Buffer.from("id,name\n1,Zoë\n", "latin1")],
  ])("reads %s", async (_, bytes) => {
    expect((await read(fileOf(bytes))).columns).toEqual({ id: ["1"], name: ["Zoë"] });
  });

  test("what cannot be read is told of by line, what can be is kept", async () => {
    const lines = ["a,b", "1,x", '"lost,2', "3,y,z", "4", '5,"say ""so"""', '"q"r,6'];
    const found = await read(fileOf(lines.join("\n")));
    expect(found.columns).toEqual({
      a: ["1", '"lost', "4", "5", '"q"r'],
      b: ["x", "2", null, 'say "so"', "6"],
    });
    expect(found.warnings.join()).toMatch(/1 rows cannot be read and are left out \(lines 4\)/);
    expect(found.warnings.join()).toMatch(/1 rows have fewer cells/);
  });

  test("line endings of three kinds in one file are line endings", async () => {
    expect((await read(fileOf('a,b\n1,"x\ny"\r\n2,z\r\n\n3,w'))).columns).toEqual({
      a: ["1", "2", "3"],
      b: ["x\ny", "z", "w"],
    });
  });

  test("a first row of values is a record", async () => {
    const found = await read(fileOf("987|990\n987|991\n"));
    expect(found.columns).toEqual({ "column 1": ["987", "987"], "column 2": ["990", "991"] });
  });

  test("names that repeat or are missing are told apart", async () => {
    expect(Object.keys((await read(fileOf("a,a,,b\nx,y,z,w\n"))).columns)).toEqual([
      "a",
      "a (2)",
      "column 3",
      "b",
    ]);
  });

  test("any table written with quotes is read back", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replace(/\p{Cc}/gu, ""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"));
        const found = await read(fileOf(["left;right", ...lines].join("\n")));
        expect(found.columns.left).toEqual(rows.map(([text]) => text || null));
        expect(found.columns.right).toEqual(rows.map(([, text]) => text || null));
      }),
      { numRuns: 25 },
    );
  });

  test("cells that hold the separator between cells are kept, with a blank in its place", async () => {
    expect((await read(fileOf("a,b\n1\u001f2,x\n3,y\n"))).columns).toEqual({
      a: ["1 2", "3"],
      b: ["x", "y"],
    });
  });

  test("cells of ten thousand characters", async () => {
    const long = "x".repeat(10_000);
    expect((await read(fileOf(`a,b\n${long},1\n`))).columns.a).toEqual([long]);
  });
});

describe("nested files", () => {
  test("JSON lines: lists are several values, records within records are columns", async () => {
    const lines = [
      '{"id":1,"names":["a","b"],"at":{"city":"X"}}',
      '{"id":2,"names":[],"more":true}',
      "{broken",
    ];
    const found = await read(fileOf(lines.join("\n"), "jsonl"));
    const both = ["a", "b"].join(String.fromCharCode(VALUE_SEPARATOR));
    expect(found.columns).toEqual({
      id: ["1", "2"],
      names: [both, null],
      "at.city": ["X", null],
      more: [null, "true"],
    });
    expect(found.warnings.join()).toMatch(/1 rows are empty or cannot be read and are left out \(rows 3\)/);
  });

  test("a JSON array is a table as well", async () => {
    expect((await read(fileOf('\n [{"a":"1"},\n {"a":"2"}]', "json"))).columns).toEqual({ a: ["1", "2"] });
  });

  test("Parquet, with dates and numbers as texts", async () => {
    const path = join(folder, "table.parquet");
    const database = await Database.open();
    await database.run(
      `COPY (SELECT 7 AS n, DATE '1990-02-03' AS born, ['a', 'b'] AS names) TO '${path}' (FORMAT parquet)`,
    );
    database.close();
    const both = ["a", "b"].join(String.fromCharCode(VALUE_SEPARATOR));
    expect((await read(path)).columns).toEqual({ n: ["7"], born: ["1990-02-03"], names: [both] });
  });
});

describe("several files", () => {
  test("columns of one name are one; a file that lacks one holds nothing there", async () => {
    const found = await read(
      fileOf("id,name\n1,a\n"),
      fileOf("name;city\nb;X\nc;Y\n"),
      fileOf('{"id":9}', "json"),
    );
    expect(found.columns).toEqual({
      id: ["1", null, null, "9"],
      name: ["a", "b", "c", null],
      city: [null, "X", "Y", null],
    });
  });
});

describe("refusals", () => {
  test.each([
    ["an empty file", "", "file_empty"],
    ["a workbook", "PK\u0003\u0004rest", "file_unreadable"],
    ["a compressed file", Buffer.from([0x1f, 0x8b, 8]), "file_unreadable"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "encoding_unknown"],
    ["broken JSON", '[{"a":1},', "file_unreadable"],
    ["what is no table", "# Notes\nof many, many, things\nand, so, on\n, forth,\n", "file_unreadable"],
    ["no Parquet after all", "PAR1 nothing else", "file_unreadable"],
  ])("%s is refused by name", async (_, content, code) => {
    expect(await refusal(fileOf(content))).toBe(code);
  });

  test("a file that is not there, and a folder", async () => {
    expect(await refusal(join(folder, "none"))).toBe("file_missing");
    expect(await refusal(folder)).toBe("file_unreadable");
  });
});
