/**
 * How does word of a leg come in, and how is it taken back?
 *
 * One observation at a time, by whoever released it from a report or states it for the partner. It stays for as long as it
 * counts, and for two years at most.
 *
 * Source: trust.md rules 18 and 32, section 5.5.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Action, Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { windowEnds } from "../../risk/freshness.ts";
import { type Observation, refuseObservation } from "../../risk/observation.ts";
import type { RiskKind } from "../../risk/risk-kind.ts";

/** Longest that an observation is kept. Unit: days. */
const longestKept = 730;
const millisecondsADay = 86_400_000;

/** @throws CommunityError "observation-refused". */
export function recordObservation(observation: Observation): Action<{ readonly id: string }> {
  return {
    name: "observation.record",
    needs: "report:release",
    touched: () => [],
    run: async (desk) => ({ id: await insertObservation(desk, observation) }),
  };
}

/**
 * Writes an observation of the desk's partner within an action of the caller's. Scope "person" or "own".
 * @returns its random id. @throws CommunityError "observation-refused".
 */
export async function insertObservation(desk: Desk, said: Observation): Promise<string> {
  const refused = refuseObservation(said);
  if (refused !== null) throw new CommunityError("observation-refused", { reason: refused });
  const id = randomUUID();
  await desk.rows(sql`
    insert into community.observation (id, owner, leg, kind, day, origin, channel, reliability, credibility, vetted,
      persons, child, expires_at)
    values (${id}, ${desk.partner}, ${said.leg}, ${said.kind}, ${said.day}, ${said.origin}, ${said.channel},
      ${said.reliability}, ${said.credibility}, ${said.vetted}, ${said.persons}, ${said.child}, ${keptUntil(said)})`);
  return id;
}

/** Takes back what one origin told of a leg and kind. @returns how many observations went. (rule 18) */
export function withdrawObservations(origin: string, leg: string, kind: RiskKind): Action<number> {
  return {
    name: "observation.withdraw",
    needs: "report:release",
    touched: () => [],
    run: (desk) => deleteObservations(desk, { origin, leg, kind }),
  };
}

/** As `withdrawObservations`, within an action of the caller's. */
export async function deleteObservations(
  desk: Desk,
  { origin, leg, kind }: Pick<Observation, "origin" | "leg" | "kind">,
): Promise<number> {
  const gone = await desk.rows(sql`
    delete from community.observation
    where owner = ${desk.partner} and origin = ${origin} and leg = ${leg} and kind = ${kind} returning id`);
  return gone.length;
}

function keptUntil({ kind, day }: Observation): string {
  const longest = new Date(Date.now() + longestKept * millisecondsADay).toISOString().slice(0, 10);
  const ends = windowEnds(kind, day);
  return ends < longest ? ends : longest;
}
