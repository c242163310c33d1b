/**
 * How is what linking passed over kept, so that it can be shown?
 *
 * Each overfull key with the records that share it. After all records of a type were linked everything is written
 * anew; after a few arrived, only their own places and the keys that became overfull, or are so no longer.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { BLOCK_CAP, blockMembers, type CappedBlock, type LinkRecord, type Plan } from "@waymark/link";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";

/** The overfull keys of one entity type, as the engine found them. */
export interface Capped {
  readonly entityType: string;
  readonly plan: Plan;
  readonly blocks: readonly CappedBlock[];
}

interface KeptBlock {
  readonly id: string;
  readonly rule: string;
  readonly key: readonly string[];
}

/** Writes them down with their records. @param records - All of the type that were linked. */
export async function renewCapped(desk: Desk, capped: Capped, records: readonly LinkRecord[]): Promise<void> {
  const { kept } = await keepBlocks(desk, capped);
  await desk.rows(sql`delete from intelligence.capped_record where block in (
    select id from intelligence.capped_block where entity_type = ${capped.entityType})`);
  await keepMembers(desk, kept, { plan: capped.plan, records });
}

/**
 * The same after some records came in or changed.
 *
 * @param arrived - As they are compared now; one that is no longer compared is in `ids` alone.
 * @param everybody - Reads all records of the type: asked only when a key has become overfull.
 */
export async function renewCappedOf(
  desk: Desk,
  capped: Capped,
  {
    ids,
    arrived,
    everybody,
  }: {
    readonly ids: readonly string[];
    readonly arrived: readonly LinkRecord[];
    readonly everybody: () => Promise<readonly LinkRecord[]>;
  },
): Promise<void> {
  const { kept, fresh } = await keepBlocks(desk, capped);
  await desk.rows(sql`delete from intelligence.capped_record where record = any (${ids}::uuid[])`);
  const { plan } = capped;
  const known = kept.filter(({ id }) => !fresh.has(id));
  if (known.length > 0) await keepMembers(desk, known, { plan, records: arrived });
  const begun = kept.filter(({ id }) => fresh.has(id));
  if (begun.length > 0) await keepMembers(desk, begun, { plan, records: await everybody() });
}

/** Lets go the keys that too few records are left of: they say what their records said. (trust.md rule 33) */
export async function letGoCapped(desk: Desk): Promise<void> {
  await desk.rows(sql`
    delete from intelligence.capped_block b where (select count(*) from (
      select 1 from intelligence.capped_record m where m.block = b.id limit b.cap + 1) few) <= b.cap`);
}

/** Keeps the blocks there are, with the id they had, and lets go those that are no longer overfull. */
async function keepBlocks(desk: Desk, { entityType, plan, blocks }: Capped) {
  const cap = plan.options?.blockCap ?? BLOCK_CAP;
  const wanted = JSON.stringify(blocks.map(({ rule, key }) => ({ id: randomUUID(), rule, key })));
  await desk.rows(sql`
    delete from intelligence.capped_block b where entity_type = ${entityType} and not exists (
      select 1 from jsonb_to_recordset(${wanted}::jsonb) as w (rule text, key text[])
      where w.rule = b.rule and w.key = b.key)`);
  const rows = await desk.rows<KeptBlock & { fresh: boolean }>(sql`
    insert into intelligence.capped_block (id, entity_type, rule, key, cap)
    select w.id, ${entityType}, w.rule, w.key, ${cap}::integer
    from jsonb_to_recordset(${wanted}::jsonb) as w (id uuid, rule text, key text[])
    on conflict (entity_type, rule, key) do update set cap = excluded.cap
    returning id, rule, key, xmax = 0 as fresh`);
  return { kept: rows, fresh: new Set(rows.filter((row) => row.fresh).map((row) => row.id)) };
}

/** How many places go into one statement. */
const batchSize = 20_000;

interface Shared {
  readonly plan: Plan;
  readonly records: readonly LinkRecord[];
}

async function keepMembers(
  desk: Desk,
  blocks: readonly KeptBlock[],
  { plan, records }: Shared,
): Promise<void> {
  const members = blockMembers(records, plan, blocks);
  const places = members.flatMap((ids, at) => ids.map((record) => ({ block: blocks[at]?.id ?? "", record })));
  for (let from = 0; from < places.length; from += batchSize) {
    const some = places.slice(from, from + batchSize);
    await desk.rows(sql`
      insert into intelligence.capped_record (block, record)
      select w.block, w.record from unnest(${some.map((one) => one.block)}::uuid[],
        ${some.map((one) => one.record)}::uuid[]) as w (block, record)
      -- Who expired, or became a child, since the engine looked is no longer seen by it.
      join intelligence.record r on r.id = w.record on conflict do nothing`);
  }
}
