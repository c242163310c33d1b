/**
 * How does what the engine found become proposals?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Model, ScoredPair } from "@waymark/link";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubThreshold } from "../link-plan.ts";
import type { StoredReason } from "../reason.ts";

/** A pair that the engine proposes. */
export interface Proposed {
  readonly pair: ScoredPair;
  /** Whether the two count as one subject until somebody judges. */
  readonly counted: boolean;
  /** As `teaching.ts` works it out. */
  readonly teaches: number;
}

/** A pair as a key of sets and maps. */
export function pairKey({ a, b }: { readonly a: string; readonly b: string }): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** How many proposals go into one statement. */
const batchSize = 2000;

/**
 * Writes or renews proposals of one entity type between records that the engine may see. A judgement stands
 * whatever the engine says later.
 */
export async function propose(
  desk: Desk,
  entityType: string,
  model: string,
  found: readonly Proposed[],
): Promise<void> {
  for (let from = 0; from < found.length; from += batchSize) {
    const rows = found.slice(from, from + batchSize).map(rowOf);
    await desk.rows(sql`
      insert into intelligence.proposal (a, b, entity_type, bits, probability, because, rule, model, counted, teaches)
      select a, b, ${entityType}, bits, probability, because, rule, ${model}::uuid, counted, teaches
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (a uuid, b uuid, bits float8,
        probability float8, because jsonb, rule text, counted boolean, teaches float8)
      -- Who became a child, or expired, since the pair was weighed is no longer seen by the engine.
      where (select count(*) from intelligence.record r where r.id in (a, b)) = 2
      on conflict (a, b) do update set bits = excluded.bits, probability = excluded.probability,
        because = excluded.because, rule = excluded.rule, model = excluded.model, counted = excluded.counted,
        teaches = excluded.teaches,
        proposed_at = now(), expires_at = now() + interval '90 days'`);
  }
}

function rowOf({ pair, counted, teaches }: Proposed) {
  const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
  const because: StoredReason[] = pair.because.map((reason) => ({
    field: reason.field,
    level: reason.level,
    bits: reason.bits,
    termFrequencyBits: reason.termFrequencyBits ?? null,
  }));
  const prior = { field: "prior", level: "prior", bits: pair.priorBits, termFrequencyBits: null };
  return {
    a,
    b,
    bits: pair.bits,
    probability: pair.probability,
    because: [...because, prior],
    rule: pair.rule,
    counted,
    teaches,
  };
}

/**
 * Takes back the proposals of a type, or only those that concern some records.
 * @returns the records that those proposals named.
 */
export async function withdraw(
  desk: Desk,
  entityType: string,
  ids: readonly string[] | null,
): Promise<readonly string[]> {
  if (ids === null) {
    await desk.rows(sql`delete from intelligence.proposal where entity_type = ${entityType}`);
    return [];
  }
  const gone = await desk.rows<{ a: string; b: string }>(sql`
    delete from intelligence.proposal where entity_type = ${entityType}
      and (a = any (${ids}::uuid[]) or b = any (${ids}::uuid[])) returning a, b`);
  return [...new Set(gone.flatMap(({ a, b }) => [a, b]))];
}

/** Keeps a model, so that every score can be computed again. @returns its id. */
export async function keepModel(desk: Desk, entityType: string, model: Model): Promise<string> {
  const id = randomUUID();
  await desk.rows(sql`insert into intelligence.model (id, entity_type, content)
    values (${id}, ${entityType}, ${JSON.stringify(model)}::jsonb)`);
  return id;
}

/** Finds the identifying values that too many records hold, of whatever type. @returns how many there are. */
export async function renewHubs(desk: Desk): Promise<number> {
  await desk.rows(sql`
    with found as (
      select t.token from intelligence.token t where ${isIdentifying}
      group by t.token having count(*) > ${hubThreshold}),
    gone as (delete from intelligence.hub where token not in (select token from found))
    insert into intelligence.hub (kind, value, token) select ${hubColumns} from found on conflict do nothing`);
  const [row] = await desk.rows<{ hubs: number }>(
    sql`select count(*)::integer as hubs from intelligence.hub`,
  );
  return row?.hubs ?? 0;
}

/** The same for the values of some records only: what others hold is as it was. */
export async function renewHubsOf(desk: Desk, records: readonly string[]): Promise<void> {
  await desk.rows(sql`
    with counted as (
      select mine.token, (select count(*) from (
        select 1 from intelligence.token other where other.token = mine.token limit ${hubThreshold + 1}) few) as held
      from (select distinct t.token from intelligence.token t
        where t.record = any (${records}::uuid[]) and ${isIdentifying}) mine),
    gone as (delete from intelligence.hub h using counted where h.token = counted.token and held <= ${hubThreshold})
    insert into intelligence.hub (kind, value, token) select ${hubColumns} from counted where held > ${hubThreshold}
    on conflict do nothing`);
}

/** By order instead of pattern: an index serves it, and row security lets it go first. */
const isIdentifying = sql`t.token >= 'i:' and t.token < 'i;'`;

const hubColumns = sql`split_part(token, ':', 2), substr(token, length(split_part(token, ':', 2)) + 4), token`;
