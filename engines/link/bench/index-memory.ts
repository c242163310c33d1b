/**
 * How much memory does an index take a record, and how much of that are its dictionaries?
 *
 * `node --expose-gc --import tsx engines/link/bench/index-memory.ts [records]` takes records into an index, lets the garbage
 * collector run, and sets what is held against what was before: once whole, and once only the values of each field, each
 * with its code. What is left are the records and the blocks they stand in. Room that lists have grown ahead counts too.
 *
 * @module
 */
import { comparisonOf } from "../src/compare/comparisons.ts";
import { createIndex, type Model, train } from "../src/index.ts";
import { hubThresholdsOf } from "../src/plan.ts";
import { Dictionary, NO_VALUE } from "../src/table/dictionary.ts";
import { screeningPeople, screeningPlan } from "./people/screening-people.ts";

const LEARNT_FROM = 20_000;

const records = Number(process.argv[2] ?? 1_000_000);
const options = { seed: 1, apart: records };
const model = learntModel();

const whole = await held(() => {
  const index = createIndex(model);
  for (const { record } of screeningPeople(records, options)) index.add(record);
  return index;
});
const dictionaries = await held(filledDictionaries);
console.log("| records | index KB a record | of it dictionaries | records and blocks |\n|--:|--:|--:|--:|");
const figures = [whole, dictionaries, whole - dictionaries].map((bytes) =>
  (bytes / records / 1_024).toFixed(2),
);
console.log(`| ${[records.toLocaleString("en"), ...figures].join(" | ")} |`);

function learntModel(): Model {
  const first = [...screeningPeople(Math.min(records, LEARNT_FROM), options)].map(({ record }) => record);
  return train(first, screeningPlan);
}

function filledDictionaries(): readonly Dictionary[] {
  const thresholds = hubThresholdsOf(screeningPlan);
  const dictionaries = screeningPlan.fields.map(
    (field, i) =>
      new Dictionary(comparisonOf(field, model.fields[i]), {
        hubThreshold: thresholds[i] ?? Number.POSITIVE_INFINITY,
        passing: true,
      }),
  );
  for (const { record } of screeningPeople(records, options)) {
    for (const [i, { name }] of screeningPlan.fields.entries()) {
      const code = dictionaries[i]?.codeOf((record.fields[name]?.[0] ?? "").trim()) ?? NO_VALUE;
      if (code !== NO_VALUE) dictionaries[i]?.take(code);
    }
  }
  return dictionaries;
}

/** Bytes that are held by what is made. */
async function held(make: () => object): Promise<number> {
  const before = await bytesHeld();
  const made = make();
  const after = await bytesHeld();
  // Named after the count, so that it is not collected before.
  if (Object.keys(made).length < 0) throw new RangeError("Nothing was made.");
  return after - before;
}

/** Room outside the heap is given back some time after what it belonged to was collected. */
async function bytesHeld(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error("Run with --expose-gc.");
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc();
    await new Promise((resume) => setTimeout(resume, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
