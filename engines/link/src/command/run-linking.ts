/**
 * From records to a model, pairs and clusters: where the command meets the engine.
 *
 * @module
 */
import { clusterPairs } from "../cluster/cluster-pairs.ts";
import type { LinkedPairs } from "../link-pairs.ts";
import type { Model } from "../model.ts";
import { linkTableInThreads } from "../parallel/link-pairs-in-threads.ts";
import type { FieldPlan } from "../plan.ts";
import { proposePlan } from "../planning/propose-plan.ts";
import type { Columns } from "../record.ts";
import type { Table } from "../table/table.ts";
import { tableOf } from "../table/table-of.ts";
import { trainTable } from "../training/train.ts";
import type { FieldDecision } from "./infer/inference.ts";

/** Pairs down to this are kept for clustering, where they may speak against joining. Unit: bits. */
const BELOW_THRESHOLD = 6;

export interface LinkingOptions {
  /** Unit: bits. */
  readonly threshold: number;
  /** Whether only records of two different files are compared. */
  readonly acrossSources: boolean;
}

export interface Watch {
  /** Hears what is being done, and which share of it is done where that is known. Range [0, 1]. */
  readonly onProgress: (doing: string, share: number | null) => void;
}

/** A model, and the records laid out as it reads them. */
export interface Learnt {
  readonly model: Model;
  readonly table: Table;
  /** Share of matches that the rules should bring together. Range [0, 1]; null when unknown. */
  readonly expectedRecall: number | null;
}

/** Proposes rules and learns weights from these records. */
export function learnModel(
  columns: Columns,
  fields: readonly FieldDecision[],
  { options, watch }: { readonly options: LinkingOptions; readonly watch: Watch },
): Learnt {
  watch.onProgress("proposing rules", null);
  const { plan, expectedRecall } = proposePlan(columns, fields.map(fieldPlanOf), {
    acrossSources: options.acrossSources,
  });
  watch.onProgress("learning weights", null);
  const table = tableOf(columns, plan);
  return { model: trainTable(table, {}), table, expectedRecall };
}

/** Takes a model that was learnt before. */
export function takeModel(columns: Columns, saved: Model, { acrossSources }: LinkingOptions): Learnt {
  const plan = { ...saved.plan, options: { ...saved.plan.options, acrossSources } };
  return { model: { ...saved, plan }, table: tableOf(columns, plan, saved.fields), expectedRecall: null };
}

/** A decision as the engine reads it. */
export function fieldPlanOf({ name, comparison, levels, evidence }: FieldDecision): FieldPlan {
  return { name, comparison, ...(levels === undefined ? {} : { levels }), ...(evidence ? {} : { evidence }) };
}

export interface Linked {
  readonly pairs: LinkedPairs;
  /** By record: number of its cluster, which is the lowest record in it. */
  readonly clusters: Int32Array;
}

/** @throws LinkError `cancelled` when the signal says so. */
export async function linkRecords(
  { model, table }: Learnt,
  sources: Uint8Array,
  { options, watch }: { readonly options: LinkingOptions; readonly watch: Watch },
): Promise<Linked> {
  const pairs = await linkTableInThreads(table, model, {
    minimumBits: options.threshold - BELOW_THRESHOLD,
    onProgress: (share) => watch.onProgress("comparing records", share),
  });
  watch.onProgress("joining clusters", null);
  const clusters = clusterPairs(pairs, table.length, {
    threshold: options.threshold,
    ...(options.acrossSources ? { sources } : {}),
  });
  return { pairs, clusters };
}
