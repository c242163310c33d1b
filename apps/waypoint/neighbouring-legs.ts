/**
 * Which legs go on from a leg's ends, and which does a phone keep beside it?
 *
 * Assumes: a leg is travelled both ways.
 *
 * @module
 */
import type { PublicRoutes } from "./published.ts";

/** Most legs a phone keeps beside the one that was read. */
const mostKept = 12;

/** Other legs that touch a place. */
export function legsAt(routes: PublicRoutes, place: string, except: string): string[] {
  return Object.entries(routes.legs)
    .filter(([id, leg]) => id !== except && (leg.from === place || leg.to === place))
    .map(([id]) => id);
}

/** The leg itself, then those that go on from its ends, by turns. Empty for a leg that is not there. */
export function legsToKeep(routes: PublicRoutes, id: string): string[] {
  const leg = routes.legs[id];
  if (!leg) return [];
  const [ahead, behind] = [legsAt(routes, leg.to, id), legsAt(routes, leg.from, id)];
  const byTurns = ahead.concat(behind).map((_, at) => [ahead[at], behind[at]]);
  const wanted = [id, ...byTurns.flat()].filter((one) => one !== undefined);
  return [...new Set(wanted)].slice(0, mostKept);
}
