/**
 * What did the batches of risk say so far, and what was counted for them?
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { PublicRisk } from "../../publication/released-risks.ts";
import type { HeldReason, RiskCell } from "../../publication/risk-gate.ts";
import type { RiskFact } from "../../publication/risk-slices.ts";

export interface RiskBatch {
  /** The newest month that it closed, "2026-10". */
  readonly month: string;
  /** ISO date. */
  readonly day: string;
  readonly risks: readonly PublicRisk[];
  readonly held: Readonly<Partial<Record<HeldReason, number>>>;
  /** First month that anything could be counted in. */
  readonly observedSince: string;
}

/** The batch that stands; null before the first. */
export async function standingBatch(desk: Desk): Promise<RiskBatch | null> {
  const [batch] = await desk.rows<RiskBatch>(sql`
    select month, day::text as day, risks, held, observed_since as "observedSince"
    from community.risk_batch order by month desc limit 1`);
  return batch ?? null;
}

export async function withdrawnCells(desk: Desk): Promise<readonly RiskCell[]> {
  return await desk.rows<RiskCell>(sql`select leg, kind from community.risk_withdrawal order by leg, kind`);
}

export async function releasedFacts(desk: Desk): Promise<readonly RiskFact[]> {
  return await desk.rows<RiskFact>(sql`select leg, kind, month, words from community.risk_fact`);
}

/** Words that were counted, as `wordKey` names them. */
export async function countedWords(desk: Desk): Promise<ReadonlySet<string>> {
  const counted = await desk.rows<{ word: string }>(sql`select word from community.counted_word`);
  return new Set(counted.map(({ word }) => word));
}

/** One batch at a time: the second waits, and then sees what the first did. */
export async function lockBatches(desk: Desk): Promise<void> {
  await desk.rows(sql`select pg_advisory_xact_lock(hashtext('waymark.community.risk-batch'))`);
}

export interface NewBatch {
  readonly batch: RiskBatch;
  readonly facts: readonly RiskFact[];
  readonly counted: readonly string[];
  /** All words that are still there: what is gone need not be remembered. */
  readonly present: readonly string[];
}

export async function keepBatch(desk: Desk, { batch, facts, counted, present }: NewBatch): Promise<void> {
  const { month, day, risks, held, observedSince } = batch;
  await desk.rows(sql`
    insert into community.risk_fact (leg, kind, month, words)
    select * from unnest(${facts.map(({ leg }) => leg)}::text[], ${facts.map(({ kind }) => kind)}::text[],
      ${facts.map((fact) => fact.month)}::text[], ${facts.map(({ words }) => words)}::double precision[])`);
  await desk.rows(sql`insert into community.counted_word (word) select unnest(${[...counted]}::text[])`);
  await desk.rows(sql`delete from community.counted_word where word <> all (${[...present]}::text[])`);
  await desk.rows(sql`
    insert into community.risk_batch (month, day, risks, held, observed_since)
    values (${month}, ${day}::date, ${JSON.stringify(risks)}::jsonb, ${JSON.stringify(held)}::jsonb, ${observedSince})`);
}
