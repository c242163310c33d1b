/**
 * Which identifying values are too common to mean anything?
 *
 * A value counts as a hub for a reader only when that reader may see more records of it than the threshold: how
 * many records others hold of it stays theirs, and so does since when. Children are not counted, as the engine,
 * which finds the values, does not see them.
 *
 * @module
 */
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubThreshold } from "../link-plan.ts";
import { readCursor, writeCursor } from "./page-cursor.ts";
import { visible } from "./visible.ts";

export interface HubValue {
  readonly kind: string;
  readonly value: string;
  /** When the reader could first have seen that many. */
  readonly since: Date;
  /** Records that hold it and that the reader may see. */
  readonly records: number;
}

export interface HubPage {
  readonly hubs: readonly HubValue[];
  readonly next: string | null;
}

/** Lists hub values in order of kind and value. The cursor is a place in the list: values may be longer than a cursor. */
export function listHubs(cursor: string | null, limit: number): Query<HubPage> {
  return {
    name: "hub.list",
    needs: "record:read",
    touched: () => [],
    run: async (desk) => {
      const place = Number(readCursor(cursor, [/^\d{1,6}$/])?.[0] ?? 0);
      const hubs = await desk.rows<HubValue>(sql`
        select h.kind, h.value, held.since, held.records from intelligence.hub h
        join lateral (select count(*)::integer as records,
            (array_agg(r.first_said_at order by r.first_said_at))[${hubThreshold + 1}] as since
          from intelligence.token t join intelligence.record r on r.id = t.record and not r.is_child and ${visible(desk)}
          where t.token = h.token) held on true
        where held.records > ${hubThreshold} order by h.token limit ${limit + 1} offset ${place}`);
      const next = hubs.length > limit ? writeCursor(String(place + limit)) : null;
      return { hubs: hubs.slice(0, limit), next };
    },
  };
}

/** Of these tokens, the ones held by more visible records than the threshold. */
export async function hubTokens(desk: Desk, tokens: readonly string[]): Promise<Set<string>> {
  if (tokens.length === 0) return new Set();
  const rows = await desk.rows<{ token: string }>(sql`
    select w.token from unnest(${tokens}::text[]) as w (token) cross join lateral (
      select count(*) as records from (
        select 1 from intelligence.token t join intelligence.record r on r.id = t.record and ${visible(desk)}
        where t.token = w.token collate "C" limit ${hubThreshold + 1}) holder) held
    where held.records > ${hubThreshold}`);
  return new Set(rows.map((row) => row.token));
}
