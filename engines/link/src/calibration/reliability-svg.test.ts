import { describe, expect, test } from "vitest";
import { expectWellFormed } from "../explain/well-formed.test-data.ts";
import { seededRandom } from "../random.ts";
import { probabilityOf } from "../weigh.ts";
import { calibrate } from "./calibrate.ts";
import { reliabilitySvg } from "./reliability-svg.ts";

const random = seededRandom(6);
const judged = Array.from({ length: 150 }, () => {
  const bits = -6 + 12 * random();
  return { bits, same: random() < probabilityOf(bits) };
});

describe("reliabilitySvg", () => {
  test.each([240, 320, 640, 1_200])("%i pixels: every figure of every bin is written out", (width) => {
    const calibration = calibrate(judged);
    const svg = reliabilitySvg(calibration, { width });
    expectWellFormed(svg);
    expect(svg.match(/<circle/g)).toHaveLength(calibration.bins.length);
    for (const { said } of calibration.bins) expect(svg).toContain(`>${Math.round(said * 1000) / 10}%<`);
    expect(svg).toContain("150 judgements");
  });

  test("with no judgements, says so", () => {
    const svg = reliabilitySvg(calibrate([]));
    expectWellFormed(svg);
    expect(svg).toContain("Nothing has been judged yet.");
  });

  test("reads from right to left, in other words", () => {
    const words = { language: "he", direction: "rtl", sentences: { reliability_title: "כותרת" } } as const;
    const svg = reliabilitySvg(calibrate(judged), { words });
    expect(svg).toContain('direction="rtl"');
    expect(svg).toContain("<title>כותרת</title>");
  });
});
