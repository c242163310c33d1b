/**
 * What is told of each leg?
 *
 * Its published risks, the warnings in force, help at its two ends, and what travellers told one another. Every leg of the
 * map has a page, those of which nothing is known too: "not observed" is something to be told.
 *
 * Source: trust.md rules 37 to 40.
 *
 * @module
 */
import type { PublicPost } from "../connect/public-post.ts";
import type { PublicService } from "../help/public-help.ts";
import type { LegRisk } from "../risk/leg-risk.ts";
import type { PublicWarning } from "../warnings/public-warning.ts";
import type { LegPage, PublicRoutes } from "./public-files.ts";

export interface ToldOfLegs {
  readonly day: string;
  readonly routes: PublicRoutes;
  /** By id of the leg. */
  readonly risks: ReadonlyMap<string, readonly LegRisk[]>;
  readonly observedSince: string | null;
  readonly warnings: readonly PublicWarning[];
  readonly help: readonly PublicService[];
  readonly posts: readonly PublicPost[];
}

/** By id of the leg, in the map's order. What is told of a leg or place that is not on the map is left out. */
export function legPages(told: ToldOfLegs): ReadonlyMap<string, LegPage> {
  const warnings = groupedBy(told.warnings, ({ leg }) => leg);
  const posts = groupedBy(told.posts, ({ leg }) => leg);
  const help = groupedBy(told.help, ({ place }) => place);
  const pages = Object.entries(told.routes.legs).map(([id, { from, to }]): [string, LegPage] => [
    id,
    {
      id,
      day: told.day,
      risks: told.risks.get(id) ?? [],
      observedSince: told.observedSince,
      warnings: warnings.get(id) ?? [],
      help: [from, ...(from === to ? [] : [to])].flatMap((place) => help.get(place) ?? []),
      posts: posts.get(id) ?? [],
    },
  ]);
  return new Map(pages);
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
