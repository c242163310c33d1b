/**
 * Did a fix shorten anything, or would chance have done as much?
 *
 * The difference of the medians before and after is held against the differences that arise when the same values are dealt
 * into the two groups at random. All deals are looked at where there are few; else a seeded sample of them.
 *
 * Assumes: if the fix did nothing, every deal is as likely (no trend over time).
 * Source: Fisher (1935), Pitman (1937); Phipson & Smyth (2010) on counting the deal that happened, so that p is never 0.
 *
 * @module
 */
import { median } from "./quantile.ts";
import { seededRandom } from "./seeded-random.ts";

const mostDeals = 20_000;
const seed = 20_251_125;
/** Two medians this close are the same: sums of halves are exact, those of other fractions not. */
const rounding = 1e-9;

export interface Comparison {
  readonly before: { readonly median: number; readonly n: number };
  readonly after: { readonly median: number; readonly n: number };
  /** Two-sided, in (0, 1]. */
  readonly p: number;
  /** Whether every deal was looked at. */
  readonly exact: boolean;
}

/** @throws ProgrammeError "list-empty" when either group is empty. */
export function permutationTest(before: readonly number[], after: readonly number[]): Comparison {
  const all = [...before, ...after];
  const seen = Math.abs(median(before) - median(after));
  const exact = dealsOf(all.length, before.length) <= mostDeals;
  const deals = exact ? everyDeal(all.length, before.length) : sampledDeals(all.length, before.length);
  // A sampled test counts the deal that happened as one more.
  let [as, of] = exact ? [0, 0] : [1, 1];
  for (const chosen of deals) {
    of += 1;
    if (distance(all, chosen) >= seen - rounding) as += 1;
  }
  return {
    before: { median: median(before), n: before.length },
    after: { median: median(after), n: after.length },
    p: as / of,
    exact,
  };
}

function distance(all: readonly number[], chosen: ReadonlySet<number>): number {
  const one = all.filter((_, at) => chosen.has(at));
  const other = all.filter((_, at) => !chosen.has(at));
  return Math.abs(median(one) - median(other));
}

/** In how many ways `size` of `all` can be chosen; Infinity when that is past counting. */
function dealsOf(all: number, size: number): number {
  let ways = 1;
  for (let step = 1; step <= size; step++) ways = (ways * (all - size + step)) / step;
  return ways;
}

function* everyDeal(all: number, size: number, from = 0): Generator<Set<number>> {
  if (size === 0) {
    yield new Set();
    return;
  }
  for (let first = from; first <= all - size; first++)
    for (const rest of everyDeal(all, size - 1, first + 1)) yield rest.add(first);
}

function* sampledDeals(all: number, size: number): Generator<Set<number>> {
  const random = seededRandom(seed);
  for (let deal = 0; deal < mostDeals; deal++) {
    const order = Array.from({ length: all }, (_, at) => at);
    for (let at = 0; at < size; at++) {
      const other = at + Math.floor(random() * (all - at));
      [order[at], order[other]] = [order[other] ?? at, order[at] ?? at];
    }
    yield new Set(order.slice(0, size));
  }
}
