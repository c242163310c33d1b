/**
 * What is said of a run, in lines that a person reads?
 *
 * @module
 */
import { basename } from "node:path";
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

/** What was found, and what was set aside. */
export function describeLinked({ pairs, clusters }: Linked, threshold: number): void {
  const sizes = clusterSizes(clusters);
  const joined = [...sizes.values()].filter((size) => size > 1);
  let strong = 0;
  for (let i = 0; i < pairs.count; i++) if ((pairs.bits[i] ?? 0) >= threshold) strong++;
  say(`\n${pairs.looked} pairs compared, ${strong} at or over ${threshold} bits`);
  say(
    `${sizes.size} clusters, ${joined.length} of two records or more; the largest has ${Math.max(0, ...joined.slice(0, 1), ...largest(joined))}`,
  );
}

function largest(sizes: readonly number[]): number[] {
  return sizes.length === 0 ? [] : [sizes.reduce((most, size) => Math.max(most, size), 0)];
}

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
