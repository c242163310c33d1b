/**
 * How does a fact stand in its table?
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { IndicatorFact } from "../../valve/indicator-fact.ts";

const columns = sql`f.id, f.indicator, f.period_start::text as start, f.period_end::text as "end", f.place, f.kind,
  f.numerator, f.n, f.partners, f.mechanism, f.epsilon, f.rounded_to as "roundedTo", f.draws, f.lag_days as "lagDays",
  f.held, f.released::text as released, f.revision, f.seed_commitment as "seedCommitment"`;

/** In which order facts are shown and asked for: by indicator, newest period first, then by place. */
const orderKey = sql`f.indicator || ' ' || (9999 - extract(year from f.period_end))::integer || ' '
  || to_char(366 - extract(doy from f.period_end), 'FM000') || ' '
  || f.period_start || ' ' || coalesce(f.place, '')`;

export interface FactSearch {
  readonly indicator: string | null;
  /** `next` of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
}

export interface FactRows {
  /** All revisions of the page's facts, newest first. */
  readonly facts: readonly IndicatorFact[];
  readonly next: string | null;
}

/** A page of facts. */
export function listFacts({ indicator, cursor, limit }: FactSearch): Query<FactRows> {
  return {
    name: "programme.facts",
    needs: "programme:read",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const keys = await desk.rows<{ key: string }>(sql`
        select distinct (${orderKey}) collate "C" as key from programmes.indicator_fact f
        where (${indicator}::text is null or f.indicator = ${indicator})
          and (${cursor}::text is null or (${orderKey}) collate "C" > ${cursor})
        order by key limit ${limit + 1}`);
      const page = keys.slice(0, limit).map(({ key }) => key);
      const facts = await desk.rows<IndicatorFact>(sql`
        select ${columns} from programmes.indicator_fact f where (${orderKey}) = any (${page}::text[])
        order by (${orderKey}) collate "C", f.revision desc`);
      return { facts, next: keys.length > limit ? (page.at(-1) ?? null) : null };
    },
  };
}

/** The newest revision of each fact of an indicator. */
export async function standingFacts(desk: Desk, indicator: string): Promise<readonly IndicatorFact[]> {
  return await desk.rows<IndicatorFact>(sql`
    select distinct on (f.period_start, f.period_end, f.place) ${columns} from programmes.indicator_fact f
    where f.indicator = ${indicator}
    order by f.period_start, f.period_end, f.place, f.revision desc`);
}

/** One taking at a time: the second waits, and then sees what the first added. */
export async function lockFacts(desk: Desk): Promise<void> {
  await desk.rows(sql`select pg_advisory_xact_lock(hashtext('waymark.programmes.indicator-facts'))`);
}

export async function addFact(desk: Desk, fact: Omit<IndicatorFact, "id">): Promise<void> {
  await desk.rows(sql`
    insert into programmes.indicator_fact (indicator, period_start, period_end, place, kind, numerator, n, partners,
      mechanism, epsilon, rounded_to, draws, lag_days, held, released, revision, seed_commitment)
    values (${fact.indicator}, ${fact.start}::date, ${fact.end}::date, ${fact.place}, ${fact.kind}, ${fact.numerator},
      ${fact.n}, ${fact.partners}, ${fact.mechanism}, ${fact.epsilon}, ${fact.roundedTo}, ${fact.draws}, ${fact.lagDays},
      ${fact.held}, ${fact.released}::date, ${fact.revision}, ${fact.seedCommitment})`);
}
