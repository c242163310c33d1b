/**
 * On which leg did an incident happen?
 *
 * On the nearest leg, if it is within reach. Where the register names a route that corridors of the map carry, only their legs
 * are asked: a body found in the Alboran Sea is not put on a road to Tunis because that lies nearer. Where it names a route that
 * the map does not have, the incident is on no leg of the map, however near one passes: who died in Tehran on the way from
 * Afghanistan tells nothing of the road to Van. What cannot be put on a leg stays in the list with the reason, so that nothing
 * is lost and totals can be held against the register.
 *
 * Assumes: lines are drawn from hub to hub, hundreds of kilometres long, and real tracks wander beside them; 100 km is our
 * choice of how far. An incident at a place where legs meet is put on the first of them by id.
 * Source: IOM Missing Migrants Project (routes, coordinates).
 *
 * @module
 */
import type { RouteDraft } from "../routes/route-map.ts";
import { kilometresTo, onSphere, type Stretch, stretchesOf } from "./great-circle.ts";
import type { IncidentPart } from "./incident-part.ts";

/** How far from a leg's line an incident may lie and still be the leg's. Unit: kilometres. */
export const reach = 100;

export const unassignedReasons = ["no-coordinates", "route-not-on-map", "off-route", "too-far"] as const;
/** No place is named; the map has no such route; a leg is near but none of the named route; no leg is near. */
export type UnassignedReason = (typeof unassignedReasons)[number];

export type Assignment =
  | { readonly leg: string; readonly kilometres: number; readonly reason: null }
  | { readonly leg: null; readonly kilometres: number | null; readonly reason: UnassignedReason };

/** Names that the register gave the same route over the years. */
const sameRoute: Readonly<Record<string, string>> = {
  "English Channel to the UK": "Mainland Europe to the UK",
};

/** Names of stretches that corridors of several routes share, so that no corridor is named after them alone. */
const acrossRoutes: ReadonlySet<string> = new Set([
  "",
  "Sahara Desert crossing",
  "Western Balkans",
  "Türkiye-Europe land route",
  "Iran to Türkiye",
  "Syria to Türkiye",
  "Italy to France",
]);

interface DrawnLeg {
  readonly id: string;
  readonly stretches: readonly Stretch[];
  /** Routes of the corridors that travel it. */
  readonly routes: ReadonlySet<string>;
}

/** Shape: one assignment a part, in the same order. A part's assignment depends on nothing but itself and the map. */
export function assignIncidents(parts: readonly IncidentPart[], map: RouteDraft): readonly Assignment[] {
  const legs = drawnLegs(map);
  const carried = new Set(map.corridors.map(({ route }) => routeName(route)));
  const legsOf = new Map<string, readonly DrawnLeg[]>();
  for (const route of new Set(parts.map((part) => routeName(part.route))))
    if (route !== "" && carried.has(route))
      legsOf.set(
        route,
        legs.filter(({ routes }) => routes.has(route)),
      );
    else legsOf.set(route, acrossRoutes.has(route) ? legs : []);
  return parts.map((part) => assign(part, legs, legsOf.get(routeName(part.route)) ?? []));
}

function routeName(given: string): string {
  return sameRoute[given] ?? given;
}

function drawnLegs({ legs, corridors }: RouteDraft): readonly DrawnLeg[] {
  const routes = new Map(legs.map(({ id }) => [id, new Set<string>()]));
  for (const corridor of corridors)
    for (const leg of corridor.legs) routes.get(leg)?.add(routeName(corridor.route));
  return [...legs]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, line }) => ({ id, stretches: stretchesOf(line), routes: routes.get(id) ?? new Set() }));
}

/** @param onRoute - Legs that the part's route may run over; none when the map has no such route. */
function assign(
  { latitude, longitude }: IncidentPart,
  legs: readonly DrawnLeg[],
  onRoute: readonly DrawnLeg[],
): Assignment {
  if (latitude === null || longitude === null)
    return { leg: null, kilometres: null, reason: "no-coordinates" };
  if (onRoute.length === 0) return { leg: null, kilometres: null, reason: "route-not-on-map" };
  const point = onSphere(latitude, longitude);
  const nearest = nearestOf(point, onRoute);
  if (nearest !== null && nearest.kilometres <= reach) return { ...nearest, reason: null };
  const anywhere = onRoute === legs ? nearest : nearestOf(point, legs);
  const near = anywhere !== null && anywhere.kilometres <= reach;
  return { leg: null, kilometres: nearest?.kilometres ?? null, reason: near ? "off-route" : "too-far" };
}

/** Legs within a metre of one another are equally near; the first by id is taken. */
function nearestOf(
  point: ReturnType<typeof onSphere>,
  legs: readonly DrawnLeg[],
): { readonly leg: string; readonly kilometres: number } | null {
  let best: { leg: string; kilometres: number } | null = null;
  for (const { id, stretches } of legs)
    for (const stretch of stretches) {
      const kilometres = kilometresTo(point, stretch);
      if (best === null || kilometres < best.kilometres - 0.001) best = { leg: id, kilometres };
    }
  return best;
}
