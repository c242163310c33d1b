/**
 * Which places are there to help at?
 *
 * Those of the map of routes that stands: help at a place that no route passes would be told to nobody.
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { currentMap } from "../routes/read-map.ts";

export interface KnownPlaces {
  readonly ids: ReadonlySet<string>;
  /** Names and ids in lower case, to ids: what a file may call a place. */
  readonly idOf: ReadonlyMap<string, string>;
}

export async function knownPlaces(desk: Desk): Promise<KnownPlaces> {
  const { places } = await currentMap(desk);
  const names = places.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id, id] as const]);
  return { ids: new Set(places.map(({ id }) => id)), idOf: new Map(names) };
}
