/**
 * How is a map of routes changed?
 *
 * Each change gives a new map and leaves the old one as it was. A corridor is told by its places in order; legs that are not
 * there yet are made, and legs that no corridor travels any more go. Ids never change.
 *
 * @module
 */

import type { Names } from "./public-languages.ts";
import { placesAlong } from "./refuse-map.ts";
import { type Corridor, type Leg, legBetween, legId, type Place, type RouteDraft } from "./route-map.ts";
import { freeSlug } from "./slug.ts";

export type PlaceWords = Omit<Place, "id">;

/** Adds a place that no corridor passes yet. */
export function addPlace(map: RouteDraft, words: PlaceWords): RouteDraft {
  const id = freeSlug(words.name, idsOf(map.places));
  return { ...map, places: [...map.places, { id, ...words }] };
}

/** Names or moves a place; the ends of its legs move with it. */
export function changePlace(map: RouteDraft, id: string, words: PlaceWords): RouteDraft {
  const end = [words.latitude, words.longitude] as const;
  const legs = map.legs.map((leg) => {
    if (leg.from === id) return { ...leg, line: [end, ...leg.line.slice(1)] };
    return leg.to === id ? { ...leg, line: [...leg.line.slice(0, -1), end] } : leg;
  });
  return { ...map, places: map.places.map((place) => (place.id === id ? { id, ...words } : place)), legs };
}

/** True while a leg begins or ends there. */
export function isPassed(map: RouteDraft, place: string): boolean {
  return map.legs.some(({ from, to }) => from === place || to === place);
}

/** Takes a place off the map; one that a leg touches stays, and the map is given back as it was. */
export function removePlace(map: RouteDraft, id: string): RouteDraft {
  if (isPassed(map, id)) return map;
  return { ...map, places: map.places.filter((place) => place.id !== id) };
}

export interface CorridorWords {
  readonly name: string;
  readonly names: Names;
  readonly route: string;
  /** Ids of places in order; at least two, no two neighbours the same. */
  readonly places: readonly string[];
}

export function addCorridor(map: RouteDraft, words: CorridorWords): RouteDraft {
  const id = freeSlug(words.name, idsOf(map.corridors));
  return withCorridor(map, { id, words, at: map.corridors.length });
}

/** Names a corridor anew, or leads it over other places. */
export function changeCorridor(map: RouteDraft, id: string, words: CorridorWords): RouteDraft {
  const at = map.corridors.findIndex((corridor) => corridor.id === id);
  return at < 0 ? map : withCorridor(map, { id, words, at });
}

export function removeCorridor(map: RouteDraft, id: string): RouteDraft {
  return withoutUntravelled({ ...map, corridors: map.corridors.filter((corridor) => corridor.id !== id) });
}

/** States how many thousands travel a leg a year; null takes the figure back. */
export function stateMovements(map: RouteDraft, leg: string, movements: number | null): RouteDraft {
  return { ...map, legs: map.legs.map((one) => (one.id === leg ? { ...one, movements } : one)) };
}

/** Ids of the places of a corridor, in order. */
export function placesOfCorridor(map: RouteDraft, corridor: Corridor): readonly string[] {
  const legs = corridor.legs.flatMap((id) => map.legs.find((leg) => leg.id === id) ?? []);
  return placesAlong(legs) ?? [];
}

interface PlacedCorridor {
  readonly id: string;
  readonly words: CorridorWords;
  /** Its place in the list. */
  readonly at: number;
}

function withCorridor(map: RouteDraft, { id, words, at }: PlacedCorridor): RouteDraft {
  const { name, names, route, places } = words;
  const legs = [...map.legs];
  const along = places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    const standing = legBetween(legs, { from, to });
    if (standing !== undefined) return standing.id;
    const made = newLeg(map, from, to);
    legs.push(made);
    return made.id;
  });
  const corridors = [...map.corridors];
  corridors[at] = { id, name, names, route, legs: along };
  return withoutUntravelled({ ...map, legs, corridors });
}

function newLeg({ places }: RouteDraft, from: string, to: string): Leg {
  const line = [from, to].flatMap((id) => {
    const place = places.find((one) => one.id === id);
    return place === undefined ? [] : [[place.latitude, place.longitude] as const];
  });
  return { id: legId(from, to), from, to, line, movements: null };
}

function withoutUntravelled(map: RouteDraft): RouteDraft {
  const travelled = new Set(map.corridors.flatMap(({ legs }) => legs));
  return { ...map, legs: map.legs.filter(({ id }) => travelled.has(id)) };
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}
