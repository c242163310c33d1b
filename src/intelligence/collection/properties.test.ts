import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { CollectionError } from "./collection-error.ts";
import type { Format } from "./format.ts";
import { findFormats } from "./formats.ts";
import { refusedRowLine } from "./refused-rows.ts";
import { DelimitedText } from "./table/delimited-text.ts";
import { makeWorkbook, textRow } from "./testing/make-zip.ts";
import { draftsIn, personMapping, readAll, streamOf } from "./testing/read-sample.ts";
import { dateOfSerial } from "./workbook/cell-number.ts";

let formats: readonly Format[] = [];
beforeAll(async () => {
  formats = await findFormats();
});

const cell = fc.string({ unit: "grapheme", maxLength: 12 });
const tables = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

describe("arbitrary bytes", () => {
  test("give items or a CollectionError, in every format", async () => {
    const starts = [
      "",
      "[{",
      '{"id":"',
      "<data>",
      "PK\u0003\u0004",
      "\u00ff\u00fe",
      "con_Consent,prs_FirstName,prs_Gender\n",
      "name,phone\n",
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => new Uint8Array([...Buffer.from(start, "latin1"), ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (input, piece) => {
        for (const format of formats) {
          expect(format.recognises(input, "x")).toBeGreaterThanOrEqual(0);
          await readAll(format, input, {
            mapping: personMapping({ name: "name", phone: "phone" }),
            piece,
          }).catch((error: unknown) => expect(error).toBeInstanceOf(CollectionError));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("arbitrary tables", () => {
  test("come back from CSV cell by cell, with any delimiter, in pieces of any size", () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.integer({ min: 1, max: 9 }),
        (table, delimiter, piece) => {
          const text = stringify(table, { delimiter, quoted: true });
          const reader = new DelimitedText(delimiter);
          const rows = [];
          for (let at = 0; at < text.length; at += piece)
            rows.push(...reader.push(text.slice(at, at + piece)));
          rows.push(...reader.end());
          expect(rows.map((row) => (row.kind === "cells" ? row.cells : row.code))).toEqual(table);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("come back from a workbook, as far as XML can hold them", async () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((text) => `x${text.replace(/[\p{C}\p{Z}]/gu, "").trim()}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), async (rows) => {
        const xlsx = formats.find(({ name }) => name === "xlsx");
        if (xlsx === undefined) throw new Error("no xlsx");
        const bytes = makeWorkbook(textRow("a", "b") + rows.map((row) => textRow(...row)).join(""));
        const drafts = draftsIn(
          await readAll(xlsx, bytes, { mapping: personMapping({ a: "name", b: "notes" }) }),
        );
        expect(drafts.map(({ properties }) => [properties.name?.[0], properties.notes?.[0]])).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test("give the same keys whatever the pieces they came in", async () => {
    const csv = formats.find(({ name }) => name === "csv");
    if (csv === undefined) throw new Error("no csv");
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 30 }), async (table, piece) => {
        const header = (table[0] ?? []).map((_, index) => `c${index}`);
        const text = stringify([header, ...table], { quoted: true });
        const options = { mapping: personMapping({ c0: "name", c1: "notes" }) };
        expect(await readAll(csv, streamOf(text, piece), options)).toEqual(await readAll(csv, text, options));
      }),
      { numRuns: 100 },
    );
  });
});

test("a refused row goes back without any cell that is a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(cell, fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")), { maxLength: 6 }),
      (given) => {
        const line = refusedRowLine({
          kind: "refused",
          place: { file: "f", row: 2 },
          code: "no-values",
          message: "M.",
          given,
        });
        const reader = new DelimitedText(",");
        const [row] = [...reader.push(line), ...reader.end()];
        if (row?.kind !== "cells") throw new Error("no row");
        expect(row.cells.slice(5).filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
        expect(row.cells.length).toBe(5 + given.length);
      },
    ),
  );
});

test("days of a workbook are those that the calendar counts", () => {
  expect(dateOfSerial(1, false)).toBe("1900-01-01");
  expect(dateOfSerial(59, false)).toBe("1900-02-28");
  expect(dateOfSerial(60, false)).toBe(null);
  expect(dateOfSerial(61, false)).toBe("1900-03-01");
  expect(dateOfSerial(44_197.75, false)).toBe("2021-01-01T18:00:00");
  expect(dateOfSerial(0, true)).toBe("00:00:00");
  expect(dateOfSerial(1, true)).toBe("1904-01-02");
  expect(dateOfSerial(-1, false)).toBe(null);
  expect(dateOfSerial(2_958_466, false)).toBe(null);
});
