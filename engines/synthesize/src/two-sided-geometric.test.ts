import { expect, test } from "vitest";
import { epsilonOf } from "./epsilon.ts";
import { noiseDeviation, withinProbability } from "./noise-tail.ts";
import { keyedSource, strongSource } from "./random-source.ts";
import { drawNoise } from "./two-sided-geometric.ts";

const draws = 100_000;
const half = { epsilon: epsilonOf(0.5), sensitivity: 1 };

/** Shares in per cent. */
function measure(noise: readonly number[]) {
  const share = (most: number) => (100 * noise.filter((one) => Math.abs(one) <= most).length) / noise.length;
  const mean = noise.reduce((sum, one) => sum + one, 0) / noise.length;
  const variance = noise.reduce((sum, one) => sum + (one - mean) ** 2, 0) / noise.length;
  return { within3: share(3), within6: share(6), mean, deviation: Math.sqrt(variance) };
}

test("the worked example W8 holds exactly: 83.15 % within 3, 96.24 % within 6, deviation 2.80", () => {
  expect(withinProbability(half, 3)).toBeCloseTo(0.8315, 4);
  expect(withinProbability(half, 6)).toBeCloseTo(0.9624, 4);
  expect(noiseDeviation(half)).toBeCloseTo(2.799, 3);
});

test.each([
  ["strong", strongSource()],
  ["keyed", keyedSource(new Uint8Array(32).fill(7), "worked example")],
])("100,000 draws of the %s source hold the worked example within half a point", (_name, random) => {
  const seen = measure(Array.from({ length: draws }, () => drawNoise(half, random)));
  expect(Math.abs(seen.within3 - 83.15)).toBeLessThan(0.5);
  expect(Math.abs(seen.within6 - 96.24)).toBeLessThan(0.5);
  expect(Math.abs(seen.deviation - 2.8)).toBeLessThan(0.05);
  expect(Math.abs(seen.mean)).toBeLessThan(0.05);
});

test.each([
  [1, 1],
  [0.333333, 1],
  [1, 8],
])("draws at ε %d, sensitivity %d follow the distribution, value by value", (epsilon, sensitivity) => {
  const scale = { epsilon: epsilonOf(epsilon), sensitivity };
  const random = strongSource();
  const noise = Array.from({ length: draws }, () => drawNoise(scale, random));
  const ratio = Math.exp(-epsilon / sensitivity);
  for (const value of [-3, -2, -1, 0, 1, 2, 3]) {
    const expected = ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(value);
    const seen = noise.filter((one) => one === value).length / draws;
    // Six standard errors: a sound sampler fails once in half a thousand million runs.
    expect(Math.abs(seen - expected)).toBeLessThan(6 * Math.sqrt((expected * (1 - expected)) / draws));
  }
});

test("keyed noise is the same for one key and name, and another for any other", () => {
  const key = new Uint8Array(32).fill(1);
  const first = (name: string, with_: Uint8Array = key) => {
    const random = keyedSource(with_, name);
    return Array.from({ length: 20 }, () => drawNoise(half, random));
  };
  expect(first("a fact")).toEqual(first("a fact"));
  expect(first("a fact")).not.toEqual(first("another fact"));
  expect(first("a fact")).not.toEqual(first("a fact", new Uint8Array(32).fill(2)));
  expect(() => keyedSource(new Uint8Array(16), "short")).toThrow(/fewer than 32/);
});

test.each([
  [{ epsilon: 0, sensitivity: 1 }],
  [{ epsilon: 0.5, sensitivity: 1 }],
  [{ epsilon: 1_000_000, sensitivity: 0 }],
  [{ epsilon: 1_000_000, sensitivity: 1.5 }],
])("the scale %o is refused", (scale) => {
  expect(() => drawNoise(scale, strongSource())).toThrow(expect.objectContaining({ code: "range-refused" }));
});
