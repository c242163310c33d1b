import { describe, expect, test } from "vitest";
import { SoundTable } from "./sound-table.ts";
import { soundTableOf } from "./sound-tables.ts";

/** "a" stands for α, "sh" for σ; "e" may be silent. Weights of 2 all round. */
const SMALL = `
cuts 0.5 0.2
weights $ 2 ^ 2 a 2 e 2 h 2 s 2
silent e -0.5
$ 2 - $ 2
^ 2 - ^ 2
α 2 - a 2
σ 2 -1 s 1 sh 2
`;

describe("a small table", () => {
  const table = new SoundTable(SMALL);
  const agreement = (latin: string, other: string) =>
    table.agreement(table.latinWord(latin), table.unitWord([...other]));

  test("adds up the best way through both words", () => {
    // Edges 2 + 2, a 2, sh 2, against weights of 5 symbols and 4 units.
    expect(agreement("ash", "ασ")).toBeCloseTo((2 * 8) / (10 + 8), 6);
    // Edges, a, and an e that is silent.
    expect(agreement("ae", "α")).toBeCloseTo((2 * 5.5) / (8 + 6), 6);
    // A unit left out.
    expect(agreement("a", "ασ")).toBeCloseTo((2 * 5) / (6 + 8), 6);
  });

  test("what never stood for each other costs", () => {
    expect(agreement("s", "α")).toBeLessThan(0);
    expect(agreement("a", "ω")).toBeLessThan(agreement("a", "α"));
  });

  test("says which families of consonants a unit stands for", () => {
    expect(table.familiesOf("σ")).toContain("s");
    expect(table.familiesOf("α")).toEqual([""]);
    expect(table.familiesOf("ω")).toEqual([""]);
  });

  test("words of any length are listened to", () => {
    expect(agreement("a".repeat(10_000), "α".repeat(10_000))).toBeLessThanOrEqual(1);
    expect(agreement("", "")).toBeCloseTo(1, 6);
  });
});

test("there is a table for each script that was learnt, and for no other", () => {
  for (const script of ["Arabic", "Cyrillic", "Han", "Hangul", "Hebrew", "Japanese"]) {
    expect(soundTableOf(script)).not.toBeNull();
  }
  expect(soundTableOf("Greek")).toBeNull();
});
