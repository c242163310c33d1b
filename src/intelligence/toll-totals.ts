/**
 * How many people died or disappeared, counting every incident once?
 *
 * What several sources say of one incident is one source's word: that of the source whose records of it add up to
 * the most. Records of one source always add up, because a register tells of each death once. So linking sources
 * to one another never adds to, nor takes from, what any one of them says by itself.
 *
 * Assumes: the largest word is the best known; totals over several sources are therefore upper ends.
 *
 * @module
 */

/** One record of an incident. */
export interface TollWord {
  /** Records of one subject share it. */
  readonly subject: string;
  readonly source: string;
  /** Four digits; null when the record names no date. */
  readonly year: string | null;
  readonly route: string | null;
  /** Dead and missing. Negative numbers, which some sources hold, count as they stand. */
  readonly deadAndMissing: number;
}

export interface TollTotals {
  readonly total: number;
  /** "" stands for no year, and for no route. */
  readonly byYear: ReadonlyMap<string, number>;
  readonly byRoute: ReadonlyMap<string, number>;
}

/** Totals over subjects. The order of the words means nothing. */
export function tollTotals(words: Iterable<TollWord>): TollTotals {
  const counted = [...bySubject(words).values()].flatMap(largestWord);
  return {
    total: counted.reduce((sum, word) => sum + word.deadAndMissing, 0),
    byYear: sums(counted, (word) => word.year ?? ""),
    byRoute: sums(counted, (word) => word.route ?? ""),
  };
}

function bySubject(words: Iterable<TollWord>): Map<string, Map<string, TollWord[]>> {
  const subjects = new Map<string, Map<string, TollWord[]>>();
  for (const word of words) {
    const sources = subjects.get(word.subject) ?? new Map<string, TollWord[]>();
    subjects.set(word.subject, sources);
    sources.set(word.source, [...(sources.get(word.source) ?? []), word]);
  }
  return subjects;
}

/** Of equal sums, that of the source first in code-unit order. */
function largestWord(sources: ReadonlyMap<string, readonly TollWord[]>): readonly TollWord[] {
  const sum = (words: readonly TollWord[]) => words.reduce((all, word) => all + word.deadAndMissing, 0);
  const ordered = [...sources].sort(([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : 1));
  return ordered[0]?.[1] ?? [];
}

function sums(words: readonly TollWord[], keyOf: (word: TollWord) => string): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const word of words) totals.set(keyOf(word), (totals.get(keyOf(word)) ?? 0) + word.deadAndMissing);
  return totals;
}
