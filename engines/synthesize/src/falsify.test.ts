/**
 * Does the noise keep its promise as far as trying hard can tell, and does trying hard find what breaks it? (trust.md rule 36, P1)
 *
 * 100,000 runs on each of two data sets that differ by one contribution; `bench/falsify.ts` does a million.
 */
import { describe, expect, test } from "vitest";
import { epsilonOf } from "./epsilon.ts";
import { falsify } from "./falsify.ts";
import { releaseThreshold } from "./noise-tail.ts";
import { strongSource } from "./random-source.ts";
import { drawNoise } from "./two-sided-geometric.ts";

const runs = 100_000;
const falseAlarm = 1e-9;
const random = strongSource();

function noisy(count: number, epsilon: number, sensitivity = 1) {
  const scale = { epsilon: epsilonOf(epsilon), sensitivity };
  return () => count + drawNoise(scale, random);
}

describe("the promise stands", () => {
  test.each([0.25, 0.5, 1, 2])(
    "for ε %d, with a report more or less: e^ε is not exceeded, and nearly reached",
    (epsilon) => {
      const tried = falsify({
        onOne: noisy(20, epsilon),
        onOther: noisy(19, epsilon),
        epsilon,
        runs,
        falseAlarm,
      });
      expect(tried.falsified).toBe(false);
      // The test is sharp: it proves most of the loss that there is.
      expect(tried.provenLoss).toBeGreaterThan(0.75 * epsilon);
      expect(tried.events).toBeGreaterThan(20);
    },
  );

  test("for sums on a grid, whose step is a part of a contribution", () => {
    const tried = falsify({
      onOne: noisy(320, 1, 16),
      onOther: noisy(304, 1, 16),
      epsilon: 1,
      runs,
      falseAlarm,
    });
    expect(tried.falsified).toBe(false);
    expect(tried.provenLoss).toBeGreaterThan(0.7);
  });

  test("for a cell with a hard floor and a threshold above it: shown or not, but for δ", () => {
    const scale = { epsilon: epsilonOf(1), sensitivity: 1 };
    const threshold = releaseThreshold(scale, { floor: 10, delta: 1e-6 });
    const cell = (count: number) => () => {
      const value = count + drawNoise(scale, random);
      return count < 10 || value < threshold ? "held" : value;
    };
    for (const count of [10, 11, 24, 30]) {
      const plan = {
        onOne: cell(count),
        onOther: cell(count - 1),
        epsilon: 1,
        delta: 1e-6,
        runs,
        falseAlarm,
      };
      expect(falsify(plan).falsified).toBe(false);
    }
  });

  test("for two releases, of which the later counts only what is new: each report is in one of them", () => {
    const both = (first: number, second: number) => {
      const [one, two] = [noisy(first, 1), noisy(second, 1)];
      return () => `${one()} ${two()}`;
    };
    const late = falsify({ onOne: both(12, 13), onOther: both(12, 12), epsilon: 1, runs, falseAlarm });
    expect(late.falsified).toBe(false);
  });
});

describe("what breaks the promise is found", () => {
  test.each<[string, () => number | string, () => number | string]>([
    ["no noise", () => 20, () => 19],
    ["half the noise", noisy(20, 2), noisy(19, 2)],
    ["two contributions of one person", noisy(21, 1), noisy(19, 1)],
    ["a zero with both signs", zeroTwice(20), zeroTwice(19)],
    ["noise from a coin of doubles", roundedToEven(20), roundedToEven(19)],
    ["a floor without a threshold above it", floored(10), floored(9)],
  ])("%s", (_what, onOne, onOther) => {
    expect(falsify({ onOne, onOther, epsilon: 1, runs, falseAlarm }).falsified).toBe(true);
  });

  test("a fact republished with the noise it had, though another report came: the difference is the report", () => {
    const republished = (first: number, second: number) => () => {
      const noise = drawNoise({ epsilon: epsilonOf(1), sensitivity: 1 }, random);
      return second + noise - (first + noise);
    };
    const tried = falsify({
      onOne: republished(12, 13),
      onOther: republished(12, 12),
      epsilon: 1,
      runs,
      falseAlarm,
    });
    expect(tried.falsified).toBe(true);
  });
});

/** The mistake that the sampler guards against: a negative zero counted as a value of its own. */
function zeroTwice(count: number) {
  return () => {
    let size = 0;
    while (random() / 2 ** 32 < Math.exp(-1)) size += 1;
    const noise = random() % 2 === 0 ? size : -size;
    return count + noise;
  };
}

/** Noise that is even too often, as careless rounding makes it. */
function roundedToEven(count: number) {
  const draw = noisy(0, 1);
  return () => count + 2 * Math.round(draw() / 2);
}

function floored(count: number) {
  const draw = noisy(count, 1);
  return () => (count < 10 ? "held" : draw());
}
