import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitRows } from "./split-rows.ts";

const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/\r/g, ""));
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 10 });

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe("splitRows", () => {
  test("reads back what is written in quotes, lines and delimiters inside cells included", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t", "|", "%"), (table, delimiter) => {
        const text = table.map((cells) => cells.map(quote).join(delimiter)).join("\n");
        const read = splitRows(text.split("\n"), delimiter);
        expect(read.map(({ cells }) => cells)).toEqual(table);
        expect(read.every(({ problem }) => problem === null)).toBe(true);
      }),
    );
  });

  test("a row that is broken costs itself and says on which line it is", () => {
    const read = splitRows(["a,b", '"x"y,2', "3,4", '"never closed,5', "6,7"], ",");
    expect(read.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, "text after a closing quote"],
      [3, null],
      [4, "quote not closed"],
      [5, null],
    ]);
  });

  test("passes over blank lines, and counts them", () => {
    expect(splitRows(["a,b", "", "  ", "c,d"], ",").map(({ line }) => line)).toEqual([1, 4]);
  });
});
