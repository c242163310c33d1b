import { expect, test } from "vitest";
import { epsilonOf } from "./epsilon.ts";
import { noiseReach, releaseThreshold, sumReach, tailAbove } from "./noise-tail.ts";
import { strongSource } from "./random-source.ts";
import { drawNoise } from "./two-sided-geometric.ts";

const one = { epsilon: epsilonOf(1), sensitivity: 1 };

test("the tail is a distribution: it falls from 1 to 0 and is symmetric about zero", () => {
  expect(tailAbove(one, -60)).toBeCloseTo(1, 12);
  expect(tailAbove(one, 60)).toBeCloseTo(0, 12);
  for (const least of [-5, -1, 0, 1, 5])
    expect(tailAbove(one, least)).toBeCloseTo(1 - tailAbove(one, 1 - least), 12);
});

test("at ε 1 and δ 10^-6 noise reaches 14, so a floor of 10 means a threshold of 24 (trust.md rule 36)", () => {
  expect(noiseReach(one, 1e-6)).toBe(14);
  expect(tailAbove(one, 14)).toBeLessThanOrEqual(1e-6);
  expect(tailAbove(one, 13)).toBeGreaterThan(1e-6);
  expect(releaseThreshold(one, { floor: 10, delta: 1e-6 })).toBe(24);
  // Without a hard floor the smallest cell there can be is one: the "about 14" of the rule.
  expect(releaseThreshold(one, { floor: 1, delta: 1e-6 })).toBe(15);
});

test("a threshold that ignores the floor would tell 10 from 9 far more often than δ", () => {
  expect(tailAbove(one, 15 - 10)).toBeGreaterThan(1000 * 1e-6);
});

test("the bound on a sum is kept by sums that are drawn, and is not far above what they reach", () => {
  const weights = [1, 0.89, 0.79, 0.71, 0.63, 0.56, 0.5, 0.45];
  const random = strongSource();
  const reach = sumReach(one, weights, 1e-3);
  const sums = Array.from({ length: 100_000 }, () =>
    weights.reduce((sum, weight) => sum + weight * drawNoise(one, random), 0),
  );
  const beyond = sums.filter((sum) => sum >= reach).length / sums.length;
  expect(beyond).toBeLessThanOrEqual(1e-3 + 6 * Math.sqrt(1e-3 / sums.length));
  const reached = sums.sort((a, b) => b - a)[Math.floor(1e-3 * sums.length)] ?? 0;
  expect(reach).toBeLessThan(1.5 * reached);
  expect(sumReach(one, [], 1e-6)).toBe(0);
  expect(sumReach(one, [1], 1e-6)).toBeGreaterThanOrEqual(noiseReach(one, 1e-6) - 1);
});
