import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../record.ts";
import { isBlank } from "./blank-words.ts";
import { cleanColumn } from "./clean-column.ts";
import { VALUE_SEPARATOR } from "./value-separator.ts";

const lower = (text: string) => (text.includes("!") ? null : text.toLowerCase());

function columnOf(cells: readonly string[]): Column {
  const texts = [...new Set(cells.filter((cell) => cell !== ""))];
  return { texts, codes: Int32Array.from(cells, (cell) => texts.indexOf(cell)) };
}

function valuesOf({ texts, codes, starts }: Column, record: number): string[] {
  const [from, to] =
    starts === undefined ? [record, record + 1] : [starts[record] ?? 0, starts[record + 1] ?? 0];
  return [...codes.subarray(from, to)].filter((code) => code !== -1).map((code) => texts[code] ?? "");
}

const word = fc.constantFrom("Anna", "anna", "ANNA ", "Bo", "bo", "x!", "n/a", "  ", "Ömer");

describe("cleanColumn", () => {
  test("each record holds its cleaned text, and equal texts have one number", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constant(""))), (cells) => {
        const { column, unreadable } = cleanColumn(columnOf(cells), lower);
        for (const [record, cell] of cells.entries()) {
          const wanted = isBlank(cell) || cell.includes("!") ? [] : [cell.trim().toLowerCase()];
          expect(valuesOf(column, record)).toEqual(wanted);
        }
        expect(new Set(column.texts).size).toBe(column.texts.length);
        expect(unreadable).toBe(cells.filter((cell) => cell.includes("!")).length);
      }),
    );
  });

  test("a list in a cell becomes several values, each once", () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (lists) => {
        const separator = String.fromCharCode(VALUE_SEPARATOR);
        const { column } = cleanColumn(
          columnOf([...lists, ["a", "b"]].map((list) => list.join(separator))),
          lower,
        );
        for (const [record, list] of lists.entries()) {
          const wanted = new Set(
            list.filter((each) => !isBlank(each)).flatMap((each) => lower(each.trim()) ?? []),
          );
          expect(new Set(valuesOf(column, record))).toEqual(wanted);
        }
      }),
    );
  });
});
