/**
 * Which observations may a moderator rest a warning on?
 *
 * Those of its legs that the moderator may see, newest first. Their origins are numbered, so that one sees which are
 * independent without seeing whose they are.
 *
 * Source: trust.md rules 9 and 38.
 *
 * @module
 */
import type { Query, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";

export interface ObservedSource {
  readonly id: string;
  readonly owner: string;
  readonly leg: string;
  readonly kind: string;
  /** ISO date. */
  readonly day: string;
  readonly channel: "report" | "vouched" | "partner" | "incident";
  readonly vetted: boolean;
  /** From 1: the same number is the same origin. */
  readonly origin: number;
}

/** Most observations that are offered. */
const most = 100;

export function observedSources(legs: readonly string[]): Query<readonly ObservedSource[]> {
  return {
    name: "warning.sources",
    needs: "community:moderate",
    touched: (sources) => sources.map(({ id, owner }): Touched => ({ record: id, owner })),
    run: (desk) =>
      desk.rows<ObservedSource>(sql`
        select o.id, o.owner, o.leg, o.kind, o.day::text as day, o.channel, o.vetted,
          dense_rank() over (order by case when o.channel = 'partner' then 'partner:' || o.owner
            else o.channel || ':' || o.origin end)::integer as origin
        from community.observation o where o.leg = any (${legs}::text[])
        order by o.day desc, o.id limit ${most}`),
  };
}
