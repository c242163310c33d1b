/**
 * Which legs may a warning be about, and in which countries do they end?
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { placeNames } from "../../routes/route-map.ts";
import type { KnownLegs } from "../../warnings/refuse-warning.ts";
import { currentMap } from "../routes/read-map.ts";

export async function knownLegs(desk: Desk): Promise<KnownLegs> {
  const { places, legs } = await currentMap(desk);
  const countryOf = new Map(places.map(({ id, country }) => [id, country]));
  const ends = legs.map(
    ({ id, from, to }) => [id, [countryOf.get(from) ?? null, countryOf.get(to) ?? null]] as const,
  );
  return { countries: new Map(ends), placeNames: placeNames(places) };
}
