/**
 * Which places are there to help at?
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";

/** Ids of the places on the map of routes; undefined as long as there is no map. */
export async function knownPlaces(_desk: Desk): Promise<ReadonlySet<string> | undefined> {
  return undefined;
}

/** Names and ids in lower case, to ids: what a file may call a place. */
export async function placeIds(_desk: Desk): Promise<ReadonlyMap<string, string>> {
  return new Map();
}
