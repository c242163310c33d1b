/**
 * How well would these records be linked, held against a known truth?
 *
 * @module
 */
import type { Command } from "commander";
import { describeLinked, describePrepared, percent, setAside } from "./describe.ts";
import { type Accuracy, measureClusters, measurePairs } from "./measure.ts";
import { readMeter } from "./meter.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type Linked, linkRecords } from "./run-linking.ts";
import { addRunOptions, checkOutputs, type RunOptions } from "./run-options.ts";
import { progressLine, say, warn } from "./terminal.ts";

interface EvaluateOptions extends RunOptions {
  readonly truth: string;
}

export function addEvaluate(program: Command): void {
  const command = program
    .command("evaluate")
    .description("Link one file in itself, or two with each other, and measure against a known truth.")
    .argument("<A>", "CSV, JSON lines or Parquet")
    .argument("[B]", "a second file: pairs across the two are measured")
    .requiredOption("--truth <column or file>", "column of cluster ids, or file of id pairs");
  addRunOptions(command).action((a: string, b: string | undefined, options: EvaluateOptions) =>
    evaluateFiles(b === undefined ? [a] : [a, b], options),
  );
}

async function evaluateFiles(files: readonly string[], options: EvaluateOptions): Promise<void> {
  checkOutputs([], files);
  const watch = progressLine();
  const acrossSources = files.length === 2;
  const prepared = await prepare(files, { options, acrossSources, truth: options.truth, watch });
  const sources = prepared.records.columns.sources ?? new Uint8Array(0);
  const linked = await linkRecords(prepared.learnt, sources, { options: prepared.linking, watch });
  watch.end();
  const measured = measure(prepared, linked, acrossSources ? sources : null);
  warn([...prepared.warnings, ...setAside(linked)]);
  describePrepared(prepared);
  describeLinked(linked, options.threshold);
  describe("Pairs", measured.pairs);
  describe("Clusters", measured.clusters);
  if (options.json !== true) return;
  const { pairs, clusters } = measured;
  say(
    JSON.stringify({
      records: prepared.records.columns.ids.length,
      pairs_scored: linked.pairs.looked,
      ...pairs,
      cluster_precision: clusters.precision,
      cluster_recall: clusters.recall,
      cluster_f1: clusters.f1,
      ...readMeter(),
      threshold: options.threshold,
    }),
  );
}

function measure(
  { truth, linking }: Prepared,
  { pairs, clusters }: Linked,
  sources: Uint8Array | null,
): { pairs: Accuracy; clusters: Accuracy } {
  const subjects = truth?.subjects ?? new Int32Array(0);
  return {
    pairs: measurePairs(pairs, { subjects, sources }, linking.threshold),
    clusters: measureClusters(clusters, subjects, sources),
  };
}

function describe(what: string, { precision, recall, f1 }: Accuracy): void {
  say(`${what}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(4)}`);
}
