/**
 * Does every table come out of a CSV as it went in, and does no cell of it do anything?
 */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartTable } from "./chart-table.ts";
import { harmless, tableCsv } from "./table-csv.ts";

const titled = (names: readonly string[]) => names.map((name) => ({ name, title: name }));

describe("a table as CSV", () => {
  test("quotes what must be quoted, ends lines as RFC 4180 says, and leaves what is not known empty", () => {
    const table: ChartTable = {
      name: "results",
      columns: titled(["place", "reached"]),
      rows: [
        { place: 'Agadez, "north"', reached: 12.5 },
        { place: "two\nlines", reached: null },
        { place: "Gao", reached: -3 },
        {},
      ],
    };
    expect(tableCsv(table)).toBe(
      'place,reached\r\n"Agadez, ""north""",12.5\r\n"two\nlines",\r\nGao,-3\r\n,\r\n',
    );
  });

  test("begins with a byte order mark only where a letter beyond ASCII stands", () => {
    const named = (place: string) => tableCsv({ name: "a", columns: titled(["place"]), rows: [{ place }] });
    expect(named("Gao").startsWith("\ufeff")).toBe(false);
    expect(named("Côte").startsWith("\ufeff")).toBe(true);
  });

  test.each(['=HYPERLINK("//example.org")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "makes no formula of %j",
    (text) => {
      const csv = tableCsv({ name: "a", columns: titled(["said"]), rows: [{ said: text }] });
      expect((parse(csv) as string[][])[1]).toEqual([`'${text}`]);
    },
  );

  test("is read back by another reader, whatever is in it", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1 }), (rows) => {
        const csv = tableCsv({ name: "a", columns: titled(["a", "b"]), rows });
        const back = parse(csv, {
          bom: true,
          record_delimiter: "\r\n",
          skip_empty_lines: false,
        }) as string[][];
        expect(back).toHaveLength(rows.length + 1);
        rows.forEach((row, at) => {
          const read = [row.a, row.b].map((value) =>
            typeof value === "string" ? harmless(value) : value === null ? "" : String(value),
          );
          expect(back[at + 1]).toEqual(read);
        });
      }),
    );
  });
});
