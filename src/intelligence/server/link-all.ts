/**
 * Which records of one type belong together, over all of them?
 *
 * A model is learnt from the records themselves, and from what members judged of them; every pair that blocking
 * brings together is weighed; judgements bind, and pairs that would chain two groups are proposed but not counted.
 *
 * @module
 */
import {
  type Linkage,
  type LinkRecord,
  linkAll,
  type ScoredPair,
  type JudgedPair as TaughtPair,
} from "@waymark/link";
import type { Doors } from "../../safeguards/server/index.ts";
import { mayCount, proposedBits } from "../counting.ts";
import { linkModel } from "../link-model.ts";
import { linkPlan } from "../link-plan.ts";
import { asEngine, comparedRecords } from "./engine-desk.ts";
import { grouped, type JudgedPair, judgedPairs } from "./grouping.ts";
import { renewCapped } from "./keep-capped.ts";
import { keepModel, pairKey, propose, withdraw } from "./proposals.ts";
import { teachingOf } from "./teaching-order.ts";
import { acrossSources, tellers } from "./told-once.ts";

/** What linking the records of a type found. */
export interface TypeReport {
  readonly entityType: string;
  readonly records: number;
  readonly subjects: number;
  readonly proposals: number;
  readonly capped: readonly { readonly rule: string; readonly pairsHidden: number }[];
}

/** Links all records of a type anew. */
export async function linkType(doors: Doors, entityType: string): Promise<TypeReport> {
  const plan = linkPlan(entityType);
  const { records, judged } = await asEngine(doors, "link.read", async (desk) => ({
    records: await comparedRecords(desk, entityType),
    judged: await judgedPairs(desk, entityType),
  }));
  if (plan === null || records.length < 2) {
    if (plan !== null)
      await asEngine(doors, "link.capped", (desk) => renewCapped(desk, { entityType, plan, blocks: [] }, []));
    return { entityType, records: records.length, subjects: records.length, proposals: 0, capped: [] };
  }
  const model = linkModel(entityType, { records, plan, judgements: taught(judged) });
  const linkage = linkAll(records, model, { minimumBits: proposedBits });
  const weighed = await collect(linkage);
  return asEngine(doors, "link.propose", async (desk) => {
    const sources = await tellers(desk, entityType, weighed);
    const pairs = acrossSources(weighed, sources);
    const judgements = await judgedPairs(desk, entityType);
    const { clusters, joined } = grouped({ pairs, judgements, counting: mayCount(entityType), sources });
    await withdraw(desk, entityType, null);
    const counted = pairs.filter((pair) => joined.has(pairKey(pair)));
    const judgedSame = judgements.filter(({ verdict }) => verdict === "same");
    const figures = await teachingOf(desk, pairs, [...counted, ...judgedSame]);
    const found = pairs.map((pair, at) => ({
      pair,
      counted: joined.has(pairKey(pair)),
      teaches: figures[at] ?? 0,
    }));
    await propose(desk, entityType, await keepModel(desk, entityType, model), found);
    await renewCapped(desk, { entityType, plan, blocks: linkage.cappedBlocks }, records);
    const merged = clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0);
    return reportOf(entityType, { records, linkage, pairs, merged });
  });
}

/** As the engine puts them; who was unsure taught nothing. */
function taught(judged: readonly JudgedPair[]): TaughtPair[] {
  return judged.flatMap(({ a, b, verdict }): TaughtPair[] => {
    if (verdict === "unsure") return [];
    return [{ a, b, verdict: verdict === "same" ? "same" : "not the same" }];
  });
}

async function collect(linkage: Linkage): Promise<ScoredPair[]> {
  const pairs: ScoredPair[] = [];
  for await (const pair of linkage) pairs.push(pair);
  return pairs;
}

interface Found {
  readonly records: readonly LinkRecord[];
  readonly linkage: Linkage;
  readonly pairs: readonly ScoredPair[];
  readonly merged: number;
}

function reportOf(entityType: string, { records, linkage, pairs, merged }: Found): TypeReport {
  const capped = linkage.cappedBlocks.map(({ rule, pairsHidden }) => ({ rule, pairsHidden }));
  return {
    entityType,
    records: records.length,
    subjects: records.length - merged,
    proposals: pairs.length,
    capped,
  };
}
