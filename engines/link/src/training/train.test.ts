import { describe, expect, test } from "vitest";
import { madePeople } from "../../bench/made-people.ts";
import { levelNames } from "../compare/comparisons.ts";
import { linkAll } from "../link-all.ts";
import type { Model } from "../model.ts";
import type { Plan } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import { readModel } from "../read-model.ts";
import type { LinkRecord } from "../record.ts";
import { statedModel } from "../stated-model.ts";
import { train } from "./train.ts";

/** Fields of codes, so that every chance is ours: how often a pair of one subject agrees, and how many codes there are. */
const PLANTED = [
  { name: "one", agrees: 0.95, codes: 200 },
  { name: "two", agrees: 0.85, codes: 100 },
  { name: "three", agrees: 0.7, codes: 50 },
  { name: "four", agrees: 0.9, codes: 150 },
  { name: "five", agrees: 0.6, codes: 80 },
];

const plantedPlan: Plan = {
  fields: PLANTED.map(({ name }) => ({ name, comparison: "category", termFrequency: false })),
  blocking: [
    { name: "one and two", keys: ["one", "two"].map((field) => ({ field, key: "exact" })) },
    { name: "three and four", keys: ["three", "four"].map((field) => ({ field, key: "exact" })) },
    { name: "one and five", keys: ["one", "five"].map((field) => ({ field, key: "exact" })) },
  ],
};

/** Two records a subject. */
function plantRecords(subjects: number, seed: number): LinkRecord[] {
  const random = seededRandom(seed);
  const records: LinkRecord[] = [];
  for (let subject = 0; subject < subjects; subject++) {
    const first = PLANTED.map(({ codes }) => randomBelow(random, codes));
    const second = PLANTED.map(({ codes, agrees }, i) =>
      random() < agrees ? (first[i] ?? 0) : ((first[i] ?? 0) + 1 + randomBelow(random, codes - 1)) % codes,
    );
    for (const [i, codes] of [first, second].entries()) {
      const fields = Object.fromEntries(PLANTED.map(({ name }, field) => [name, [`code ${codes[field]}`]]));
      records.push({ id: `${subject} ${i}`, fields });
    }
  }
  return records;
}

function levelOf(model: Model, field: string, level: string): { m: number; u: number } {
  const found = model.fields.find(({ name }) => name === field)?.levels.find(({ name }) => name === level);
  if (found === undefined) throw new Error(`There is no level "${level}" of ${field}.`);
  return found;
}

describe("train", () => {
  test("finds planted m, u and prior again", () => {
    const subjects = 3_000;
    const model = train(plantRecords(subjects, 7), plantedPlan, { seed: 3 });
    for (const { name, agrees, codes } of PLANTED) {
      const { m, u } = levelOf(model, name, "same category");
      expect(Math.abs(m - agrees), `m of ${name}`).toBeLessThan(0.05);
      expect(Math.abs(u * codes - 1), `u of ${name}`).toBeLessThan(0.25);
    }
    const pairs = (2 * subjects * (2 * subjects - 1)) / 2;
    // Blocking finds nearly all planted pairs; those it misses lower the prior a little.
    expect(model.prior / (subjects / pairs)).toBeGreaterThan(0.85);
    expect(model.prior / (subjects / pairs)).toBeLessThan(1.1);
    expect(model.trainedOn).toMatchObject({ records: 2 * subjects, seed: 3, priorBasis: "learnt" });
    expect(model.warnings).toEqual([]);
  });

  test("leaves out a rule's own fields", () => {
    const { runs } = train(plantRecords(500, 7), plantedPlan).trainedOn;
    expect(runs.map(({ fields }) => fields)).toEqual([
      ["three", "four", "five"],
      ["one", "two", "five"],
      ["two", "three", "four"],
    ]);
  });

  test("the same records, plan and seed give the same model; another seed another", () => {
    const { records, plan } = madePeople(3_000, 4);
    expect(train(records, plan, { seed: 5 })).toEqual(train(records, plan, { seed: 5 }));
    expect(train(records, plan, { seed: 6 }).fields).not.toEqual(train(records, plan, { seed: 5 }).fields);
  });

  test("survives JSON: the model read back scores alike", () => {
    const { records, plan } = madePeople(2_000, 4);
    const model = train(records, plan);
    const read = readModel(JSON.parse(JSON.stringify(model)));
    expect([...linkAll(records, read)]).toEqual([...linkAll(records, model)]);
    expect(JSON.stringify(model).length).toBeLessThan(200_000);
  });

  test("with few records, states its defaults and says so", () => {
    const model = train(plantRecords(20, 1), plantedPlan);
    expect(model.fields).toEqual(statedModel(plantedPlan).fields);
    expect(model.trainedOn).toMatchObject({ records: 40, randomPairs: 0, runs: [], priorBasis: "stated" });
    expect(model.warnings.map(({ code }) => code)).toEqual(["nothing_learnt"]);
  });

  test("with no records at all, gives a usable model", () => {
    expect(readModel(train([], plantedPlan)).fields).toHaveLength(PLANTED.length);
  });

  test("where no pair is one subject, keeps the stated m and prior and says so", () => {
    const strangers = plantRecords(300, 2).filter((_, i) => i % 2 === 0);
    const model = train(strangers, plantedPlan);
    const stated = levelOf(statedModel(plantedPlan), "one", "same category");
    expect(levelOf(model, "one", "same category").m).toBeCloseTo(stated.m, 12);
    expect(model.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["stated_m", "stated_prior"]),
    );
  });

  test("no share is ever 0, and each field's sum to 1", () => {
    const { records, plan } = madePeople(1_000, 9);
    for (const { levels, name } of train(records, plan).fields) {
      for (const share of ["m", "u"] as const) {
        expect(Math.min(...levels.map((level) => level[share])), name).toBeGreaterThan(0);
        expect(
          levels.reduce((sum, level) => sum + level[share], 0),
          name,
        ).toBeCloseTo(1, 9);
      }
    }
  });

  test("counts the values it could not read", () => {
    const plan: Plan = {
      fields: [{ name: "born", comparison: "date" }],
      blocking: [{ name: "same date", keys: [{ field: "born", key: "exact" }] }],
    };
    const model = train([{ id: "a", fields: { born: ["31 February"] } }], plan);
    expect(model.warnings.find(({ code }) => code === "unreadable_values")).toMatchObject({ about: "born" });
  });

  test("agreeing on a rare value weighs more than on a common one", () => {
    const { records, plan } = madePeople(5_000, 2);
    const common = records.map((record, i) =>
      i % 3 === 0 ? { ...record, fields: { ...record.fields, town: ["capital"] } } : record,
    );
    const townBits = (town: string) => {
      const pair = ["x", "y"].map((id) => ({ id, fields: { phone: ["+99"], town: [town] } }));
      const [found] = linkAll(pair, train(common, plan), { minimumBits: Number.NEGATIVE_INFINITY });
      return found?.because.find(({ field }) => field === "town")?.bits ?? Number.NaN;
    };
    expect(townBits("capital")).toBeLessThan(townBits("town 17") - 3);
  });
});

describe("a plan or model that cannot be used", () => {
  const field = { name: "f", comparison: "exact" } as const;
  const rule = { name: "r", keys: [{ field: "f", key: "exact" }] } as const;
  test.each([
    [{ fields: [], blocking: [rule] }, "fields"],
    [{ fields: [field], blocking: [] }, "blocking"],
    [{ fields: [field, field], blocking: [rule] }, "fields.f"],
    [{ fields: [{ name: "f", comparison: "smell" }], blocking: [rule] }, "fields.f"],
    [{ fields: [field], blocking: [rule, rule] }, "blocking.r"],
    [{ fields: [field], blocking: [{ name: "r", keys: [{ field: "g", key: "exact" }] }] }, "blocking.r"],
    [{ fields: [field], blocking: [{ name: "r", keys: [{ field: "f", key: "year" }] }] }, "blocking.r"],
    [{ fields: [field], blocking: [rule], options: { prior: 1 } }, "options.prior"],
    [{ fields: [field], blocking: [rule], options: { blockCap: 1 } }, "options.blockCap"],
  ])("plan %# is refused at %s", (plan, at) => {
    const refusal = expect.objectContaining({
      code: "plan_invalid",
      details: expect.objectContaining({ at }),
    });
    expect(() => train([], plan as unknown as Plan)).toThrow(refusal);
  });

  test("models of another version, or with figures out of range, are refused", () => {
    const model = statedModel({ fields: [field], blocking: [rule] });
    const [first] = model.fields;
    const broken = { ...first, levels: levelNames("exact").map((name) => ({ name, m: 0.5, u: 0 })) };
    for (const wrong of [
      null,
      3,
      { ...model, version: 2 },
      { ...model, prior: 0 },
      { ...model, fields: [broken] },
    ]) {
      expect(() => readModel(wrong)).toThrow(expect.objectContaining({ code: "model_invalid" }));
    }
  });
});

describe("train with judgements", () => {
  const records = plantRecords(600, 11);
  const judged = (verdict: "same" | "not the same") =>
    Array.from({ length: 60 }, (_, i) => ({ a: `${i} 0`, b: `${i} 1`, verdict }));

  test("pairs judged the same raise what is believed, pairs judged apart lower it", () => {
    const without = train(records, plantedPlan);
    const raised = train(records, plantedPlan, { judgements: judged("same") });
    const lowered = train(records, plantedPlan, { judgements: judged("not the same") });
    expect(raised.prior).toBeGreaterThan(without.prior);
    expect(lowered.prior).toBeLessThan(without.prior);
  });

  test("what is unsure, or about records that are not here, teaches nothing", () => {
    const judgements = [
      { a: "0 0", b: "0 1", verdict: "unsure" as const },
      { a: "gone", b: "0 1", verdict: "not the same" as const },
    ];
    expect(train(records, plantedPlan, { judgements })).toEqual(train(records, plantedPlan));
  });
});
