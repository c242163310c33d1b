/**
 * Which records of one type belong together, over all of them?
 *
 * A model is trained on the records themselves, without labels; every pair that blocking brings together is
 * weighed; judgements bind, and pairs that would chain two groups are proposed but not counted.
 *
 * @module
 */
import { components, type Linkage, type LinkRecord, linkAll, type ScoredPair, train } from "@waymark/link";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { countedBits, mayCount, proposedBits } from "../counting.ts";
import { linkPlan } from "../link-plan.ts";
import { asEngine, comparedRecords } from "./engine-desk.ts";
import { keepModel, propose, withdraw } from "./proposals.ts";

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
  const records = await asEngine(doors, "link.read", (desk) => comparedRecords(desk, entityType));
  if (plan === null || records.length < 2) {
    return { entityType, records: records.length, subjects: records.length, proposals: 0, capped: [] };
  }
  const model = train(records, plan);
  const linkage = linkAll(records, model, { minimumBits: proposedBits });
  const pairs = await collect(linkage);
  return asEngine(doors, "link.propose", async (desk) => {
    const joined = join(pairs, await judged(desk, entityType), mayCount(entityType));
    await withdraw(desk, entityType, null);
    const found = pairs.map((pair) => ({ pair, joins: !joined.refused.has(`${pair.a} ${pair.b}`) }));
    await propose(desk, entityType, await keepModel(desk, entityType, model), found);
    return reportOf(entityType, { records, linkage, pairs, merged: joined.merged });
  });
}

async function collect(linkage: Linkage): Promise<ScoredPair[]> {
  const pairs: ScoredPair[] = [];
  for await (const pair of linkage) pairs.push(pair);
  return pairs;
}

interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
}

function judged(desk: Desk, entityType: string): Promise<JudgedPair[]> {
  return desk.rows<JudgedPair>(sql`
    select j.a, j.b, j.verdict from intelligence.standing_judgement j
    join intelligence.record r on r.id = j.a where r.entity_type = ${entityType}`);
}

function join(pairs: readonly ScoredPair[], judgements: readonly JudgedPair[], countedToo: boolean) {
  const must = judgements.filter((one) => one.verdict === "same");
  const cannot = judgements.filter((one) => one.verdict === "not-same");
  const { clusters, refused } = components(countedToo ? pairs : [], { threshold: countedBits, must, cannot });
  const merged = clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0);
  return { merged, refused: new Set(refused.map((pair) => `${pair.a} ${pair.b}`)) };
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
