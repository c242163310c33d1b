/**
 * Which records of one or several files are one subject, written down with reasons?
 *
 * @module
 */
import type { Command } from "commander";
import { CLUSTER_COLUMNS, clusterRows, PAIR_COLUMNS, pairRows } from "./cluster-rows.ts";
import { clusterSizes, countStrong, describeLinked, describePrepared, setAside } from "./describe.ts";
import { readMeter } from "./meter.ts";
import { prepare } from "./prepare.ts";
import { type Linked, linkRecords } from "./run-linking.ts";
import { addRunOptions, checkOutputs, type RunOptions } from "./run-options.ts";
import { progressLine, say, warn } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

interface OutputOptions extends RunOptions {
  readonly output: string;
  readonly pairs?: string;
}

export function addDedupe(program: Command): void {
  const command = program
    .command("dedupe")
    .description("Find the records of one subject, within files and across them.")
    .argument("<FILE...>", "CSV, JSON lines or Parquet");
  addOutputOptions(command).action((files: string[], options: OutputOptions) =>
    linkFiles(files, false, options),
  );
}

export function addLink(program: Command): void {
  const command = program
    .command("link")
    .description("Find the records of B that are those of A; each file holds no subject twice.")
    .argument("<A>", "CSV, JSON lines or Parquet")
    .argument("<B>", "the other list");
  addOutputOptions(command).action((a: string, b: string, options: OutputOptions) =>
    linkFiles([a, b], true, options),
  );
}

function addOutputOptions(command: Command): Command {
  return addRunOptions(command)
    .option("--output <file>", "where clusters are written: .csv, .jsonl or .parquet", "clusters.csv")
    .option("--pairs <file>", "where pairs are written, in the same forms");
}

async function linkFiles(
  files: readonly string[],
  acrossSources: boolean,
  options: OutputOptions,
): Promise<void> {
  checkOutputs([options.output, options.pairs], [...files, options.model]);
  const watch = progressLine();
  const prepared = await prepare(files, { options, acrossSources, truth: null, watch });
  const sources = prepared.records.columns.sources ?? new Uint8Array(0);
  const linked = await linkRecords(prepared.learnt, sources, { options: prepared.linking, watch });
  watch.onProgress("writing", null);
  await writeRows(options.output, CLUSTER_COLUMNS, clusterRows(prepared, linked));
  if (options.pairs !== undefined) await writeRows(options.pairs, PAIR_COLUMNS, pairRows(prepared, linked));
  watch.end();
  warn([...prepared.warnings, ...setAside(linked)]);
  describePrepared(prepared);
  describeLinked(linked, options.threshold);
  say(`Clusters are in ${options.output}${options.pairs === undefined ? "" : `, pairs in ${options.pairs}`}`);
  if (options.json === true) say(JSON.stringify(summaryOf(linked, options)));
}

function summaryOf(
  { pairs, clusters }: Linked,
  { threshold, output }: OutputOptions,
): Record<string, unknown> {
  return {
    records: clusters.length,
    pairs_scored: pairs.looked,
    pairs_over_threshold: countStrong(pairs, threshold),
    clusters: clusterSizes(clusters).size,
    ...readMeter(),
    threshold,
    output,
  };
}
