/**
 * Is a pattern shown only where enough is seen on both sides, with what was left out?
 *
 * Source: programmes.md 2.0.
 */
import { describe, expect, test } from "vitest";
import { patternsAmong, type Traits } from "./pattern.ts";

describe("patterns", () => {
  const some = (count: number, has: boolean | null, does: boolean | null): Traits[] =>
    Array.from({ length: count }, () => ({
      features: {
        "chaired-by-coordinator": has,
        "pass-through": null,
        "four-or-fewer": null,
        "programme-driven": null,
      },
      outcomes: { "spends-in-time": does, "worth-scaling": null },
    }));
  const first = (traits: readonly Traits[]) => patternsAmong(traits)[0];

  test("eight and eight are shown with their counts, intervals and p; what is not known is left out and counted", () => {
    const found = first([
      ...some(8, true, true),
      ...some(8, false, false),
      ...some(3, null, true),
      ...some(2, true, null),
    ]);
    expect(found).toMatchObject({
      having: { cases: 8, hits: 8 },
      lacking: { cases: 8, hits: 0 },
      unknown: 5,
    });
    expect(found?.p).toBeCloseTo(2 / 12870, 12);
    expect(found?.having.interval?.[0]).toBeCloseTo(0.6756, 4);
  });

  test("seven on one side hide how either side fared", () => {
    const found = first([...some(7, true, true), ...some(40, false, false)]);
    expect(found).toMatchObject({
      having: { cases: 7, hits: null, interval: null },
      lacking: { cases: 40, hits: null, interval: null },
      p: null,
    });
  });

  test("all questions are there, shown or not, so that their number can be told", () => {
    expect(patternsAmong([])).toHaveLength(8);
  });
});
