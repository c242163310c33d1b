/**
 * What does our engine make of a task?
 *
 * `node --import tsx engines/link/bench/ours.ts DATA.parquet TASK.json ANSWER.json`, the same contract as the drivers
 * of the peers (`link-task.ts`), through the package's public face.
 *
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  type BlockingRule,
  clusterPairs,
  type FieldPlan,
  type Model,
  type Plan,
  type PreparedRecords,
  prepareRecords,
  train,
} from "../src/index.ts";
import { linkPairsInThreads } from "../src/parallel/link-pairs-in-threads.ts";
import type { DriverAnswer, LinkTask, TaskField } from "./link-task.ts";
import { loadColumns } from "./load-columns.ts";
import { clusterQuality, pairQuality } from "./pair-quality.ts";
import { Stopwatch } from "./stopwatch.ts";

/** No block is passed over: a peer that looks at every pair of a rule is met by an engine that does so too. */
const NO_CAP = 1_000_000;

const [data = "", taskFile = "", answerFile = ""] = process.argv.slice(2);
const task = JSON.parse(readFileSync(taskFile, "utf8")) as LinkTask;
writeFileSync(answerFile, JSON.stringify(await answer(data, task), null, 2));

async function answer(file: string, task: LinkTask): Promise<DriverAnswer> {
  const watch = new Stopwatch();
  const fields = task.fields.map(({ name }) => name);
  const columns = await watch.phase("load", () => loadColumns({ file, fields, threads: task.threads }));
  const prepared = await watch.phase("prepare", () => prepareRecords(columns, planOf(task)));
  const model = await watch.phase("train", () => trainedModel(prepared, task));
  const pairs = await watch.phase("score", () =>
    linkPairsInThreads(prepared, model, { minimumBits: task.minimumBits }),
  );
  const records = columns.ids.length;
  const clusters = await watch.phase("cluster", () =>
    clusterPairs(pairs, records, { threshold: task.clusterBits }),
  );
  const taken = watch.stop();
  const truth = await truthOf(file, task);
  return {
    engine: `@waymark/link, node ${process.versions.node}`,
    records,
    ...taken,
    pairs: pairs.count,
    looked: pairs.looked,
    ...pairQuality(pairs, truth, task.minimumBits),
    cluster_f1: clusterQuality(clusters, truth).f1,
  };
}

/** Learnt on the training rules that the peers learn on, then used with the rules of the task. */
function trainedModel(records: PreparedRecords, task: LinkTask): Model {
  const learnt = train(records, planOf({ ...task, rules: task.training.rules }), { seed: task.seed });
  return { ...learnt, plan: planOf(task) };
}

function planOf({ fields, rules, seed }: LinkTask): Plan {
  return {
    fields: fields.map(fieldPlanOf),
    blocking: rules.map(
      (columns): BlockingRule => ({
        name: columns.join(" and "),
        keys: columns.map((field) => ({ field, key: "exact" })),
      }),
    ),
    options: { blockCap: NO_CAP, seed },
  };
}

/** What has no level between equal and different is a category: equal or not. */
function fieldPlanOf({ name, levels, termFrequency }: TaskField): FieldPlan {
  if (levels.length === 0) return { name, comparison: "category", termFrequency };
  return { name, comparison: "spelling", levels, termFrequency };
}

async function truthOf(file: string, { truth, threads }: LinkTask): Promise<Int32Array> {
  const { fields } = await loadColumns({ file, fields: [truth], threads });
  return fields[truth]?.codes ?? new Int32Array();
}
