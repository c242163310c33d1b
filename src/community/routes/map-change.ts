/**
 * What is different between two maps of routes?
 *
 * @module
 */
import type { RouteDraft } from "./route-map.ts";

export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export type MapChange = Readonly<Record<"places" | "legs" | "corridors", Difference>>;

/** Ids by what became of them, from one map to the other. */
export function mapChange(before: RouteDraft, after: RouteDraft): MapChange {
  return {
    places: difference(before.places, after.places),
    legs: difference(before.legs, after.legs),
    corridors: difference(before.corridors, after.corridors),
  };
}

/** How many things are different. */
export function changesIn(change: MapChange): number {
  return Object.values(change)
    .flatMap(({ added, removed, changed }) => [added, removed, changed])
    .reduce((all, ids) => all + ids.length, 0);
}

function difference<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): Difference {
  const old = new Map(before.map((thing) => [thing.id, textOf(thing)]));
  const now = new Map(after.map((thing) => [thing.id, textOf(thing)]));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
  };
}

/** The same for the same thing, in whatever order its properties were kept. */
function textOf(thing: object): string {
  return JSON.stringify(Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1)));
}
