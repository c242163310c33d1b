/**
 * Which link records join a record to others?
 *
 * @module
 */
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { visible } from "./visible.ts";

/** A link record seen from one of the records that it joins. */
export interface LinkRow {
  readonly id: string;
  readonly entity_type: string;
  readonly here: string;
  readonly outgoing: boolean;
  readonly other: string;
  readonly other_type: string;
  readonly other_caption: string;
  readonly other_owner: string;
  readonly owner: string;
}

/** Most link records shown with one record; the network shows all, in steps. */
const mostLinks = 100;

/** The link records at these records whose other end may be seen too. */
export async function linkRows(desk: Desk, ids: readonly string[]): Promise<LinkRow[]> {
  return desk.rows<LinkRow>(sql`
    select l.*, wanted.id as here from unnest(${ids}::uuid[]) as wanted (id) cross join lateral (
      select l.id, l.entity_type, l.owner, l.outgoing, l.other, o.entity_type as other_type,
        o.caption as other_caption, o.owner as other_owner
      from (
        select r.id, r.entity_type, r.owner, true as outgoing, r.joins_to as other
        from intelligence.record r where r.joins_from = wanted.id and ${visible(desk)}
        union all
        select r.id, r.entity_type, r.owner, false, r.joins_from
        from intelligence.record r where r.joins_to = wanted.id and ${visible(desk)}) l
      join lateral (select r.* from intelligence.record r where r.id = l.other and ${visible(desk)}) o on true
      order by l.entity_type, l.id limit ${mostLinks}) l
    order by wanted.id, l.entity_type, l.id`);
}
