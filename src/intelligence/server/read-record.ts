/**
 * What does one record say?
 *
 * @module
 */
import { type Desk, type Query, SafeguardError, type Touched } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type RecordRow, recordColumns, touchedRow } from "./record-row.ts";
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

export interface RecordWithLinks {
  readonly row: RecordRow;
  readonly links: readonly LinkRow[];
}

/** Most link records shown on a record's page; the network shows all, in steps. */
const mostLinks = 100;

/** Reads a record with the link records that join it. @throws SafeguardError "not-found" for none that may be seen. */
export function readRecord(id: string): Query<RecordWithLinks> {
  return {
    name: "record.read",
    needs: "record:read",
    touched: ({ row, links }) => [touchedRow(row), ...touchedLinks(links)],
    run: async (desk) => {
      const [row] = await recordRows(desk, [id]);
      if (row === undefined) throw new SafeguardError("not-found");
      return { row, links: await linkRows(desk, [id]) };
    },
  };
}

/** The records of these ids that may be seen, in the order of the ids. */
export async function recordRows(desk: Desk, ids: readonly string[]): Promise<RecordRow[]> {
  return desk.rows<RecordRow>(sql`
    select ${recordColumns} from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join intelligence.record r on r.id = wanted.id join intelligence.source s on s.id = r.source
    where ${visible(desk)} order by wanted.place`);
}

/** The link records at these records whose other end may be seen too. */
export async function linkRows(desk: Desk, ids: readonly string[]): Promise<LinkRow[]> {
  return desk.rows<LinkRow>(sql`
    select l.id, l.entity_type, l.here, l.outgoing, l.other, o.entity_type as other_type, o.caption as other_caption,
      o.owner as other_owner, l.owner
    from (
      select r.id, r.entity_type, r.owner, r.joins_from as here, true as outgoing, r.joins_to as other
      from intelligence.record r where r.joins_from = any (${ids}::uuid[]) and ${visible(desk)}
      union all
      select r.id, r.entity_type, r.owner, r.joins_to, false, r.joins_from
      from intelligence.record r where r.joins_to = any (${ids}::uuid[]) and ${visible(desk)}) l
    join lateral (select r.* from intelligence.record r where r.id = l.other and ${visible(desk)}) o on true
    order by l.entity_type, l.id limit ${mostLinks}`);
}

/** For the log: the link records that were shown, and what they lead to. */
export function touchedLinks(links: readonly LinkRow[]): Touched[] {
  return links.flatMap((link) => [
    { record: link.id, owner: link.owner },
    { record: link.other, owner: link.other_owner },
  ]);
}
