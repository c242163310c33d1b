import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { components } from "../cluster/components.ts";
import { linkAll } from "../link-all.ts";
import type { Plan } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import type { LinkRecord } from "../record.ts";
import { learnMixture } from "../training/expectation-maximisation.ts";
import { train } from "../training/train.ts";
import { constraintsOf, type Verdict } from "./constraints-of.ts";
import { expectedMatches } from "./expected-matches.ts";
import { withJudgements } from "./judged-pattern.ts";
import { errorOf, type PlantedWorld, patternsOf, plantWorld } from "./planted-pairs.test-data.ts";
import { type JudgedPool, refine } from "./refine.ts";
import { learnWorld } from "./scored-world.test-data.ts";

const SEEDS = [1, 2, 3, 4, 5];

function judgeAtRandom({ pairs }: PlantedWorld, count: number, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => pairs[randomBelow(random, pairs.length)]).flatMap(
    (pair) => pair ?? [],
  );
}

/** Mean error of m over some worlds, without and with 200 judgements. */
function errors(plan: { matchShare: number; kin: number }): { without: number; with: number } {
  const found = SEEDS.map((seed) => {
    const world = plantWorld({ ...plan, pairs: 6_000, seed });
    const judged = judgeAtRandom(world, 200, seed);
    return [errorOf(learnWorld(world).m, world.m), errorOf(learnWorld(world, judged).m, world.m)] as const;
  });
  const mean = (at: 0 | 1) => found.reduce((sum, error) => sum + error[at], 0) / found.length;
  return { without: mean(0), with: mean(1) };
}

describe("learning with judgements", () => {
  test.each([
    { matchShare: 0.1, kin: 0.1 },
    { matchShare: 0.03, kin: 0.1 },
    { matchShare: 0.1, kin: 0.4 },
  ])("planted m is found more closely where kin are taken for one subject: %o", (plan) => {
    const { without, with: judged } = errors(plan);
    process.stdout.write(
      `error of m ${without.toFixed(3)} without, ${judged.toFixed(3)} with 200 judgements\n`,
    );
    expect(judged).toBeLessThan(0.65 * without);
  });

  test.each([
    { matchShare: 0.2, kin: 0 },
    { matchShare: 0.02, kin: 0 },
  ])("and hardly moves where the model was right: %o", (plan) => {
    const { without, with: judged } = errors(plan);
    expect(judged).toBeLessThan(without + 0.02);
  });

  test("every pair judged: m is what was judged, whatever the mixture thought", () => {
    const world = plantWorld({ pairs: 4_000, matchShare: 0.1, kin: 0.4, seed: 3 });
    const { m, matchShare } = learnWorld(world, world.pairs);
    const same = world.pairs.filter((pair) => pair.same);
    expect(matchShare).toBeCloseTo(same.length / world.pairs.length, 3);
    expect(errorOf(m, world.m)).toBeLessThan(0.15);
  });

  test("no judgement: to the digit what was learnt without", () => {
    const { pairs, u, statedM, active } = plantWorld({ pairs: 2_000, matchShare: 0.1, kin: 0.1, seed: 1 });
    const patterns = patternsOf(pairs);
    const task = { u, statedM, active };
    expect(learnMixture({ ...task, patterns: withJudgements(patterns, [], active) })).toEqual(
      learnMixture({ ...task, patterns }),
    );
  });

  test("a pair judged not the same is never evidence for m", () => {
    const count = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, same, other, chance) => {
          const judged = { same, other };
          const found = expectedMatches({ levels: [0], pairs, judged }, chance);
          expect(found.matches).toBeLessThanOrEqual(found.pairs - other + 1e-9);
          expect(found.matches).toBeGreaterThanOrEqual(same);
          expect(found.effective).toBeLessThanOrEqual(found.matches + 1e-9);
          if (same + other >= pairs) expect(found.matches).toBe(same);
        },
      ),
    );
  });

  test("a level on which every pair was judged not the same keeps no more than what is invented", () => {
    const world = plantWorld({ pairs: 3_000, matchShare: 0.2, kin: 0, seed: 2 });
    const judged = world.pairs
      .filter(({ levels }) => levels[0] === 0)
      .map(({ levels }) => ({ levels, same: false }));
    const { m, observedMatches } = learnMixture({
      patterns: withJudgements(patternsOf(world.pairs), judged, world.active),
      u: world.u,
      statedM: world.statedM,
      active: world.active,
      inventedMatches: 1,
    });
    expect((m[0]?.[0] ?? 1) * ((observedMatches[0] ?? 0) + 1)).toBeLessThan(1);
  });

  test("judgements on what a rule's own fields say count for every value of theirs", () => {
    const patterns = [
      { levels: [0, 1], pairs: 30 },
      { levels: [1, 1], pairs: 10 },
    ];
    const marked = withJudgements(patterns, [{ levels: [0, 1], same: true }], [false, true]);
    expect(marked.map(({ judged }) => judged?.same)).toEqual([0.75, 0.25]);
  });

  test("judged combinations that no pair shows are taken in", () => {
    const marked = withJudgements([], [{ levels: [2, -1], same: false }], [true, true]);
    expect(marked).toEqual([{ levels: [2, -1], pairs: 0, judged: { same: 0, other: 1 } }]);
  });

  test("a pair of another number of fields is refused", () => {
    const refusal = expect.objectContaining({ code: "judgement_invalid" });
    expect(() => withJudgements([], [{ levels: [0], same: true }], [true, true])).toThrow(refusal);
  });
});

/** People with two records each, some of them twins: same family name, town and date. */
function plantPeople(seed: number): { records: LinkRecord[]; plan: Plan } {
  const random = seededRandom(seed);
  const records: LinkRecord[] = [];
  const code = (below: number) => `c${randomBelow(random, below)}`;
  for (let person = 0; person < 400; person++) {
    const fields = { family: code(80), town: code(30), born: code(300), given: code(60), phone: code(5_000) };
    const twins = person % 5 === 0 ? [fields, { ...fields, given: code(60), phone: code(5_000) }] : [fields];
    for (const [twin, own] of twins.entries()) {
      for (const copy of [0, 1]) {
        const held = Object.entries(own).filter(() => random() < 0.9);
        const noisy = held.map(([name, value]) => [name, [random() < 0.1 ? code(60) : value]]);
        records.push({ id: `${person} ${twin} ${copy}`, fields: Object.fromEntries(noisy) });
      }
    }
  }
  const names = ["family", "town", "born", "given", "phone"];
  const plan: Plan = {
    fields: names.map((name) => ({ name, comparison: "category", termFrequency: false })),
    blocking: [
      { name: "family and town", keys: ["family", "town"].map((field) => ({ field, key: "exact" })) },
      { name: "born and given", keys: ["born", "given"].map((field) => ({ field, key: "exact" })) },
    ],
  };
  return { records, plan };
}

const personOf = (id: string) => id.split(" ").slice(0, 2).join(" ");

describe("refine", () => {
  const { records, plan } = plantPeople(4);
  const model = train(records, plan, { seed: 2 });
  const pairs = [...linkAll(records, model, { minimumBits: Number.NEGATIVE_INFINITY })];
  const levelsOf = (pair: (typeof pairs)[number]) =>
    model.fields.map(({ name, levels }) => {
      const level = pair.because.find((reason) => reason.field === name)?.level;
      return level === undefined ? -1 : levels.findIndex((each) => each.name === level);
    });
  const pool = (rule: number): JudgedPool => {
    const { name = "", keys = [] } = plan.blocking[rule] ?? {};
    const own = pairs.filter((pair) => pair.rule === name);
    const plants = own.map((pair) => ({
      levels: levelsOf(pair),
      same: personOf(pair.a) === personOf(pair.b),
    }));
    const active = plan.fields.map((field) => !keys.some((part) => part.field === field.name));
    return { patterns: patternsOf(plants), judged: plants.filter((_, i) => i % 7 === 0), active };
  };
  const refined = refine(model, [pool(0), pool(1)]);

  test("keeps the shares of every field shares, and says what they rest on", () => {
    for (const [i, { levels, mBasis, observedMatches }] of refined.fields.entries()) {
      expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 9);
      expect(levels.map(({ u }) => u)).toEqual(model.fields[i]?.levels.map(({ u }) => u));
      expect(mBasis).toBe("learnt");
      expect(observedMatches).toBeGreaterThan(20);
    }
  });

  test("nothing to learn from leaves the model as it was", () => {
    expect(refine(model, []).fields).toEqual(model.fields);
    expect(refine(model, [{ patterns: [], judged: [], active: plan.fields.map(() => true) }]).fields).toEqual(
      model.fields,
    );
  });

  test("with constraints, no pair judged not the same ends in one cluster", () => {
    const scored = [...linkAll(records, refined, { minimumBits: -4 })];
    // The engine joins these by itself: twins whose given names agree or are missing.
    const wrong = scored.filter(({ a, b, bits }) => bits >= 0 && personOf(a) !== personOf(b));
    expect(wrong.length).toBeGreaterThan(5);
    const judged = wrong.map(({ a, b }) => ({ a, b, verdict: "not the same" as Verdict }));
    const { clusters } = components(scored, { threshold: 0, ...constraintsOf(judged) });
    const clusterOf = new Map(clusters.flatMap((ids, i) => ids.map((id) => [id, i] as const)));
    for (const { a, b } of wrong) expect(clusterOf.get(a)).not.toBe(clusterOf.get(b));
  });
});

describe("constraintsOf", () => {
  const verdicts = fc.constantFrom<Verdict>("same", "not the same", "unsure");
  const ids = fc.constantFrom("a", "b", "c", "d");
  const judgements = fc.array(
    fc.record({ a: ids, b: ids, verdict: verdicts }).filter(({ a, b }) => a !== b),
    { maxLength: 30 },
  );

  test("the last judgement on a pair holds, whichever way round it was said", () => {
    fc.assert(
      fc.property(judgements, (judged) => {
        const { must, cannot } = constraintsOf(judged);
        const last = (a: string, b: string) =>
          judged.findLast((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
            ?.verdict;
        for (const { a, b } of must) expect(last(a, b)).toBe("same");
        for (const { a, b } of cannot) expect(last(a, b)).toBe("not the same");
        const said = new Set(judged.map(({ a, b }) => [a, b].sort().join()));
        const unsure = [...said].filter((key) => last(...(key.split(",") as [string, string])) === "unsure");
        expect(must.length + cannot.length + unsure.length).toBe(said.size);
      }),
    );
  });

  test.each([[{ a: "x", b: "x", verdict: "same" }], [{ a: "x", b: "y", verdict: "maybe" }]])(
    "refuses %o",
    (wrong) => {
      const refusal = expect.objectContaining({ code: "judgement_invalid" });
      expect(() => constraintsOf([wrong as never])).toThrow(refusal);
    },
  );
});
