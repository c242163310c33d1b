/**
 * What is a map of routes: which places, which legs between them, which corridors over those?
 *
 * A leg belongs to every corridor that travels it, so that what is told of it is told once. Ids are slugs made from names
 * once and kept when names change, because reports, observations and published pages speak of legs by id.
 *
 * @module
 */

import type { Names } from "./public-languages.ts";

/** A point as it is drawn. Unit: degrees; latitude first. */
export type Coordinate = readonly [latitude: number, longitude: number];

export interface Place {
  /** Slug: "agadez". */
  readonly id: string;
  readonly name: string;
  readonly names: Names;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166 alpha-2; null at sea. */
  readonly country: string | null;
}

export interface Leg {
  /** Slug: "agadez--sebha". One leg for both directions. */
  readonly id: string;
  /** Id of a place. */
  readonly from: string;
  readonly to: string;
  /** From its first place to its last; at least two points. */
  readonly line: readonly Coordinate[];
  /** Thousands a year, as members state them; null when nobody did. */
  readonly movements: number | null;
}

export interface Corridor {
  readonly id: string;
  readonly name: string;
  readonly names: Names;
  /** Name of the route at Missing Migrants; "" for none of theirs. */
  readonly route: string;
  /** Ids of legs, in order. */
  readonly legs: readonly string[];
}

export interface RouteMap {
  /** Counted from 1 by each change that was saved. */
  readonly version: number;
  readonly places: readonly Place[];
  readonly legs: readonly Leg[];
  readonly corridors: readonly Corridor[];
  /** Whom the map is owed to, and under which licence. */
  readonly credit: readonly string[];
}

/** The map without its version, as it is edited and stored. */
export type RouteDraft = Omit<RouteMap, "version">;

/** The id of a leg between two places, whichever is named first at first. */
export function legId(from: string, to: string): string {
  return `${from}--${to}`;
}

/** The leg that joins two places, in either direction. */
export function legBetween(legs: readonly Leg[], { from, to }: Pick<Leg, "from" | "to">): Leg | undefined {
  return legs.find((leg) => (leg.from === from && leg.to === to) || (leg.from === to && leg.to === from));
}

/** Every name that places are called by, in every language. */
export function placeNames(places: readonly Pick<Place, "name" | "names">[]): string[] {
  return places.flatMap(({ name, names }) => [name, ...Object.values(names)]);
}
