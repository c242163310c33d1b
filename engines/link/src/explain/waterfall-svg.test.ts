import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HUB_LEVEL } from "../scored-pair.ts";
import { weigh } from "../weigh.ts";
import { explanationOf } from "./explanation.ts";
import { LIGHT_PALETTE } from "./palette.ts";
import { tell, toldModel, toldPair } from "./told-model.test-data.ts";
import { waterfallSvg } from "./waterfall-svg.ts";
import { expectWellFormed } from "./well-formed.test-data.ts";

const explained = explanationOf(toldPair, toldModel);

/** Everything that can be read, in order. */
function read(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(" ");
}

/** Boxes of all bars. */
function boxes(svg: string): { x: number; width: number }[] {
  return [...svg.matchAll(/<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.]+)"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));
}

/** Of any script; control characters and half surrogates included. */
const anyCharacter = fc.integer({ min: 0, max: 0x2ffff }).map((code) => String.fromCodePoint(code));

describe("waterfallSvg", () => {
  test("says all there is to say", () => {
    const text = read(waterfallSvg(explained, { threshold: 4 }));
    for (const said of [
      "almost certain",
      "Before any evidence",
      "1 in 25,000 pairs",
      "3.2 bits of this because the value is rarer than usual",
      "2.1 bits taken off because the value is more common than usual",
      "figures stated, not learnt",
      "over the threshold of 4.0 bits",
      "Not compared, because one of the two lacks it: document.",
      "All together",
    ])
      expect(text).toContain(said);
    for (const { bits } of [...explained.steps, explained])
      expect(text).toContain(`${bits > 0 ? "+" : "−"}${Math.abs(bits).toFixed(1)} bits`);
  });

  test("says the same to those who hear it", () => {
    const description = /<desc>([^<]*)<\/desc>/.exec(waterfallSvg(explained))?.[1] ?? "";
    expect(description).toContain("name: same name: 15,000 times likelier if the two are the same");
    expect(description).toContain("Not compared");
  });

  test.each([240, 320, 519, 520, 1_200])("%i pixels: stands alone and stays inside", (width) => {
    const svg = waterfallSvg(explained, { width, threshold: 4 });
    expectWellFormed(svg);
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    for (const box of boxes(svg)) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
  });

  test("from right to left is the mirror image", () => {
    const width = 700;
    const there = boxes(waterfallSvg(explained, { width }));
    const back = boxes(waterfallSvg(explained, { width, direction: "rtl" }));
    expect(back).toHaveLength(there.length);
    for (const [i, box] of back.entries()) {
      expect(box.width).toBeCloseTo(there[i]?.width ?? -1, 1);
      expect(box.x).toBeCloseTo(width - (there[i]?.x ?? 0) - (there[i]?.width ?? 0), 1);
    }
  });

  test("what speaks against is hollow, so that nothing hangs on colour", () => {
    const svg = waterfallSvg(explained);
    expect(svg).toContain(`fill="${LIGHT_PALETTE.surface}" stroke="${LIGHT_PALETTE.against}"`);
    expect(svg).not.toContain(`fill="${LIGHT_PALETTE.against}"`);
  });

  test("the colours of text and bars stand out from the surface at 4.5 to 1", () => {
    for (const color of ["text", "quiet", "for", "against"] as const)
      expect(contrast(LIGHT_PALETTE[color], LIGHT_PALETTE.surface), color).toBeGreaterThan(4.5);
  });

  test("names, levels, sentences and figures can be those of another language", () => {
    const words = {
      language: "de",
      fields: { born: "Geburtsdatum" },
      levels: { "same date": "gleiches Datum" },
      sentences: { field_for: "{level}: {ratio}-mal wahrscheinlicher, wenn es einer ist" },
    };
    const text = read(waterfallSvg(explained, { words, width: 1_000 }));
    expect(text).toContain("Geburtsdatum");
    expect(text).toContain("gleiches Datum: 15.000-mal");
    expect(text).toContain("+13,9 bits");
  });

  test("a hub value is named and has no bar or figure", () => {
    const weight = weigh([{ field: "phone", level: HUB_LEVEL, bits: 0 }], -3);
    const svg = waterfallSvg(explanationOf(weight, toldModel));
    expect(read(svg)).toContain("phone hub value in common, not counted");
  });

  test("no evidence at all, and absurd evidence, can be drawn", () => {
    expectWellFormed(waterfallSvg(explanationOf(weigh([], -14), toldModel)));
    expectWellFormed(
      waterfallSvg(explanationOf(tell({ born: ["same date", 5_000] }), toldModel), { width: 320 }),
    );
    expectWellFormed(waterfallSvg(explanationOf(tell({ born: ["same date", -5_000] }), toldModel)));
  });

  test("whatever a field, a level or a colour is called, nothing slips in", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.string(),
        fc.boolean(),
        (name, level, rightToLeft) => {
          const weight = weigh([{ field: `<script>${name}`, level: `"&'${level}\uD800\u0000`, bits: 1 }], -2);
          const svg = waterfallSvg(explanationOf(weight, toldModel), {
            width: 320,
            direction: rightToLeft ? "rtl" : "ltr",
            palette: { for: `"/><script>${level}` },
          });
          expectWellFormed(svg.replaceAll(/(fill|stroke)="[^"]*"/g, ""));
        },
      ),
    );
  });
});

/** Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
