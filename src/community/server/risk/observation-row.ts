/**
 * How does an observation lie in the database?
 *
 * @module
 */
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { Observation } from "../../risk/observation.ts";

export interface KeptObservation extends Observation {
  readonly id: string;
  /** Opaque key of the partner that holds it. */
  readonly partner: string;
}

/** The columns of an observation, under the names of `KeptObservation`. */
export const observationColumns: SqlFragment = sql`
  o.id, o.owner as partner, o.leg, o.kind, o.day::text as day, o.origin, o.channel, o.reliability, o.credibility,
  o.vetted, o.persons, o.child`;
