/**
 * With which map does a node begin?
 *
 * Sixty-two corridors that others traced from IOM's overview of migration routes, with every point named and the stretches
 * between them joined, so that corridors share their legs. Members change it from there; it is never changed for them.
 *
 * Source: giocopp/Missing-Migrants-Count, CC BY 4.0; `data/README.md` says what was changed.
 *
 * @module
 */
import names from "./data/names.json" with { type: "json" };
import map from "./data/starting-map.json" with { type: "json" };
import type { Names } from "./public-languages.ts";
import type { Coordinate, RouteMap } from "./route-map.ts";

const placeNames: Readonly<Record<string, Names>> = names.places;
const corridorNames: Readonly<Record<string, Names>> = names.corridors;

/** Version 1 of every node's map. */
export const startingMap: RouteMap = {
  ...map,
  version: 1,
  places: map.places.map((place) => ({ ...place, names: placeNames[place.id] ?? {} })),
  corridors: map.corridors.map((corridor) => ({ ...corridor, names: corridorNames[corridor.id] ?? {} })),
  legs: map.legs.map((leg) => ({ ...leg, line: leg.line.map(coordinateOf) })),
};

function coordinateOf(pair: readonly number[]): Coordinate {
  return [pair[0] ?? 0, pair[1] ?? 0];
}
