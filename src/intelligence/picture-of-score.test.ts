/**
 * Is a score drawn as the API gives it, in the reader's words?
 */
import { HUB_LEVEL } from "@waymark/link";
import { expect, test } from "vitest";
import { hubLevel, pictureOfScore } from "./picture-of-score.ts";

const reason = (field: string, level: string, bits: number, termFrequencyBits: number | null = null) => ({
  field,
  level,
  bits,
  termFrequencyBits,
});

test("every reason, the limits and what was not compared stand in the picture, in the words handed over", () => {
  const because = [
    reason("phone", "same value", 9.2, 1.4),
    reason("website", HUB_LEVEL, 0),
    reason("birthDate", "different date", -3.1),
    reason("prior", "prior", -4),
  ];
  const explained = { low: -2, high: 6, threshold: 6, notCompared: ["email"], stated: ["phone"] };
  const svg = pictureOfScore(
    { because, bits: 2.1, probability: 0.81, explained },
    {
      language: "en",
      direction: "ltr",
      field: (name) => `<${name}>`,
      level: (name) => `as ${name}`,
      over: "Over {threshold}.",
      under: "Under {threshold}.",
    },
  );
  for (const text of [
    "&lt;phone&gt;",
    "as different date",
    "&lt;email&gt;",
    "+9.2 bits",
    "−2.0 to 6.0 bits",
    "Under 6.0.",
  ])
    expect(svg).toContain(text);
  expect(svg).not.toContain("<phone>");
});

test("a hub value is known by the engine's own word for it", () => {
  expect(hubLevel).toBe(HUB_LEVEL);
});
