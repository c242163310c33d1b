/**
 * Which pairs were not looked at, because too many records share one key?
 *
 * A block counts for a reader only when that reader may see more of its records than the cap: what others hold of it
 * stays theirs, its very existence too. Its key, its count and since when follow from what the reader sees. The same
 * rule as the row policy `read_block`, said a second time.
 *
 * @module
 */
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import { readCursor, writeCursor } from "./page-cursor.ts";
import { visible } from "./visible.ts";

export interface CappedBlockRow {
  readonly id: string;
  readonly entity_type: string;
  readonly rule: string;
  readonly key: readonly string[];
  /** Records that may share one key before it is passed over. */
  readonly cap: number;
  /** Records that share it and that the reader may see: always more than the cap. */
  readonly records: number;
  /** When the reader could first have seen that many. */
  readonly since: Date;
  /** One of those records, to say what the key looks like. */
  readonly example: string;
  readonly example_caption: string;
  readonly example_owner: string;
}

export interface CappedPage {
  readonly blocks: readonly CappedBlockRow[];
  readonly next: string | null;
}

/** Lists blocks in order of type, rule and key. The cursor is a place in the list: a key may be longer than a cursor. */
export function listCappedBlocks(cursor: string | null, limit: number): Query<CappedPage> {
  return {
    name: "capped-block.list",
    needs: "record:read",
    touched: ({ blocks }) =>
      blocks.map(({ example, example_owner }) => ({ record: example, owner: example_owner })),
    run: async (desk) => {
      const place = Number(readCursor(cursor, [/^\d{1,6}$/])?.[0] ?? 0);
      const found = await blockRows(desk, sql`true`, { limit: limit + 1, place });
      const next = found.length > limit ? writeCursor(String(place + limit)) : null;
      return { blocks: found.slice(0, limit), next };
    },
  };
}

function blockRows(
  desk: Desk,
  condition: SqlFragment,
  { limit, place }: { readonly limit: number; readonly place: number },
): Promise<CappedBlockRow[]> {
  return desk.rows<CappedBlockRow>(sql`
    with shown as materialized (
      select b.id, b.entity_type, b.rule, b.key, b.cap from intelligence.capped_block b
      where ${condition} and ${seenEnough(desk)}
      order by b.entity_type, b.rule, b.key limit ${limit} offset ${place})
    select shown.*, held.records, held.since, one.example, one.example_caption, one.example_owner from shown
    cross join lateral (
      select count(*)::integer as records, (array_agg(r.first_said_at order by r.first_said_at))[shown.cap + 1] as since
      from ${shared(desk, sql`shown.id`)}) held
    cross join lateral (
      select r.id as example, r.caption as example_caption, r.owner as example_owner
      from ${shared(desk, sql`shown.id`)} order by r.id limit 1) one
    order by shown.entity_type, shown.rule, shown.key`);
}

/** A condition on `intelligence.capped_block b`: the reader sees more of its records than the cap. */
function seenEnough(desk: Desk): SqlFragment {
  return sql`(select count(*) from (select 1 from ${shared(desk, sql`b.id`)} limit b.cap + 1) few) > b.cap`;
}

/** The records of a block that may be seen: `from` and `where` of a statement, records as `r`. */
function shared(desk: Desk, block: SqlFragment): SqlFragment {
  return sql`intelligence.capped_record m join intelligence.record r
    on r.id = m.record and not r.is_child and ${visible(desk)} where m.block = ${block}`;
}

/** A condition on `intelligence.record r`: it shares the key of this block, and the reader may know of the block. */
export function inBlock(desk: Desk, block: string): SqlFragment {
  return sql`not r.is_child
    and exists (select 1 from intelligence.capped_record place where place.block = ${block}::uuid and place.record = r.id)
    and (select true from intelligence.capped_block b where b.id = ${block}::uuid and ${seenEnough(desk)})`;
}
