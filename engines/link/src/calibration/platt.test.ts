import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probabilityOf } from "../weigh.ts";
import { type WeighedScore, weighedScores } from "./judged-score.ts";
import { type CalibrationLine, plattLine } from "./platt.ts";

/** What the line must make as small as can be: the surprise at what was judged, and the pull towards "as stated". */
function lossOf(scores: readonly WeighedScore[], { slope, shift }: CalibrationLine): number {
  const pull = (slope - 1) ** 2 / 2 + (shift / 5) ** 2 / 2;
  return scores.reduce((sum, { bits, same }) => {
    const probability = probabilityOf(slope * bits + shift);
    return sum - Math.log(same ? probability : 1 - probability);
  }, pull);
}

describe("plattLine", () => {
  test("no line close by fits better", () => {
    const judged = fc.array(
      fc.record({ bits: fc.double({ min: -12, max: 12, noNaN: true }), same: fc.boolean() }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(judged, (pairs) => {
        const scores = weighedScores(pairs);
        const line = plattLine(scores);
        for (const [slope, shift] of [
          [0.02, 0],
          [-0.02, 0],
          [0, 0.05],
          [0, -0.05],
          [0.02, -0.05],
          [-0.02, 0.05],
        ] as const) {
          const other = { slope: line.slope + slope, shift: line.shift + shift };
          expect(lossOf(scores, line)).toBeLessThanOrEqual(lossOf(scores, other) + 1e-9);
        }
      }),
    );
  });
});
