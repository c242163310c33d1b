/**
 * What are places and corridors called in the language of the reader?
 *
 * Somebody who reads Arabic looks for أغاديز, and on the bus it says Agadez: both are told. A corridor that is named after its
 * two ends is named after them in every language; else it has names of its own, or keeps the one it has.
 *
 * @module
 */

import type { PublicLanguage } from "../routes/public-languages.ts";
import { placesAlong } from "../routes/refuse-map.ts";
import type { Corridor, Place, RouteMap } from "../routes/route-map.ts";
import type { PublicRoutes } from "./public-files.ts";
import { publicRoutes } from "./public-routes.ts";

/** The map of routes as it is told in a language. */
export function routesInLanguage(map: RouteMap, language: PublicLanguage): PublicRoutes {
  const routes = publicRoutes(map);
  const named = new Map(map.places.map((place) => [place.id, place]));
  const titles = corridorNames(map, language);
  const places = Object.entries(routes.places).map(([id, told]) => {
    const own = named.get(id)?.names[language];
    return [id, own === undefined ? told : { ...told, name: own, original: told.name }] as const;
  });
  return {
    ...routes,
    corridors: routes.corridors.map((corridor) => ({
      ...corridor,
      name: titles.get(corridor.id) ?? corridor.name,
    })),
    places: Object.fromEntries(places),
  };
}

function corridorNames(map: RouteMap, language: PublicLanguage): ReadonlyMap<string, string | undefined> {
  const placeOf = new Map(map.places.map((place) => [place.id, place]));
  const legOf = new Map(map.legs.map((leg) => [leg.id, leg]));
  const ends = ({ legs }: Corridor) => {
    const along = placesAlong(legs.flatMap((id) => legOf.get(id) ?? [])) ?? [];
    return [along[0], along.at(-1)].flatMap((id) => placeOf.get(id ?? "") ?? []);
  };
  const between = (places: readonly Place[], name: (place: Place) => string) => places.map(name).join(" – ");
  return new Map(
    map.corridors.map((corridor) => {
      const places = ends(corridor);
      const afterEnds = corridor.name === between(places, ({ name }) => name);
      const own = corridor.names[language];
      if (own !== undefined || !afterEnds) return [corridor.id, own];
      if (places.every(({ names }) => names[language] === undefined)) return [corridor.id, undefined];
      // Isolated: a name in another script must not turn the words around it.
      return [corridor.id, between(places, ({ name, names }) => names[language] ?? `\u2068${name}\u2069`)];
    }),
  );
}
