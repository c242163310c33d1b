/**
 * What does a desk keep of a release?
 *
 * @module
 */
import { type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { Observation } from "../../risk/observation.ts";

export interface Release {
  readonly id: string;
  readonly delivery: string;
  readonly partner: string;
  /** "ending": it was taken back, and whether its records have ended is not noted yet. */
  readonly state: "begun" | "done" | "ending" | "withdrawn";
  readonly entityTypes: readonly string[];
  /** The names by which its facts were given to whoever makes records of them. */
  readonly factKeys: readonly string[];
  readonly records: readonly string[];
  /** What the risk of a leg was told; the id is there once it was. */
  readonly observation: null | (Pick<Observation, "leg" | "kind"> & { readonly id: string | null });
  readonly consent: string | null;
  /** ISO date. */
  readonly day: string;
}

export const releaseColumns = sql`r.id, r.delivery, r.partner, r.state, r.entity_types as "entityTypes",
  r.fact_keys as "factKeys", r.records, r.observation, r.consent, r.day::text`;

/** @throws SafeguardError "not-found" for another partner's, and for none. */
export async function releaseOf(desk: Desk, id: string): Promise<Release> {
  const [found] = await desk.rows<Release>(sql`
    select ${releaseColumns} from community.release r where r.id = ${id} and r.partner = ${desk.partner}`);
  if (found === undefined) throw new SafeguardError("not-found");
  return found;
}

/** The releases of one report, latest first. */
export function releasesOf(desk: Desk, delivery: string): Promise<Release[]> {
  return desk.rows<Release>(sql`
    select ${releaseColumns} from community.release r
    where r.delivery = ${delivery} and r.partner = ${desk.partner} order by r.day desc, r.id`);
}
