/**
 * Where in the queue does a proposal stand?
 *
 * Worked out when it is proposed, and anew when the groups around it change, so that the queue can be read in the order
 * of an index. How many records a judgement would join is counted among those alone that everybody sees who sees the
 * pair, and reached over such records alone: the order tells of nothing hidden. (trust.md rules 10 and 11)
 *
 * @module
 */
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { asOpenAs, type Openness } from "../as-open-as.ts";
import { teaches } from "../teaching.ts";

export interface WeighedPair {
  readonly a: string;
  readonly b: string;
  readonly probability: number;
}

/** Two records that stand as one, by a judgement or because the engine counts them. */
export type Joined = Pick<WeighedPair, "a" | "b">;

/** Further records change the order little. */
const mostJoined = 64;

/** What a judgement about each pair would teach. Shape: n pairs to n figures. @param joined - All that stand as one. */
export async function teachingOf(
  desk: Desk,
  pairs: readonly WeighedPair[],
  joined: readonly Joined[],
): Promise<number[]> {
  const neighbours = neighboursOf(joined);
  const opennesses = await readOpenness(desk, [...neighbours.keys()]);
  return pairs.map((pair) =>
    teaches({ probability: pair.probability, joins: joins(pair, neighbours, opennesses) }),
  );
}

type Neighbours = ReadonlyMap<string, readonly string[]>;
type Opennesses = ReadonlyMap<string, Openness>;

function neighboursOf(joined: readonly Joined[]): Neighbours {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const { a, b } of joined) {
    add(a, b);
    add(b, a);
  }
  return neighbours;
}

/** Records on the smaller side; 1 for a pair whose two records stand as one already. */
function joins({ a, b }: WeighedPair, neighbours: Neighbours, opennesses: Opennesses): number {
  if (!neighbours.has(a) || !neighbours.has(b)) return 1;
  const [ofA, ofB] = [opennesses.get(a), opennesses.get(b)];
  const seen = (id: string) => {
    const record = opennesses.get(id);
    return (
      record !== undefined &&
      ((ofA !== undefined && asOpenAs(record, ofA)) || (ofB !== undefined && asOpenAs(record, ofB)))
    );
  };
  const sideOfA = reached(a, neighbours, seen);
  return sideOfA.has(b) ? 1 : Math.min(sideOfA.size, reached(b, neighbours, seen).size);
}

function reached(start: string, neighbours: Neighbours, seen: (id: string) => boolean): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const next of neighbours.get(id) ?? []) if (!found.has(next) && seen(next)) found.add(next);
    if (found.size >= mostJoined) break;
  }
  return found;
}

/** How many are read at a time. */
const batchSize = 20_000;

async function readOpenness(desk: Desk, ids: readonly string[]): Promise<Opennesses> {
  const read = new Map<string, Openness>();
  for (let from = 0; from < ids.length; from += batchSize) {
    const rows = await desk.rows<Openness & { id: string }>(sql`
      select r.id, r.owner, r.shared_with_node, r.shared_with, r.purposes, r.shared_until::text as shared_until,
        r.protection from intelligence.record r where r.id = any (${ids.slice(from, from + batchSize)}::uuid[])`);
    for (const { id, ...openness } of rows) read.set(id, openness);
  }
  return read;
}

/** Works the order of the proposals anew that touch some records, after what stands as one around them has changed. */
export async function reorder(desk: Desk, ids: readonly string[]): Promise<void> {
  const pairs = await desk.rows<WeighedPair & { teaches: number }>(sql`
    select a, b, probability, teaches from intelligence.proposal
    where (a = any (${ids}::uuid[]) or b = any (${ids}::uuid[])) and expires_at > now()`);
  if (pairs.length === 0) return;
  const figures = await teachingOf(desk, pairs, await joinedAround(desk, pairs));
  const changed = pairs.flatMap((pair, at) =>
    pair.teaches === figures[at] ? [] : [{ ...pair, teaches: figures[at] ?? 0 }],
  );
  await desk.rows(sql`
    update intelligence.proposal p set teaches = c.teaches
    from unnest(${changed.map((one) => one.a)}::uuid[], ${changed.map((one) => one.b)}::uuid[],
      ${changed.map((one) => one.teaches)}::float8[]) as c (a, b, teaches) where p.a = c.a and p.b = c.b`);
}

/** All that stands as one in the groups of the pairs' records: walked once, from record to record, by the pairs' indexes. */
async function joinedAround(desk: Desk, pairs: readonly WeighedPair[]): Promise<Joined[]> {
  const ends = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const rows = await desk.rows<{ id: string }>(sql`
    with recursive reached (id) as (
      select unnest(${ends}::uuid[])
      union
      select next.id from reached cross join lateral (
        select p.b as id from intelligence.proposal p where p.a = reached.id and p.counted
        union all
        select p.a from intelligence.proposal p where p.b = reached.id and p.counted
        union all
        select j.b from intelligence.judgement j where j.a = reached.id and j.verdict = 'same'
        union all
        select j.a from intelligence.judgement j where j.b = reached.id and j.verdict = 'same') next)
    select id from reached`);
  const ids = rows.map((row) => row.id);
  return desk.rows<Joined>(sql`
    select p.a, p.b from intelligence.proposal p
    where p.a = any (${ids}::uuid[]) and p.counted and p.expires_at > now() and (
      select true from intelligence.judgement j where j.a = p.a and j.b = p.b
        and not exists (select 1 from intelligence.retraction t where t.judgement = j.id) limit 1) is null
    union all
    select j.a, j.b from intelligence.standing_judgement j where j.a = any (${ids}::uuid[]) and j.verdict = 'same'`);
}
