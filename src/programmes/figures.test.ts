/** Do results, intervals and tests keep their promises for any numbers? */
import fc from "fast-check";
import { expect, test } from "vitest";
import { recurrence } from "./gaps.ts";
import { permutationTest } from "./permutation-test.ts";
import { verdictOf } from "./portfolio.ts";
import { quantile } from "./quantile.ts";
import { achievement, collectiveResult, effectiveness, equalSplit, splitByExpenditure } from "./results.ts";
import { costWaterfall, similarity, transactionCost } from "./value.ts";
import { obligationRate, parityOf } from "./visibility.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const count = fc.integer({ min: 0, max: 100_000 });
const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 7 });

test("credits that divide the overlap add up to what was counted once", () => {
  fc.assert(
    fc.property(
      count,
      count,
      fc.double({ min: 0, max: 1, noNaN: true }),
      count,
      (one, other, part, spent) => {
        const counted = { counts: [one, other] as const, overlap: Math.floor(part * Math.min(one, other)) };
        const { union, bounds } = collectiveResult(counted);
        const total = (split: readonly [number, number] | null) =>
          split === null ? null : split[0] + split[1];
        expect(total(equalSplit(counted))).toBe(union);
        expect(total(splitByExpenditure(counted, [spent, 1]))).toBeCloseTo(union ?? -1, 6);
        expect(union).toBeGreaterThanOrEqual(bounds[0]);
        expect(union).toBeLessThanOrEqual(bounds[1]);
      },
    ),
  );
});

test("an interval of effectiveness holds what it would be whatever the missing figures turn out to be", () => {
  const whole = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    actual: fc.integer({ min: 0, max: 150 }),
  });
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 6 }), fc.nat(63), (list, hidden) => {
      const full = list.map((each) => ({ ...each, baseline: 0, target: 100, direction: "up" as const }));
      const told = full.map((each, at) => ((hidden >> at) & 1 ? { ...each, actual: null } : each));
      const [low, high] = effectiveness(told).interval;
      const [truth, same] = effectiveness(full).interval;
      expect(same).toBeCloseTo(truth, 12);
      expect(truth).toBeGreaterThanOrEqual(low - 1e-12);
      expect(truth).toBeLessThanOrEqual(high + 1e-12);
    }),
  );
});

test("achievement is the same whether the indicator rises or falls", () => {
  const one = { weight: 1, direction: "up" as const };
  expect(achievement({ ...one, baseline: 30, target: 10, actual: 18 })).toBeCloseTo(
    achievement({ ...one, baseline: -30, target: -10, actual: -18 }) ?? -1,
    12,
  );
});

test("Wilson's interval lies in [0, 1] and holds the share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (cases, part) => {
        const hits = Math.floor(cases * part);
        const [low, high] = wilsonInterval(hits, cases);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / cases + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / cases - 1e-12);
      },
    ),
  );
});

test("the p of a permutation test lies in (0, 1], and is the same for the groups exchanged", () => {
  fc.assert(
    fc.property(days, days, (before, after) => {
      const { p, exact } = permutationTest(before, after);
      expect(exact).toBe(true);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(permutationTest(after, before).p).toBeCloseTo(p, 12);
    }),
    { numRuns: 60 },
  );
});

test("a permutation test tells a fix from none, exactly and from a sample", () => {
  expect(permutationTest([9, 9, 9], [9, 9, 9]).p).toBe(1);
  // Of the 20 ways to deal six into three and three, {1,2,3}, {1,2,101} and their mirrors have medians as far apart.
  expect(permutationTest([1, 2, 3], [101, 102, 103]).p).toBeCloseTo(4 / 20, 12);
  const slow = Array.from({ length: 20 }, (_, at) => 60 + at);
  const sampled = permutationTest(
    slow,
    slow.map((each) => each - 40),
  );
  expect(sampled.exact).toBe(false);
  expect(sampled.p).toBeLessThan(0.001);
});

test("quantiles lie between the smallest and the largest, and grow", () => {
  fc.assert(
    fc.property(days, (values) => {
      const found = [0, 0.1, 0.5, 0.9, 1].map((part) => quantile(values, part));
      expect(found[0]).toBe(Math.min(...values));
      expect(found.at(-1)).toBe(Math.max(...values));
      expect(found).toEqual([...found].sort((one, other) => one - other));
    }),
  );
  expect(() => quantile([], 0.5)).toThrow(expect.objectContaining({ code: "list-empty" }));
});

test("a gap recurs by years or by relapse, and is undecided while neither is stated", () => {
  const seen = { programmes: 7, of: 12, years: null, relapsed: null };
  expect(recurrence(seen).recurring).toBeNull();
  expect(recurrence({ ...seen, years: 2 }).recurring).toBe(true);
  expect(recurrence({ ...seen, years: 1, relapsed: true }).recurring).toBe(true);
  expect(recurrence({ ...seen, years: 1, relapsed: false }).recurring).toBe(false);
  expect(recurrence({ programmes: 2, of: 12, years: 5, relapsed: true }).recurring).toBe(false);
});

test("verdicts follow the interval, the grade and what is spent twice", () => {
  const assessed = { interval: [0.8, 0.9] as const, grade: 3, duplicateShare: 0 };
  expect(verdictOf(assessed)).toBe("scale");
  expect(verdictOf({ ...assessed, duplicateShare: 0.06 })).toBe("merge");
  expect(verdictOf({ ...assessed, grade: 2 })).toBe("insufficient evidence");
  expect(verdictOf({ ...assessed, interval: [0.6, 0.8] })).toBe("insufficient evidence");
  expect(verdictOf({ ...assessed, interval: [0.4, 0.6] })).toBe("fix");
  expect(verdictOf({ ...assessed, interval: [0, 0.2] })).toBe("close");
});

test("nothing given, nothing due, no months in common: no share is made up", () => {
  expect(parityOf([0, 3], [10, 5])).toEqual({ parity: null, flagged: false });
  expect(() => parityOf([0, 0], [0, 5])).toThrow(expect.objectContaining({ code: "denominator-zero" }));
  expect(obligationRate({ due: 0, done: 0 })).toBeNull();
  const pair = {
    sameType: 1,
    sameArea: 1,
    sameTargetGroup: 1,
    months: [[], []] as const,
    budgets: [1, 1] as const,
  };
  expect(similarity(pair)).toBeCloseTo(0.8, 12);
});

test("joint work that costs more is told as a negative number; empty flows have no shares", () => {
  expect(transactionCost({ rate: 10, separateHours: { a: 1 }, jointHours: { b: 2 }, jointFee: 5 }).net).toBe(
    -15,
  );
  const nothing = {
    deposit: 0,
    agentFee: 0,
    transferred: 0,
    direct: [],
    indirectPercent: 7,
    finalPartnerSpend: 0,
  };
  expect(costWaterfall(nothing)).toMatchObject({
    deliveryRate: null,
    channelShareOfSpend: null,
    finalShareOfDeposit: null,
  });
});
