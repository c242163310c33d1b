import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELL_SEPARATOR, TextDictionary } from "./text-dictionary.ts";

const separator = String.fromCharCode(CELL_SEPARATOR);
const cell = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll(separator, ""));

function runOf(cells: readonly string[]): Uint8Array {
  return new TextEncoder().encode(cells.join(separator));
}

describe("TextDictionary", () => {
  test("gives back every cell of every run, each distinct text once", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 40 }), { maxLength: 8 }), (runs) => {
        const dictionary = new TextDictionary();
        const codes = runs.map((cells) => {
          const into = new Int32Array(cells.length);
          expect(dictionary.addRun(runOf(cells), into)).toBe(cells.length);
          return into;
        });
        const texts = dictionary.texts();
        const read = codes.map((run) => Array.from(run, (code) => (code === -1 ? "" : texts[code])));
        expect(read).toEqual(runs);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.map((_, number) => dictionary.textAt(number))).toEqual(texts);
      }),
    );
  });

  test("keeps apart texts by the thousand, with room made before or on the way", () => {
    const cells = Array.from({ length: 70_000 }, (_, i) => `text ${i % 66_000}`);
    for (const room of [0, 70_000]) {
      const dictionary = new TextDictionary();
      dictionary.reserve(room);
      const into = new Int32Array(cells.length);
      dictionary.addRun(runOf(cells), into);
      expect(dictionary.size).toBe(66_000);
      expect(dictionary.texts()[into[69_999] ?? 0]).toBe("text 3999");
    }
  });

  test("counts cells beyond the room it is given, and writes none of them", () => {
    const into = new Int32Array(2).fill(-7);
    expect(new TextDictionary().addRun(runOf(["a", "b", "c"]), into.subarray(0, 1))).toBe(3);
    expect([...into]).toEqual([0, -7]);
  });
});
