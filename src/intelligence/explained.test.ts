/**
 * Is a score explained as the engine explains it, and no further than its reader may know? (trust.md rules 10 and 28)
 */
import { linkAll, type Model, statedModel } from "@waymark/link";
import { expect, test } from "vitest";
import { explained, verdictBits } from "./explained.ts";
import { linkPlan } from "./link-plan.ts";

const plan = linkPlan("Person");
if (plan === null) throw new Error("Persons are compared.");
const model = statedModel(plan, 1e-4);
const [pair] = linkAll(
  [
    { id: "a", fields: { name: ["Ana Moraru"], phone: ["+37369111222"], birthDate: ["1980-05-06"] } },
    { id: "b", fields: { name: ["Ana Moraru"], phone: ["+37369111222"], birthDate: ["1991-01-20"] } },
  ],
  model,
);
if (pair === undefined) throw new Error("The two share a phone.");
const because = [
  ...pair.because.map((reason) => ({ ...reason, termFrequencyBits: reason.termFrequencyBits ?? null })),
  { field: "prior", level: "prior", bits: pair.priorBits, termFrequencyBits: null },
];
const scored = { bits: pair.bits, probability: pair.probability, because };

test("says what is missing, what is only stated, and which level of one property would turn the verdict", () => {
  const said = explained("Person", scored, model);
  expect(said.notCompared).toContain("email");
  expect(said.notCompared).not.toContain("phone");
  expect(said.stated).toEqual(["prior", ...pair.because.map(({ field }) => field)]);
  expect(said.threshold).toBe(verdictBits("Person"));
  for (const { field, instead, bits } of said.changes) {
    expect(pair.because.find((reason) => reason.field === field)?.level).toBe(instead);
    expect(bits >= said.threshold).toBe(pair.bits < said.threshold);
  }
  expect(said.changes.length).toBeGreaterThan(0);
});

test("where only members may count two as one, the verdict turns at even odds", () => {
  expect(verdictBits("CaseRecord")).toBe(0);
  expect(verdictBits("Person")).toBeGreaterThan(0);
});

test("limits are whole bits around the score, and how many records the node holds does not show in them finely", () => {
  const learntFrom = (records: number): Model => ({
    ...model,
    fields: model.fields.map((field) => ({
      ...field,
      mBasis: "learnt",
      uBasis: "learnt",
      observedPairs: records,
    })),
    trainedOn: { ...model.trainedOn, records, randomPairs: records, priorBasis: "learnt" },
  });
  const limits = [20_000, 20_001, 20_100].map((records) => explained("Person", scored, learntFrom(records)));
  for (const { low, high } of limits) {
    expect([Number.isInteger(low), Number.isInteger(high)]).toEqual([true, true]);
    expect(low).toBeLessThanOrEqual(scored.bits);
    expect(high).toBeGreaterThanOrEqual(scored.bits);
  }
  expect(limits[1]).toEqual(limits[0]);
  expect(limits[2]).toEqual(limits[0]);
});

test("of what is not known it says only whether it could decide, in no figures", () => {
  const { couldDecide, notCompared } = explained("Person", scored, model);
  expect(couldDecide.every((field) => notCompared.includes(field))).toBe(true);
});
