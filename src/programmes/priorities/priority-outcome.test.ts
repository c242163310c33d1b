/**
 * Does an exercise come out as in the contract's worked example, and does nothing but what it should change its order?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 *
 * Source: programmes.md 2.1, worked example W1.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { exerciseHash, seedOf } from "./exercise-hash.ts";
import { priorityOutcome } from "./priority-outcome.ts";
import { combinedShares } from "./weighing.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const { W1: said } = read("worked-inputs.json");
const { W1: expected } = read("worked-examples.json");

type Exercise = Content<"priority-exercise">;
const draw = { draws: 20_000, seed: 7 };

function exercise(options: readonly (readonly (number | null)[])[], more: Partial<Exercise> = {}): Exercise {
  const criteria = said.criteria as string[];
  return {
    question: "What comes first?",
    date: "2026-01-01",
    criteria: criteria.map((name, at) => ({
      name,
      worst: said.anchors[at][0],
      best: said.anchors[at][1],
      unit: "-",
      meaning: name,
    })),
    options: options.map((_, at) => ({ name: `option ${at + 1}`, programme: null })),
    scores: options.flatMap((scores, option) =>
      scores.flatMap((score, at) =>
        score === null
          ? []
          : [
              {
                option: `option ${option + 1}`,
                criterion: criteria[at] ?? "",
                score,
                grade: 2,
                downgraded: null,
                evidence: null,
              },
            ],
      ),
    ),
    groups: [{ group: "all", share: 1 }],
    weights: criteria.map((criterion, at) => ({ group: "all", criterion, weight: said.weights[at] })),
    vetoes: [],
    minorityView: "",
    ...more,
  };
}

describe("W1 from an exercise", () => {
  const outcome = priorityOutcome(exercise(said.options), draw);
  const of = (name: string) => outcome.options.find(({ option }) => option === name);

  test("values, first places and flip weights are those of the example", () => {
    for (const [at, score] of expected.score.entries())
      expect(of(`option ${at + 1}`)?.low).toBeCloseTo(score, 4);
    for (const [at, share] of expected.smaa_uniform.entries())
      for (const end of ["low", "high"] as const)
        expect(Math.abs((of(`option ${at + 1}`)?.first.uniform[end] ?? 0) - share)).toBeLessThan(0.015);
    expect(of("option 1")?.first.near).toEqual({ low: 1, high: 1 });
    expect(of("option 1")?.first.ordered).toEqual({ low: 1, high: 1 });
    const flip = (name: string) => outcome.criteria.find((one) => one.name === name)?.flip;
    expect(flip("cost")?.up).toBeCloseTo(0.232, 3);
    expect(flip("feasibility")?.up).toBeCloseTo(0.375, 3);
    for (const name of ["need", "evidence", "unmet", "fit"])
      expect(flip(name)).toEqual({ up: null, down: null });
    expect(outcome.leader).toBe("option 1");
    expect(outcome.reading).toBe("depends-on-weights");
  });

  test("a worse option changes no order", () => {
    const scores = fc.tuple(
      ...said.anchors.map(([worst, best]: [number, number]) =>
        fc.double({ min: Math.min(worst, best), max: Math.max(worst, best), noNaN: true }),
      ),
    );
    fc.assert(
      fc.property(scores, (further) => {
        const three = outcome.options.map(({ option }) => option);
        const four = priorityOutcome(exercise([...said.options, further as number[]]), {
          draws: 10,
          seed: 1,
        });
        expect(four.options.map(({ option }) => option).filter((option) => three.includes(option))).toEqual(
          three,
        );
      }),
      { numRuns: 50 },
    );
  });

  test("a veto takes an option out, whatever it scored, and stays to be read", () => {
    const vetoes = [{ option: "option 1", by: "Government", reason: "No access" }];
    const vetoed = priorityOutcome(exercise(said.options, { vetoes }), { draws: 10, seed: 1 });
    expect(vetoed.options.map(({ option }) => option)).not.toContain("option 1");
    expect(vetoed.vetoed).toEqual(vetoes);
    const all = said.options.map((_: unknown, at: number) => ({ ...vetoes[0], option: `option ${at + 1}` }));
    expect(priorityOutcome(exercise(said.options, { vetoes: all }), { draws: 10, seed: 1 }).reading).toBe(
      "nothing-left",
    );
  });
});

describe("what is not known", () => {
  test("a missing score is an interval, and unknown where it would decide", () => {
    const [first, ...others] = said.options;
    const gone = [null, ...first.slice(1)];
    const outcome = priorityOutcome(exercise([gone, ...others]), { draws: 10, seed: 1 });
    const option = outcome.options.find((one) => one.option === "option 1");
    expect((option?.high ?? 0) - (option?.low ?? 0)).toBeCloseTo(said.weights[0], 9);
    expect(outcome.reading).toBe("unknown");
  });

  test("whatever a missing score turns out to be, first places and flip weights had room for it", () => {
    const far = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 5 }),
        far,
        (row, column, where) => {
          const scored = (score: number | null) =>
            exercise(
              (said.options as number[][]).map((scores, option) =>
                scores.map((one, at) => (option === row && at === column ? score : one)),
              ),
            );
          const [worst, best] = said.anchors[column] as [number, number];
          const few = { draws: 200, seed: 11 };
          const open = priorityOutcome(scored(null), few);
          const known = priorityOutcome(scored(worst + where * (best - worst)), few);
          for (const { option, first, low } of known.options) {
            const before = open.options.find((one) => one.option === option);
            expect(low).toBeGreaterThanOrEqual((before?.low ?? 2) - 1e-9);
            expect(low).toBeLessThanOrEqual((before?.high ?? -1) + 1e-9);
            for (const weights of ["uniform", "near", "ordered"] as const) {
              expect(first[weights].low).toBeGreaterThanOrEqual(before?.first[weights].low ?? 2);
              expect(first[weights].high).toBeLessThanOrEqual(before?.first[weights].high ?? -1);
            }
          }
          if (open.reading === "robust") expect(known.reading).toBe("robust");
          if (open.reading !== "unknown") expect(known.leader).toBe(open.leader);
          open.criteria.forEach(({ flip }, at) => {
            const then = known.criteria[at]?.flip;
            if (flip === null || flip.up !== null) return;
            expect(then?.up ?? null).toBeNull();
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("flip weights count with a missing score at its best, not at nothing", () => {
    const rest = { grade: 2, downgraded: null, evidence: null };
    const score = (option: string, criterion: string, value: number) => ({
      ...rest,
      option,
      criterion,
      score: value,
    });
    const two = exercise([], {
      criteria: ["a", "b"].map((name) => ({ name, worst: 0, best: 10, unit: "-", meaning: name })),
      options: ["known", "half known"].map((name) => ({ name, programme: null })),
      scores: [score("known", "a", 9), score("known", "b", 9), score("half known", "a", 5)],
      groups: [],
      weights: [],
    });
    const { criteria, leader } = priorityOutcome(two, { draws: 10, seed: 1 });
    expect(leader).toBe("known");
    // 0.9 = 0.5·(1 - w) + 1·w
    expect(criteria.map(({ flip }) => flip)).toEqual([
      { up: null, down: 0.2 },
      { up: 0.8, down: null },
    ]);
  });

  test("options alike are told to be alike, and none is called robust", () => {
    const [first, second] = said.options;
    const outcome = priorityOutcome(exercise([second, first, first]), { draws: 50, seed: 1 });
    expect(outcome.reading).toBe("alike");
    expect(outcome.leader).toBe("option 2");
    expect(outcome.options.map(({ option }) => option)).toEqual(["option 2", "option 3", "option 1"]);
    expect(outcome.options[0]?.first.uniform.low).toBe(0);
    expect(outcome.options[1]?.first.uniform).toEqual(outcome.options[0]?.first.uniform);
  });

  test("options that differ by what rounding left over are alike, for a group too, and nothing small changes who leads", () => {
    const anchored = exercise([]).criteria.map((one) => ({ ...one, worst: 0, best: 10 }));
    const weights = anchored.map(({ name }) => ({ group: "all", criterion: name, weight: 1 }));
    const row = [1, 2, 3, 4, 6, 7];
    const turned = row.map((_, by) => [...row.slice(by), ...row.slice(0, by)]);
    for (const options of [turned, [...turned].reverse()]) {
      const outcome = priorityOutcome(exercise(options, { criteria: anchored, weights }), {
        draws: 50,
        seed: 1,
      });
      const down = options.map((_, at) => `option ${at + 1}`);
      expect(outcome).toMatchObject({ reading: "alike", leader: "option 1" });
      expect(outcome.options.map(({ option }) => option)).toEqual(down);
      expect(outcome.groups).toMatchObject([{ order: down, apart: false, open: false }]);
    }
  });

  test("a group for which the leader is as good as another puts nobody else first", () => {
    const groups = [
      { group: "all", share: 9 },
      { group: "even", share: 1 },
    ];
    const rows = [
      [50, 4, 50, 0, 0, 600],
      [90, 4, 50, 0, 0, 600],
    ];
    const even = { group: "even", criterion: "evidence", weight: 1 };
    const weights = [...exercise(rows).weights, even];
    const told = priorityOutcome(exercise(rows, { groups, weights }), { draws: 10, seed: 1 });
    expect(told.leader).toBe("option 2");
    expect(told.groups.map(({ apart }) => apart)).toEqual([false, false]);
  });

  test("a score that only makes another option as good as the leader changes nothing", () => {
    const named = [{ name: "need", worst: 0, best: 10, unit: "-", meaning: "" }];
    const weights = [{ group: "all", criterion: "need", weight: 1 }];
    const told = priorityOutcome(exercise([[0], [10]], { criteria: named, weights }), { draws: 10, seed: 1 });
    expect(told.leader).toBe("option 2");
    // At its worst the leader is as good as the other; at its best the other is as good as the leader.
    expect(told.changers).toEqual([]);
  });

  test("where groups put another first than all together, it is told", () => {
    const groups = [
      { group: "all", share: 9 },
      { group: "thrifty", share: 1 },
    ];
    const all = exercise(said.options);
    const weights = [...all.weights, { group: "thrifty", criterion: "cost", weight: 1 }];
    const told = priorityOutcome(exercise(said.options, { groups, weights }), { draws: 10, seed: 1 });
    expect(told.groups.map(({ apart }) => apart)).toEqual([false, true]);
    expect(told.groups[1]?.shares).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test("evidence one grade worse may put another first, and says so", () => {
    const scores = exercise(said.options).scores.map((one) =>
      one.option === "option 1" && one.criterion === "need" ? { ...one, downgraded: 0 } : one,
    );
    const outcome = priorityOutcome(exercise(said.options, { scores }), { draws: 10, seed: 1 });
    expect(outcome.downgradedLeader).not.toBe("option 1");
    expect(outcome.changers).toContainEqual({ option: "option 1", criterion: "need", to: "worst" });
  });
});

describe("weights of groups", () => {
  test("are joined by the groups' shares, each group's own made to add up to one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const groups = rows.map((_, at) => ({ group: `g${at}`, share: at + 1 }));
          const weights = rows.flatMap((row, at) =>
            row.map((weight, place) => ({ group: `g${at}`, criterion: said.criteria[place], weight })),
          );
          const shares = combinedShares(exercise(said.options, { groups, weights }));
          expect(shares.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

test("the hash tells one exercise from another, and not the order of its fields", () => {
  const one = exercise(said.options);
  const turned = Object.fromEntries(Object.entries(one).reverse()) as Exercise;
  expect(exerciseHash(turned)).toBe(exerciseHash(one));
  expect(exerciseHash({ ...one, minorityView: "Another" })).not.toBe(exerciseHash(one));
  expect(seedOf(exerciseHash(one))).toBeLessThan(2 ** 32);
});
