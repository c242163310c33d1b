/**
 * Is there enough independent word for anything to be said of a leg?
 *
 * At least three origins by at least two channels, or one vetted source. What is graded improbable (5), or comes from a
 * source known to be unreliable (E), supports nobody else's word.
 *
 * Source: trust.md section 5.5 ("it may affect public output only if ≥ 3 reports across ≥ 2 channels or one vetted
 * source"), T12.
 *
 * @module
 */
import { freshness } from "./freshness.ts";
import type { Observation } from "./observation.ts";

export const neededOrigins = 3;
export const neededChannels = 2;

export interface Support {
  /** Distinct origins that count on this day. */
  readonly origins: number;
  readonly channels: number;
  readonly vetted: boolean;
  /** True when something may be said. */
  readonly enough: boolean;
}

/** What supports a leg and kind. Shape of the input: observations of one leg and one kind, in any order. */
export function supportOf(observations: readonly Observation[], today: string): Support {
  const telling = observations.filter((said) => supports(said) && freshness(said.kind, said.day, today) > 0);
  const origins = new Set(telling.map(({ origin }) => origin)).size;
  const channels = new Set(telling.map(({ channel }) => channel)).size;
  const vetted = telling.some((said) => said.vetted);
  return {
    origins,
    channels,
    vetted,
    enough: vetted || (origins >= neededOrigins && channels >= neededChannels),
  };
}

function supports({ reliability, credibility }: Observation): boolean {
  return reliability !== "E" && credibility !== 5;
}
