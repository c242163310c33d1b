/**
 * How do incidents of a public register come onto the map?
 *
 * Each part is put on a leg of the map that stands, or kept with the reason why not; what lies on a leg becomes observations.
 * An incident that was brought in before is told anew, so the same file twice changes nothing, and a map that changed is
 * followed by putting all of them on it again.
 *
 * Assumes: all parts of one incident come together.
 * Source: IOM Missing Migrants Project; trust.md rule 32.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Action, Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type Assignment, assignIncidents, type UnassignedReason } from "../../risk/assign-incidents.ts";
import { incidentObservations } from "../../risk/incident-observations.ts";
import type { IncidentPart } from "../../risk/incident-part.ts";
import { currentMap } from "../routes/read-map.ts";
import { forgetIncidents, ownIncidents } from "./own-incidents.ts";

/** How long a published incident is kept after it was last brought in. Unit: days. */
const kept = 2192;
/** Rows that one statement writes. */
const batch = 2_000;

export interface IncidentsLoaded {
  readonly parts: number;
  readonly assigned: number;
  readonly unassigned: Readonly<Partial<Record<UnassignedReason, number>>>;
  readonly observations: number;
}

/** Brings parts in for the actor's partner. No part is lost: `assigned` and `unassigned` add up to `parts`. */
export function loadIncidents(parts: readonly IncidentPart[]): Action<IncidentsLoaded> {
  return {
    name: "incident.load",
    needs: "community:edit",
    scope: "own",
    touched: () => [],
    run: (desk) => putOnMap(desk, parts),
  };
}

/** Puts the partner's incidents on the map that stands now. */
export function reassignIncidents(): Action<IncidentsLoaded> {
  return {
    name: "incident.reassign",
    needs: "community:edit",
    scope: "own",
    touched: () => [],
    run: async (desk) => putOnMap(desk, await ownIncidents(desk)),
  };
}

async function putOnMap(desk: Desk, parts: readonly IncidentPart[]): Promise<IncidentsLoaded> {
  const map = await currentMap(desk);
  const assignments = assignIncidents(parts, map);
  await forgetIncidents(desk, [...new Set(parts.map(({ incident }) => incident))]);
  const rows = parts.map((part, at) =>
    incidentRow(desk, part, { assignment: assignments[at], map: map.version }),
  );
  await insertIncidents(desk, rows);
  const observations = incidentObservations(parts, assignments);
  await insertObservations(
    desk,
    observations.map((said) => ({ id: randomUUID(), owner: desk.partner, expires_at: expiry(), ...said })),
  );
  return { parts: parts.length, ...countsOf(assignments), observations: observations.length };
}

function countsOf(assignments: readonly Assignment[]): Pick<IncidentsLoaded, "assigned" | "unassigned"> {
  const unassigned: Partial<Record<UnassignedReason, number>> = {};
  for (const { reason } of assignments)
    if (reason !== null) unassigned[reason] = (unassigned[reason] ?? 0) + 1;
  return { assigned: assignments.filter(({ leg }) => leg !== null).length, unassigned };
}

interface Placed {
  readonly assignment: Assignment | undefined;
  /** Version of the map. */
  readonly map: number;
}

function incidentRow(desk: Desk, part: IncidentPart, { assignment, map }: Placed): object {
  const { plainFigures, ...rest } = part;
  return {
    owner: desk.partner,
    ...rest,
    plain_figures: plainFigures,
    leg: assignment?.leg ?? null,
    reason: assignment?.reason ?? null,
    map_version: map,
    expires_at: expiry(),
  };
}

function expiry(): string {
  return new Date(Date.now() + kept * 86_400_000).toISOString();
}

async function insertIncidents(desk: Desk, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await desk.rows(sql`
      insert into community.incident
      select * from json_populate_recordset(null::community.incident, ${json(rows.slice(from, from + batch))}::json)`);
}

async function insertObservations(desk: Desk, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await desk.rows(sql`
      insert into community.observation
      select * from json_populate_recordset(null::community.observation, ${json(rows.slice(from, from + batch))}::json)`);
}

/** PostgreSQL takes no NUL in text. */
function json(rows: readonly object[]): string {
  return JSON.stringify(rows).replaceAll("\\u0000", "");
}
