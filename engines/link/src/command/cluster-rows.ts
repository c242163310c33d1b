/**
 * Which cluster is each record in, by which link, and why?
 *
 * @module
 */
import { basename } from "node:path";
import type { Prepared } from "./prepare.ts";
import { reasonWords, rounded } from "./reason-words.ts";
import type { Linked } from "./run-linking.ts";
import type { Row } from "./write-rows.ts";

export const CLUSTER_COLUMNS = [
  "cluster",
  "source",
  "id",
  "bits",
  "probability",
  "linked_to",
  "reasons",
] as const;
export const PAIR_COLUMNS = [
  "source_a",
  "id_a",
  "source_b",
  "id_b",
  "bits",
  "probability",
  "rule",
  "reasons",
] as const;

const NOBODY = -1;

/** One a record, cluster by cluster; bits and what follows are of its strongest link within its cluster. */
export function* clusterRows(prepared: Prepared, { pairs, clusters }: Linked): Generator<Row> {
  const strongest = strongestLinks(clusters, pairs);
  const named = namesOf(prepared);
  let number = 0;
  let last = NOBODY;
  for (const record of clusterByCluster(clusters)) {
    const cluster = clusters[record] ?? record;
    if (cluster !== last) number++;
    last = cluster;
    const partner = strongest[record] ?? NOBODY;
    const own = [number, named.sourceOf(record), named.idOf(record)];
    if (partner === NOBODY) yield [...own, null, null, null, null];
    else {
      const weight = pairs.weightOf(Math.min(record, partner), Math.max(record, partner));
      const figures = [rounded(weight.bits, 2), rounded(weight.probability, 9)];
      yield [...own, ...figures, named.idOf(partner), reasonWords(weight)];
    }
  }
}

/** One a pair at or over the threshold. */
export function* pairRows(prepared: Prepared, { pairs }: Linked): Generator<Row> {
  const { learnt, linking } = prepared;
  const named = namesOf(prepared);
  for (let i = 0; i < pairs.count; i++) {
    if ((pairs.bits[i] ?? 0) < linking.threshold) continue;
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    const weight = pairs.weightOf(a, b);
    const figures = [rounded(weight.bits, 2), rounded(weight.probability, 9)];
    const rule = learnt.model.plan.blocking[pairs.rule[i] ?? 0]?.name ?? "";
    const both = [named.sourceOf(a), named.idOf(a), named.sourceOf(b), named.idOf(b)];
    yield [...both, ...figures, rule, reasonWords(weight)];
  }
}

export interface RecordNames {
  idOf(record: number): string;
  sourceOf(record: number): string;
}

/** How a record is named to a reader. */
export function namesOf({ files, records }: Pick<Prepared, "files" | "records">): RecordNames {
  const names = files.map((file) => basename(file));
  // Files of one name in two folders are told apart by their folders.
  const shown = new Set(names).size === names.length ? names : files;
  return {
    idOf: (record) => records.ids.idOf(record),
    sourceOf: (record) => shown[records.columns.sources?.[record] ?? 0] ?? "",
  };
}

/** By record: the record in its cluster that it is linked to most strongly; -1 where there is none. */
function strongestLinks(clusters: Int32Array, pairs: Linked["pairs"]): Int32Array {
  const partners = new Int32Array(clusters.length).fill(NOBODY);
  const most = new Float64Array(clusters.length).fill(Number.NEGATIVE_INFINITY);
  const offer = (record: number, partner: number, bits: number): void => {
    if (bits <= (most[record] ?? 0)) return;
    most[record] = bits;
    partners[record] = partner;
  };
  for (let i = 0; i < pairs.count; i++) {
    const [a, b, bits] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.bits[i] ?? 0];
    if (clusters[a] !== clusters[b]) continue;
    offer(a, b, bits);
    offer(b, a, bits);
  }
  return partners;
}

/** All records, those of one cluster together; clusters and records in the order of the files. */
function clusterByCluster(clusters: Int32Array): Int32Array {
  const ends = new Int32Array(clusters.length + 1);
  for (const cluster of clusters) ends[cluster + 1] = (ends[cluster + 1] ?? 0) + 1;
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const sorted = new Int32Array(clusters.length);
  for (const [record, cluster] of clusters.entries()) {
    const at = ends[cluster] ?? 0;
    sorted[at] = record;
    ends[cluster] = at + 1;
  }
  return sorted;
}
