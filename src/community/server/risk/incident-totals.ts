/**
 * How many incidents are on the map, and how many are not, and why?
 *
 * An incident that two partners brought in counts once.
 *
 * @module
 */
import type { Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";

export interface IncidentTotal {
  /** Null for what lies on a leg. */
  readonly reason: string | null;
  readonly incidents: number;
  readonly parts: number;
  /** Every number that could be read. */
  readonly deadAndMissing: number;
  /** Only numbers written in figures alone, as the register's own sum counts them. */
  readonly inPlainFigures: number;
}

export interface IncidentTotals {
  readonly totals: readonly IncidentTotal[];
  /** Oldest version of the map that any of the reader's partner's incidents was put on; null when it has none. */
  readonly mapVersion: number | null;
}

export function incidentTotals(): Query<IncidentTotals> {
  return {
    name: "incident.totals",
    needs: "record:read",
    touched: () => [],
    run: async (desk) => {
      const totals = await desk.rows<IncidentTotal>(sql`
        select reason, count(distinct incident)::integer as incidents, count(*)::integer as parts,
          coalesce(sum(persons), 0)::integer as "deadAndMissing",
          coalesce(sum(persons) filter (where plain_figures), 0)::integer as "inPlainFigures"
        from (select distinct on (incident, part) * from community.incident order by incident, part, owner) once
        group by reason order by reason nulls first`);
      const [own] = await desk.rows<{ version: number | null }>(
        sql`select min(map_version) as version from community.incident where owner = ${desk.partner}`,
      );
      return { totals, mapVersion: own?.version ?? null };
    },
  };
}
