/**
 * Which incidents did a partner bring in, and how do they go?
 *
 * @module
 */
import { enginePurpose } from "../../../safeguards/index.ts";
import type { Desk, Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { IncidentPart } from "../../risk/incident-part.ts";

/** All parts of the desk's partner. Scope "own". */
export async function ownIncidents(desk: Desk): Promise<readonly IncidentPart[]> {
  return await desk.rows<IncidentPart>(sql`
    select incident, part, day::text as day, latitude, longitude, route, cause, persons,
      plain_figures as "plainFigures", quality
    from community.incident where owner = ${desk.partner} order by incident, part`);
}

/** Makes room for incidents that are told anew. Scope "own". */
export async function forgetIncidents(desk: Desk, incidents: readonly string[]): Promise<void> {
  await desk.rows(sql`
    delete from community.incident where owner = ${desk.partner} and incident = any (${incidents}::text[])`);
  await desk.rows(sql`
    delete from community.observation
    where owner = ${desk.partner} and channel = 'incident' and origin = any (${incidents}::text[])`);
}

/** Deletes observations and incidents whose time is over. @returns how many went. (rules 32 and 33) */
export function expireObservations(doors: Doors): Promise<number> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "observation.expire",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      const told = await desk.rows(
        sql`delete from community.observation where expires_at <= now() returning id`,
      );
      const parts = await desk.rows(
        sql`delete from community.incident where expires_at <= now() returning part`,
      );
      return told.length + parts.length;
    },
  });
}
