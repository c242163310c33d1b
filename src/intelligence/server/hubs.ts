/**
 * Which identifying values are too common to mean anything?
 *
 * A value counts as a hub for a reader only when that reader may see more records of it than the threshold: how
 * many records others hold of it stays theirs.
 *
 * @module
 */
import type { Query } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubThreshold } from "../link-plan.ts";
import { visible } from "./visible.ts";

export interface HubValue {
  readonly kind: string;
  readonly value: string;
  readonly since: Date;
  /** Records that hold it and that the reader may see. */
  readonly records: number;
}

/** Lists hub values, in alphabetical order of their tokens; `after` is the kind and value of the last one, joined by ":". */
export function listHubs(after: string | null, limit: number): Query<readonly HubValue[]> {
  return {
    name: "hub.list",
    needs: "record:read",
    touched: () => [],
    run: (desk) =>
      desk.rows<HubValue>(sql`
        select h.kind, h.value, h.since, held.records from intelligence.hub h
        join lateral (select count(*)::integer as records from intelligence.token t
          join intelligence.record r on r.id = t.record and ${visible(desk)} where t.token = h.token) held on true
        where held.records > ${hubThreshold} and (${after}::text is null or h.token > ${after === null ? null : `i:${after}`})
        order by h.token limit ${limit}`),
  };
}

/** Of these tokens, the ones held by more visible records than the threshold. */
export async function hubTokens(
  desk: Parameters<Query<unknown>["run"]>[0],
  tokens: readonly string[],
): Promise<Set<string>> {
  const rows = await desk.rows<{ token: string }>(sql`
    select t.token from intelligence.token t join intelligence.record r on r.id = t.record and ${visible(desk)}
    where t.token = any (${tokens}::text[]) group by t.token having count(*) > ${hubThreshold}`);
  return new Set(rows.map((row) => row.token));
}
