/**
 * What is said of a run, in lines that a person reads?
 *
 * @module
 */
import { basename } from "node:path";
import type { PairList } from "../pair-list.ts";
import type { Prepared } from "./prepare.ts";
import type { Linked } from "./run-linking.ts";
import { say } from "./terminal.ts";

/** Hub values and capped blocks that are listed. */
const MOST_LISTED = 5;

/** What the columns were taken for, and by which rules records are brought together. */
export function describePrepared({ files, records, learnt, reused }: Prepared): void {
  const count = records.columns.ids.length;
  say(
    `${count} records from ${files.map((file) => basename(file)).join(", ")}; named by ${records.ids.column ?? "their row"}`,
  );
  say("\nColumns");
  for (const { name, comparison, because } of records.fields)
    say(`  ${name}: ${comparison}, because ${because}`);
  for (const { column, because } of records.leftOut) say(`  ${column}: left out, because ${because}`);
  say(`\nRules${reused ? " (of the model)" : ""}`);
  for (const { name } of learnt.model.plan.blocking) say(`  ${name}`);
  if (learnt.expectedRecall !== null)
    say(`  together they should find ${percent(learnt.expectedRecall)} of the matches`);
}

/** What was found. @param threshold - Unit: bits. */
export function describeLinked({ pairs, clusters }: Linked, threshold: number): void {
  const sizes = clusterSizes(clusters);
  let joined = 0;
  let largest = 0;
  for (const size of sizes.values()) {
    if (size > 1) joined++;
    largest = Math.max(largest, size);
  }
  say(`\n${pairs.looked} pairs compared, ${countStrong(pairs, threshold)} at or over ${threshold} bits`);
  say(`${sizes.size} clusters, ${joined} of two records or more; the largest holds ${largest}`);
}

/** Pairs at or over the threshold. Unit: bits. */
export function countStrong({ count, bits }: PairList, threshold: number): number {
  return bits.subarray(0, count).reduce((strong, each) => strong + (each >= threshold ? 1 : 0), 0);
}

/** Number of a cluster to how many records it holds. */
export function clusterSizes(clusters: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return sizes;
}

/** Hub values and blocks that were passed over, with what they hid. */
export function setAside({ pairs }: Linked): string[] {
  const { hubs, cappedBlocks, crowdedRecords } = pairs;
  const warnings: string[] = [];
  if (hubs.length > 0) {
    const listed = hubs.slice(0, MOST_LISTED).map(({ field, count }) => `${field} (${count} records)`);
    warnings.push(
      `${hubs.length} values are held by too many records to mean anything and count for nothing: ${more(listed, hubs.length)}`,
    );
  }
  if (cappedBlocks.length > 0) {
    const hidden = cappedBlocks.reduce((sum, block) => sum + block.pairsHidden, 0);
    const listed = cappedBlocks
      .slice(0, MOST_LISTED)
      .map(({ rule, records }) => `${rule} (${records} records)`);
    warnings.push(
      `${cappedBlocks.length} keys are shared by too many records to compare each pair; at most ${hidden} pairs are hidden: ${more(listed, cappedBlocks.length)}`,
    );
  }
  if (crowdedRecords.length > 0)
    warnings.push(`${crowdedRecords.length} records hold too many values to follow each of them`);
  return warnings;
}

function more(listed: readonly string[], all: number): string {
  return `${listed.join(", ")}${all > listed.length ? " and more" : ""}`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
