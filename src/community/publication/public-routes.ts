/**
 * What of the map of routes is told to everybody?
 *
 * Which corridors there are, which legs they have and between which places; names and countries, no coordinates and no
 * movements. Places that no leg has, and legs that no corridor has, are left out.
 *
 * Source: trust.md rule 37.
 *
 * @module
 */
import type { RouteMap } from "../routes/route-map.ts";
import type { PublicRoutes } from "./public-files.ts";

export function publicRoutes(map: RouteMap): PublicRoutes {
  const travelled = new Set(map.corridors.flatMap(({ legs }) => legs));
  const legs = map.legs.filter(({ id }) => travelled.has(id));
  const ends = new Set(legs.flatMap(({ from, to }) => [from, to]));
  const places = map.places.filter(({ id }) => ends.has(id));
  return {
    version: map.version,
    corridors: map.corridors.map(({ id, name, route, legs: inOrder }) => ({
      id,
      name,
      route,
      legs: [...inOrder],
    })),
    legs: Object.fromEntries(legs.map(({ id, from, to }) => [id, { from, to }])),
    places: Object.fromEntries(places.map(({ id, name, country }) => [id, { name, country }])),
    credit: [...map.credit],
  };
}
