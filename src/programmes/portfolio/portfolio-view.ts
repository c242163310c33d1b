/**
 * What works in a portfolio, what does not, and what does nobody know?
 *
 * Source: programmes.md 2.0.
 *
 * @module
 */
import { driverIndexOf } from "../coordination/driver-of.ts";
import { type EntrySet, entrySet } from "../entries/entry.ts";
import { entryKinds } from "../entries/entry-kinds.ts";
import { resultsView } from "../results/results-view.ts";
import { duplicatesAmong } from "./duplicates-among.ts";
import { fewestPerArm, type PatternArm, patternsAmong } from "./pattern.ts";
import type { PortfolioView, ProgrammeCard } from "./portfolio-api.ts";
import { type PortfolioFilters, passesFilters } from "./portfolio-filters.ts";
import { programmeCard } from "./programme-card.ts";
import { traitsOf } from "./traits-of.ts";

interface Asked {
  /** UUID of the one to look at; null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function portfolioView(
  set: EntrySet,
  { programme, today }: Asked,
  filters: PortfolioFilters = {},
): PortfolioView {
  const all = cardsOf(set, today);
  const shown = all.filter(
    (card) => (programme === null || card.programme === programme) && passesFilters(card, filters),
  );
  return {
    cards: shown,
    programmes: all.length,
    donors: distinct(
      all.flatMap(({ donors }) => donors),
      ({ id }) => id,
    ).sort((one, other) => (one.name < other.name ? -1 : 1)),
    corridors: [...new Set(all.flatMap(({ corridors }) => corridors))].sort(),
    patterns: patternsAmong(all.map(traitsOf)).map(({ having, lacking, ...pattern }) => ({
      ...pattern,
      having: armView(having),
      lacking: armView(lacking),
    })),
    fewestPerArm,
  };
}

function cardsOf(set: EntrySet, today: string): ProgrammeCard[] {
  const results = resultsView(set, { programme: null, today });
  const duplicates = duplicatesAmong(set);
  const own = setsByProgramme(set);
  return set.programme
    .map((entry) =>
      programmeCard(entry, {
        own: own.get(entry.id) ?? set,
        results,
        duplicates: duplicates.get(entry.id) ?? { exposure: null, share: null },
        drivenIndex: driverIndexOf(set, entry.id),
        today,
      }),
    )
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Each programme's entries with those that several share, in one walk. */
function setsByProgramme(set: EntrySet): ReadonlyMap<string, EntrySet> {
  const entries = entryKinds.flatMap((kind): readonly EntrySet[typeof kind][number][] => set[kind]);
  const shared = entries.filter(({ programme }) => programme === null);
  const groups = new Map(set.programme.map(({ id }) => [id, [...shared]]));
  for (const entry of entries) if (entry.programme !== null) groups.get(entry.programme)?.push(entry);
  return new Map([...groups].map(([id, group]) => [id, entrySet(group)]));
}

function armView({ cases, hits, interval }: PatternArm) {
  return {
    cases,
    hits,
    interval: interval === null ? null : { low: interval[0], high: interval[1] },
  };
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
