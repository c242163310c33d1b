import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinEdits } from "./edit-distance.ts";
import { spellingSimilarity } from "./jaro-winkler-bits.ts";
import { lettersOf, sketchesMayAgree, sketchLimits, startOf } from "./sketch.ts";
import { spellingComparison } from "./spelling.ts";

/** The whole table, as a textbook has it. */
function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchange, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

const word = fc.string({ unit: fc.constantFrom(..."abcdé文"), maxLength: 40 });

describe("spellingSimilarity", () => {
  // Winkler (1990), table of example pairs.
  test.each([
    ["MARTHA", "MARHTA", 0.9611],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.8133],
    ["JELLYFISH", "SMELLYFISH", 0.8963],
  ])("%s and %s as published", (a, b, published) => {
    expect(spellingSimilarity(a, b)).toBeCloseTo(published, 4);
  });

  test("does not raise what is hardly alike", () => {
    expect(spellingSimilarity("abcdxyz", "abqrstuvw")).toBeLessThan(0.7);
  });

  test("is the same with bits and without", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        // A letter outside Latin-1 that both lack changes nothing but the way it is worked out.
        const short = [a.replaceAll("文", "x").slice(0, 30), b.replaceAll("文", "x").slice(0, 30)] as const;
        const wide = [short[0].replaceAll("a", "文"), short[1].replaceAll("a", "文")] as const;
        expect(spellingSimilarity(wide[0], wide[1])).toBe(spellingSimilarity(...short));
        expect(spellingSimilarity(b, a)).toBe(spellingSimilarity(a, b));
      }),
    );
  });
});

describe("withinEdits", () => {
  test("agrees with the whole table of distances", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        expect(withinEdits(a, b, most)).toBe(levenshtein(a, b) <= most);
      }),
      { numRuns: 500 },
    );
  });

  test("of long words too", () => {
    const long = fc.string({ unit: fc.constantFrom(..."ab"), minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(withinEdits(a, b, 5)).toBe(levenshtein(a, b) <= 5);
        expect(withinEdits(a, `${a}xy`, 2)).toBe(true);
      }),
    );
  });
});

describe("spellingComparison", () => {
  const { levels, encode, compare } = spellingComparison({
    levels: [{ jaroWinkler: 0.92 }, { edits: 2 }, { jaroWinkler: 0.8 }],
  });
  const levelOf = (a: string, b: string) => {
    const [left, right] = [encode(a), encode(b)];
    return left === null || right === null ? null : levels[compare(left, right)]?.name;
  };

  test.each([
    ["martha", "martha", "same spelling"],
    ["martha", "marhta", "spelling alike by 0.92 or more"],
    ["kit", "pat", "at most 2 letters different"],
    ["dwayne", "duane", "at most 2 letters different"],
    ["dixonab", "dicksonxab", "spelling alike by 0.8 or more"],
    ["martha", "john", "different spelling"],
    ["", "john", null],
  ])("%s and %s: %s", (a, b, level) => {
    expect(levelOf(a, b)).toBe(level);
  });

  test("never rules out by its letters what is alike", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [left, right] = [encode(a), encode(b)];
        if (left === null || right === null || left.key === right.key) return;
        const similarity = spellingSimilarity(left.key, right.key);
        const edits = levenshtein(left.key, right.key);
        const expected = similarity >= 0.92 ? 1 : edits <= 2 ? 2 : similarity >= 0.8 ? 3 : 4;
        expect(compare(left, right)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sketchesMayAgree", () => {
  const near = fc
    .tuple(word, fc.array(fc.tuple(fc.nat({ max: 20 }), fc.constantFrom("", "a", "x")), { maxLength: 4 }))
    .map(([text, edits]) => [
      text,
      edits.reduce((edited, [at, letter]) => edited.slice(0, at) + letter + edited.slice(at + 1), text),
    ]);

  test("never rules out what agrees", () => {
    fc.assert(
      fc.property(
        fc.oneof(near, fc.tuple(word, word)),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.integer({ min: -1, max: 3 }),
        ([a = "", b = ""], similarity, edits) => {
          const agrees = spellingSimilarity(a, b) >= similarity || (edits >= 0 && withinEdits(a, b, edits));
          const limits = sketchLimits(similarity, edits < 0 ? null : edits);
          const may = sketchesMayAgree(lettersOf(a), startOf(a), lettersOf(b), startOf(b), limits);
          if (agrees && a !== "" && b !== "") expect(may).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("rules out most strangers", () => {
    const limits = sketchLimits(0.8, null);
    const [a, b] = ["meyer", "thompson"];
    expect(sketchesMayAgree(lettersOf(a), startOf(a), lettersOf(b), startOf(b), limits)).toBe(false);
  });
});
