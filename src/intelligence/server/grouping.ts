/**
 * Which of the engine's pairs count as one subject, given what members judged?
 *
 * Pairs over the bar join, weakest evidence within a group included: a pair that would chain two groups which
 * otherwise have nothing in common stays a proposal. What was judged binds. Groups are independent of one
 * another, so that after a few records or a judgement only theirs are worked out anew.
 *
 * @module
 */
import { components, type ScoredPair } from "@waymark/link";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { countedBits, mayCount } from "../counting.ts";
import { pairKey } from "./proposals.ts";
import { reorder } from "./teaching-order.ts";
import { sameTeller, tellers } from "./told-once.ts";

type Weighed = Pick<ScoredPair, "a" | "b" | "bits">;

export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
}

export interface Grouped {
  /** Records that stand together, each record of a pair in exactly one. */
  readonly clusters: readonly (readonly string[])[];
  /** The pairs that count, by {@link pairKey}. */
  readonly joined: ReadonlySet<string>;
}

/** What decides which pairs count. */
export interface Grouping {
  readonly pairs: readonly Weighed[];
  readonly judgements: readonly JudgedPair[];
  /** Without it, only judgements join. */
  readonly counting: boolean;
  /** See `told-once.ts`. */
  readonly sources: ReadonlyMap<string, string> | null;
}

/** Groups records by pairs and judgements. */
export function grouped({ pairs, judgements, counting, sources }: Grouping): Grouped {
  const must = judgements.filter((one) => one.verdict === "same");
  const notSame = judgements.filter((one) => one.verdict === "not-same");
  const given = counting ? pairs : [];
  const strong = given.filter((pair) => pair.bits >= countedBits);
  const judgedSame = new Set(must.map(pairKey));
  const toldTwice = sameTeller(strong, sources).filter((pair) => !judgedSame.has(pairKey(pair)));
  const { clusters, refused } = components(given, {
    threshold: countedBits,
    must,
    cannot: [...notSame, ...toldTwice],
  });
  const apart = new Set(refused.map(pairKey));
  return { clusters, joined: new Set(strong.map(pairKey).filter((key) => !apart.has(key))) };
}

/** The standing judgements about records of a type, or only those between some of them. */
export function judgedPairs(
  desk: Desk,
  entityType: string,
  ids: readonly string[] | null = null,
): Promise<JudgedPair[]> {
  return desk.rows<JudgedPair>(sql`
    select j.a, j.b, j.verdict from intelligence.standing_judgement j
    join intelligence.record r on r.id = j.a where r.entity_type = ${entityType}
      and (${ids}::uuid[] is null or (j.a = any (${ids}::uuid[]) and j.b = any (${ids}::uuid[])))`);
}

/** Decides anew which proposals count in every group that some records stand in, or could, and where they stand in the queue. */
export async function regroup(desk: Desk, entityType: string, ids: readonly string[]): Promise<void> {
  const reached = await within(desk, ids);
  const pairs = await desk.rows<Weighed & { counted: boolean }>(sql`
    select a, b, bits, counted from intelligence.proposal where entity_type = ${entityType}
      and a = any (${reached}::uuid[]) and b = any (${reached}::uuid[]) order by a, b`);
  const judgements = await judgedPairs(desk, entityType, reached);
  const sources = await tellers(desk, entityType, pairs);
  const { joined } = grouped({ pairs, judgements, counting: mayCount(entityType), sources });
  const changed = pairs.filter((pair) => joined.has(pairKey(pair)) !== pair.counted);
  await desk.rows(sql`
    update intelligence.proposal p set counted = not p.counted
    from unnest(${changed.map((one) => one.a)}::uuid[], ${changed.map((one) => one.b)}::uuid[]) as c (a, b)
    where p.a = c.a and p.b = c.b`);
  await reorder(desk, reached);
}

/** The records that pairs over the bar, or judgements, lead to from some. */
async function within(desk: Desk, ids: readonly string[]): Promise<string[]> {
  const rows = await desk.rows<{ id: string }>(sql`
    with recursive reached (id) as (
      select unnest(${ids}::uuid[])
      union
      select next.id from reached join lateral (
        select p.b as id from intelligence.proposal p where p.a = reached.id and p.bits >= ${countedBits}
        union all
        select p.a from intelligence.proposal p where p.b = reached.id and p.bits >= ${countedBits}
        union all
        select j.b from intelligence.standing_judgement j where j.a = reached.id and j.verdict = 'same'
        union all
        select j.a from intelligence.standing_judgement j where j.b = reached.id and j.verdict = 'same'
      ) next on true
    )
    select id from reached`);
  return rows.map((row) => row.id);
}
