import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { probabilityOf } from "../weigh.ts";
import { calibrate } from "./calibrate.ts";
import type { JudgedScore } from "./judged-score.ts";
import { recalibrated } from "./recalibration.ts";

/** Pairs of all scores from -8 to 10 bits, judged the same with the chance that `truth` says. */
function judge(count: number, seed: number, truth: (bits: number) => number): JudgedScore[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const bits = -8 + 18 * random();
    return { bits, same: random() < probabilityOf(truth(bits)) };
  });
}

const judgedScores = fc.array(
  fc.record({
    bits: fc.double({ min: -60, max: 60, noNaN: true }),
    same: fc.boolean(),
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
  }),
  { minLength: 30, maxLength: 300 },
);

describe("calibrate", () => {
  test("odds that are true are found to be true", () => {
    const { bins, expectedError, recalibration, brier, brierAfter } = calibrate(
      judge(4_000, 1, (bits) => bits),
    );
    expect(expectedError).toBeLessThan(0.02);
    expect(bins).toHaveLength(10);
    expect(bins.filter(({ said, low, high }) => low <= said && said <= high).length).toBeGreaterThanOrEqual(
      8,
    );
    expect(recalibration?.method).toBe("steps");
    expect(brierAfter ?? 1).toBeLessThan((brier ?? 0) + 0.005);
  });

  test.each([
    [300, "line", 1.3],
    [5_000, "steps", 1],
  ] as const)("%i judgements: a planted distortion is found again by a %s", (count, method, within) => {
    const planted = (bits: number) => 0.5 * bits - 1;
    const { recalibration, brier, brierAfter, expectedError } = calibrate(judge(count, 3, planted));
    expect(recalibration?.method).toBe(method);
    if (recalibration === null) return;
    for (const bits of [-6, -3, 0, 3, 6])
      expect(Math.abs(recalibrated(recalibration, bits) - planted(bits)), `${bits} bits`).toBeLessThan(
        within,
      );
    expect(expectedError).toBeGreaterThan(0.08);
    expect(brierAfter ?? 1).toBeLessThan((brier ?? 0) - 0.01);
  });

  test.each(["line", "steps"] as const)("the %s never falls, and stays finite", (method) => {
    fc.assert(
      fc.property(judgedScores, (judged) => {
        const { recalibration } = calibrate(judged, { method });
        if (recalibration === null) return;
        let before = Number.NEGATIVE_INFINITY;
        for (let bits = -80; bits <= 80; bits += 0.5) {
          const after = recalibrated(recalibration, bits);
          expect(Number.isFinite(after)).toBe(true);
          expect(after).toBeGreaterThanOrEqual(before - 1e-9);
          before = after;
        }
      }),
    );
  });

  test("bins hold every judgement once, in order, pairs of one score together", () => {
    fc.assert(
      fc.property(judgedScores, (judged) => {
        const { bins, judgements } = calibrate(
          judged.map((each) => ({ ...each, bits: Math.round(each.bits) })),
        );
        expect(bins.reduce((sum, bin) => sum + bin.judged, 0)).toBe(judgements);
        for (const [i, bin] of bins.entries()) {
          expect(bin.lowestBits).toBeGreaterThan(bins[i - 1]?.highestBits ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  test("the order of the judgements means nothing, and neither does the scale of the weights", () => {
    const judged = judge(200, 5, (bits) => bits - 2);
    const there = calibrate(judged);
    const back = calibrate([...judged].reverse().map((each) => ({ ...each, weight: 7 })));
    expect(back.brier).toBeCloseTo(there.brier ?? -1, 12);
    expect(back.effective).toBeCloseTo(200, 6);
    for (const bits of [-5, 0, 5]) {
      if (back.recalibration === null || there.recalibration === null) throw new Error("Both have a map.");
      expect(recalibrated(back.recalibration, bits)).toBeCloseTo(recalibrated(there.recalibration, bits), 6);
    }
  });

  test("weights undo a queue that mostly shows what is doubtful", () => {
    const random = seededRandom(11);
    const all = judge(40_000, 9, (bits) => bits - 2);
    // A queue that shows "not the same" more rarely would make the engine look better than it is.
    const chance = ({ same }: JudgedScore) => (same ? 0.1 : 0.02);
    const asked = all.filter((pair) => random() < chance(pair));
    const whole = calibrate(all).expectedError ?? 0;
    const queued = calibrate(asked).expectedError ?? 0;
    const weighted =
      calibrate(asked.map((pair) => ({ ...pair, weight: 1 / chance(pair) }))).expectedError ?? 0;
    expect(Math.abs(weighted - whole)).toBeLessThan(0.02);
    expect(Math.abs(weighted - whole)).toBeLessThan(Math.abs(queued - whole) / 2);
  });

  test.each([
    ["none at all", [], "too_few_judgements"],
    ["too few", judge(29, 1, (bits) => bits), "too_few_judgements"],
    ["too few of one kind", judge(200, 1, () => -7), "too_few_judgements"],
    ["one kind only", judge(50, 1, () => 90), "one_kind_only"],
    ["the wrong way round", judge(200, 1, (bits) => -bits), "order_contradicted"],
  ])("%s: no map, and a warning that says so", (_, judged, code) => {
    const { recalibration, brierAfter, warnings } = calibrate(judged);
    expect(recalibration).toBeNull();
    expect(brierAfter).toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
  });

  test("a few heavy weights are warned of", () => {
    const judged = judge(100, 2, (bits) => bits).map((each, i) => ({ ...each, weight: i < 3 ? 1_000 : 1 }));
    const { warnings, effective } = calibrate(judged);
    expect(effective).toBeLessThan(5);
    expect(warnings.map(({ code }) => code)).toContain("uneven_weights");
  });

  test.each([
    [{ bits: Number.NaN, same: true }],
    [{ bits: Number.POSITIVE_INFINITY, same: true }],
    [{ bits: 1, same: true, weight: 0 }],
    [{ bits: 1, same: true, weight: Number.NaN }],
    [{ bits: 1, same: "yes" }],
  ])("refuses %o", (wrong) => {
    const refusal = expect.objectContaining({ code: "judgement_invalid" });
    expect(() => calibrate([wrong as JudgedScore])).toThrow(refusal);
  });

  test("scores that all agree with judgement do not make the line infinitely steep", () => {
    const judged = Array.from({ length: 60 }, (_, i) => ({ bits: i - 30, same: i >= 30 }));
    const { recalibration } = calibrate(judged);
    expect(recalibration).toMatchObject({ method: "line" });
    expect(Math.abs(recalibrated(recalibration ?? { method: "line", slope: 0, shift: 0 }, 30))).toBeLessThan(
      200,
    );
  });
});
