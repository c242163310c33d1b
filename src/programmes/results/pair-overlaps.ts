/**
 * What is known of those whom two components both counted, at the time of what they counted?
 *
 * An overlap speaks of its own day. Counted before the newest number, it is what both had reached by then: of a series that
 * only grows, at least that many. Counted later, with numbers in between that do not count yet, it is at most that many.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { PairOverlap } from "./union-bounds.ts";

export interface CountedPart {
  readonly component: string;
  readonly value: number;
  /** Last day of what counts. */
  readonly until: string;
  /** Last day of what was told, counting or not. */
  readonly toldUntil: string;
}

interface Asked {
  readonly programme: string;
  readonly indicator: Pick<Content<"indicator">, "acrossPeriods" | "cumulative">;
  readonly indicatorId: string;
  /** Overlaps of later days say nothing of this target. */
  readonly end: string;
}

export function pairOverlaps(set: EntrySet, asked: Asked, parts: readonly CountedPart[]): PairOverlap[] {
  const place = new Map(parts.map(({ component }, at) => [component, at]));
  return newestOfPairs(set, asked).flatMap((overlap) => {
    const [one, other] = [place.get(overlap.one), place.get(overlap.other)];
    const [first, second] = [parts[one ?? -1], parts[other ?? -1]];
    if (one === undefined || other === undefined || one === other || !first || !second) return [];
    return [{ one, other, ...rangeOf(overlap, [first, second], asked.indicator) }];
  });
}

function newestOfPairs(set: EntrySet, { programme, indicatorId, end }: Asked): Content<"overlap">[] {
  const newest = new Map<string, Content<"overlap">>();
  for (const { content } of set.overlap) {
    if (content.programme !== programme || content.indicator !== indicatorId || content.end > end) continue;
    const key = [content.one, content.other].sort().join("/");
    if ((newest.get(key)?.end ?? "") <= content.end) newest.set(key, content);
  }
  return [...newest.values()];
}

function rangeOf(
  { count, end }: Content<"overlap">,
  parts: readonly [CountedPart, CountedPart],
  { acrossPeriods, cumulative }: Asked["indicator"],
): { readonly low: number; readonly high: number } {
  const grows = cumulative || acrossPeriods === "sum";
  const most = Math.min(...parts.map(({ value }) => value));
  if (parts.some(({ until }) => until > end)) return { low: grows ? count : 0, high: most };
  const between = parts.some(({ until, toldUntil }) => toldUntil > until && until < end);
  return between ? { low: 0, high: grows ? count : most } : { low: count, high: count };
}
