/**
 * Is this a map that people could be shown?
 *
 * Every place is on the globe, every leg joins two places of the map and is drawn from one to the other, every corridor is a
 * chain of legs, and nothing on it is called safe.
 *
 * Source: trust.md rules 37 and 39.
 *
 * @module
 */
import { claimsOfSafety, languagesChecked } from "../warnings/claims-of-safety.ts";
import type { Corridor, Leg, Place, RouteDraft } from "./route-map.ts";

export const mapLimits = { places: 2_000, legs: 4_000, corridors: 500, pointsOfLine: 200, name: 80 } as const;

/** What is wrong, and with which place, leg or corridor; `id` is "" for the map itself. */
export interface MapFault {
  readonly code:
    | "too-large"
    | "id-twice"
    | "id-unreadable"
    | "name-missing"
    | "says-safe"
    | "off-the-globe"
    | "country-unknown"
    | "place-unknown"
    | "line-broken"
    | "leg-twice"
    | "movements-out-of-range"
    | "leg-unknown"
    | "chain-broken"
    | "corridor-empty";
  readonly id: string;
}

/** All that is wrong with a map; empty when it can be saved. */
export function mapFaults(map: RouteDraft): readonly MapFault[] {
  const { places, legs, corridors } = map;
  if (
    places.length > mapLimits.places ||
    legs.length > mapLimits.legs ||
    corridors.length > mapLimits.corridors
  )
    return [{ code: "too-large", id: "" }];
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const legOf = new Map(legs.map((leg) => [leg.id, leg]));
  return [
    ...[places, legs, corridors].flatMap(idFaults),
    ...[...places, ...corridors].flatMap(nameFaults),
    ...places.flatMap(placeFaults),
    ...legs.flatMap((leg) => legFaults(leg, placeOf)),
    ...twiceJoined(legs),
    ...corridors.flatMap((corridor) => corridorFaults(corridor, legOf)),
  ];
}

function idFaults(things: readonly { readonly id: string }[]): MapFault[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }): MapFault[] => {
    if (!/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/.test(id) || id.length > 160)
      return [{ code: "id-unreadable", id }];
    if (seen.has(id)) return [{ code: "id-twice", id }];
    seen.add(id);
    return [];
  });
}

/** Whatever language a name is in, it is looked through with the words of all of them. (rule 39) */
function saysSafe(name: string): boolean {
  return languagesChecked.some((language) => claimsOfSafety(name, language).length > 0);
}

function nameFaults({ id, name, names }: Place | Corridor): MapFault[] {
  const all = [name, ...Object.values(names)];
  if (all.some((one) => one.trim() === "" || one.length > mapLimits.name || /\p{Cc}/u.test(one)))
    return [{ code: "name-missing", id }];
  return all.some(saysSafe) ? [{ code: "says-safe", id }] : [];
}

function placeFaults({ id, latitude, longitude, country }: Place): MapFault[] {
  const faults: MapFault[] = [];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) faults.push({ code: "off-the-globe", id });
  if (country !== null && !/^[A-Z]{2}$/.test(country)) faults.push({ code: "country-unknown", id });
  return faults;
}

function legFaults(leg: Leg, placeOf: ReadonlyMap<string, Place>): MapFault[] {
  const { id, from, to, line, movements } = leg;
  const [first, last] = [placeOf.get(from), placeOf.get(to)];
  if (first === undefined || last === undefined || from === to) return [{ code: "place-unknown", id }];
  const faults: MapFault[] = [];
  const drawn = line.length >= 2 && line.length <= mapLimits.pointsOfLine && line.every(onGlobe);
  if (!drawn || !isAt(line[0], first) || !isAt(line.at(-1), last)) faults.push({ code: "line-broken", id });
  if (movements !== null && !(movements > 0 && movements <= 100_000))
    faults.push({ code: "movements-out-of-range", id });
  return faults;
}

function onGlobe([latitude, longitude]: Leg["line"][number]): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function isAt(point: Leg["line"][number] | undefined, { latitude, longitude }: Place): boolean {
  return point !== undefined && point[0] === latitude && point[1] === longitude;
}

function twiceJoined(legs: readonly Leg[]): MapFault[] {
  const seen = new Set<string>();
  return legs.flatMap(({ id, from, to }): MapFault[] => {
    const pair = [from, to].sort().join(" ");
    if (seen.has(pair)) return [{ code: "leg-twice", id }];
    seen.add(pair);
    return [];
  });
}

/** A corridor travels its legs one after the other, each in either direction. */
function corridorFaults({ id, legs }: Corridor, legOf: ReadonlyMap<string, Leg>): MapFault[] {
  const chain = legs.map((leg) => legOf.get(leg));
  if (chain.length === 0) return [{ code: "corridor-empty", id }];
  if (chain.includes(undefined)) return [{ code: "leg-unknown", id }];
  return placesAlong(chain.flatMap((leg) => leg ?? [])) === null ? [{ code: "chain-broken", id }] : [];
}

/** Ids of the places along legs that follow one another; null where two legs do not meet. */
export function placesAlong(legs: readonly Leg[]): readonly string[] | null {
  const [first, second] = legs;
  if (first === undefined) return [];
  const turned = second !== undefined && first.to !== second.from && first.to !== second.to;
  const along = turned ? [first.to, first.from] : [first.from, first.to];
  for (const leg of legs.slice(1)) {
    const here = along.at(-1);
    if (leg.from === here) along.push(leg.to);
    else if (leg.to === here) along.push(leg.from);
    else return null;
  }
  return along;
}
