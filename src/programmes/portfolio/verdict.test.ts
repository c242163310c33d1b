/**
 * Does every verdict have its reasons, its grade of evidence, and a list of what would change it?
 *
 * Source: programmes.md 2.0.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reasonedVerdict, worksFrom } from "../portfolio.ts";
import { evidenceGrade } from "./evidence-under.ts";
import { unknownsOf } from "./unknowns-of.ts";

describe("a verdict", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const graded = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
  const assessed = fc.record({
    interval: fc.option(
      fc.tuple(share, share).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
      { nil: null },
    ),
    grade: graded,
    duplicateShare: fc.option(share, { nil: null }),
  });

  test("always has a reason, and is never given where the interval lies on both sides of the line", () => {
    fc.assert(
      fc.property(assessed, (one) => {
        const { verdict, reasons } = reasonedVerdict(one);
        expect(reasons.length).toBeGreaterThan(0);
        const straddles =
          one.interval !== null && one.interval[0] < worksFrom && one.interval[1] >= worksFrom;
        if (one.interval === null || straddles || one.grade === null || one.grade < 2)
          expect(verdict).toBe("insufficient evidence");
        if (verdict === "scale") expect(one.interval?.[0]).toBeGreaterThanOrEqual(worksFrom - 1e-9);
        if (verdict === "close") expect(one.interval?.[1]).toBeLessThan(0.3);
      }),
    );
  });

  test("what is not known is ranked by what it widens, and may settle only what stands open", () => {
    const open = fc.array(
      fc.record({ code: fc.string(), widens: fc.double({ min: 0.001, max: 0.5, noNaN: true }) }),
    );
    fc.assert(
      fc.property(assessed, open, (one, figures) => {
        const known = {
          ...one,
          open: figures.map((each) => ({ ...each, target: "", text: "", doubt: null })),
          rate: 1,
        };
        const found = unknownsOf(known).filter(({ kind }) => kind === "figure");
        const widths = found.map(({ widens }) => widens ?? 0);
        expect(widths).toEqual([...widths].sort((a, b) => b - a));
        expect(found).toHaveLength(figures.length);
        const open = reasonedVerdict(one).reasons.join() === "straddles";
        if (!open) expect(found.some(({ maySettle }) => maySettle)).toBe(false);
      }),
    );
    const base = { interval: [0.6, 0.75] as const, grade: 3, rate: 1, duplicateShare: 0 };
    const settles = (widens: number) =>
      unknownsOf({ ...base, open: [{ target: "", code: "", text: "", doubt: null, widens }] })[0]?.maySettle;
    // Known to be all of it, the lower end reaches the line; known to be nothing, the upper end falls below.
    expect([settles(0.1), settles(0.06), settles(0.04)]).toEqual([true, true, false]);
  });

  test("the grade is one that half of what is known rests on", () => {
    const figure = fc.record({ weight: fc.integer({ min: 1, max: 9 }), grade: graded });
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const grade = evidenceGrade(figures, null);
        const known = figures.flatMap(({ weight, grade: own }) => (own === null ? [] : [{ weight, own }]));
        const weightOf = (list: typeof known) => list.reduce((sum, { weight }) => sum + weight, 0);
        if (known.length === 0) expect(grade).toBeNull();
        else {
          const resting = (from: number) => weightOf(known.filter(({ own }) => own >= from));
          expect(resting(grade ?? 9) * 2).toBeGreaterThanOrEqual(weightOf(known));
          expect(resting((grade ?? 9) + 1) * 2).toBeLessThan(weightOf(known));
        }
      }),
    );
    expect(evidenceGrade([{ weight: 1, grade: 1 }], 4)).toBe(4);
  });

  test("weights that add up to the line are on it", () => {
    const low = 0.1 + 0.2 + 0.3 + 0.1 - Number.EPSILON;
    expect(low).toBeLessThan(worksFrom);
    expect(reasonedVerdict({ interval: [low, 1], grade: 3, duplicateShare: 0 }).verdict).toBe("scale");
  });
});
