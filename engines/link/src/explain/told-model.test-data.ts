/**
 * Which model has a level of every sort, and how is a pair told under it?
 *
 * @module
 */
import { MODEL_VERSION, type Model, type ModelField } from "../model.ts";
import type { Reason, Weight } from "../scored-pair.ts";
import { levelBits, priorBitsOf, weigh } from "../weigh.ts";

type Row = readonly [name: string, m: number, u: number];

function field(name: string, rows: readonly Row[], more: Partial<ModelField> = {}): ModelField {
  const levels = rows.map(([level, m, u]) => ({ name: level, m, u }));
  return { name, levels, mBasis: "learnt", uBasis: "learnt", ...more };
}

const counted = { counts: {}, otherwise: 2 };

export const toldModel: Model = {
  version: MODEL_VERSION,
  plan: {
    fields: [
      { name: "name", comparison: "name" },
      { name: "born", comparison: "date" },
      { name: "phone", comparison: "exact" },
      { name: "town", comparison: "category" },
      { name: "document", comparison: "exact" },
    ],
    blocking: [
      { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
      { name: "name sounds alike", keys: [{ field: "name", key: "name-skeleton" }] },
      {
        name: "born that year, in that town",
        keys: [
          { field: "born", key: "year" },
          { field: "town", key: "exact" },
        ],
      },
    ],
  },
  prior: 1 / 25_000,
  fields: [
    field(
      "name",
      [
        ["same name", 0.65, 0.0004],
        ["similar name", 0.25, 0.004],
        ["different name", 0.1, 0.9956],
      ],
      { termFrequencies: { records: 5_000, ...counted }, observedMatches: 180, observedPairs: 38_000 },
    ),
    field(
      "born",
      [
        ["same date", 0.75, 0.00005],
        ["same year", 0.15, 0.02],
        ["different date", 0.1, 0.97995],
      ],
      { observedMatches: 120, observedPairs: 30_000 },
    ),
    field(
      "phone",
      [
        ["same value", 0.6, 0.0001],
        ["different value", 0.4, 0.9999],
      ],
      { termFrequencies: { records: 4_000, ...counted }, observedMatches: 60, observedPairs: 12_000 },
    ),
    field(
      "town",
      [
        ["same category", 0.8, 0.08],
        ["different category", 0.2, 0.92],
      ],
      { mBasis: "stated", termFrequencies: { records: 4_000, ...counted }, observedPairs: 12_000 },
    ),
    field("document", [
      ["same value", 0.9, 0.00005],
      ["different value", 0.1, 0.99995],
    ]),
  ],
  trainedOn: {
    records: 5_000,
    randomPairs: 40_000,
    seed: 1,
    runs: [
      {
        rule: "same phone",
        pairs: 300,
        expectedMatches: 180,
        iterations: 20,
        converged: true,
        fields: ["name", "born", "document"],
      },
    ],
    priorBasis: "learnt",
  },
  warnings: [],
};

/** A pair by the level of each field, and the term frequency's bits where there are any. */
export function tell(levels: Readonly<Record<string, readonly [level: string, rarity?: number]>>): Weight {
  const because = Object.entries(levels).map(([name, [level, rarity = 0]]): Reason => {
    const found = toldModel.fields
      .find((each) => each.name === name)
      ?.levels.find((each) => each.name === level);
    const bits = (found === undefined ? 0 : levelBits(found)) + rarity;
    return rarity === 0
      ? { field: name, level, bits }
      : { field: name, level, bits, termFrequencyBits: rarity };
  });
  return weigh(because, priorBitsOf(toldModel.prior));
}

/** Speaks for and against, rarer and more common than usual, stated and missing. */
export const toldPair: Weight = tell({
  name: ["same name", 3.2],
  born: ["same date"],
  phone: ["different value"],
  town: ["same category", -2.1],
});
