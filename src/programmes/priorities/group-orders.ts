/**
 * What does each group weigh, and what would come first for it alone?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { leaderOf, scoresOf } from "../priorities.ts";
import { groupShares } from "./weighing.ts";

type Said = Content<"priority-exercise">;

/** What a group weighs (shares, in the order of the criteria), and its own order, the best first; those alike as put down. */
export interface GroupOrder {
  readonly group: string;
  readonly shares: readonly number[];
  readonly order: readonly string[];
  /** True where the group puts another option first than all together. */
  readonly apart: boolean;
  /** True where a missing score may change who comes first for this group. */
  readonly open: boolean;
}

interface Valued {
  readonly low: readonly (readonly number[])[];
  readonly high: readonly (readonly number[])[];
  readonly leader: number;
}

/** @param options - Those that nobody vetoed. */
export function groupOrders(
  said: Said,
  options: readonly string[],
  { low, high, leader }: Valued,
): readonly GroupOrder[] {
  return said.groups.map(({ group }) => {
    const shares = groupShares(said, group);
    const bounds = { low: scoresOf(low, shares), high: scoresOf(high, shares) };
    const order = options
      .map((option, at) => ({ option, score: bounds.low[at] ?? 0 }))
      .sort((one, other) => other.score - one.score)
      .map(({ option }) => option);
    return {
      group,
      shares,
      order,
      apart: bounds.low.some((score) => score > (bounds.low[leader] ?? 0)),
      open: surelyFirst(bounds) === null,
    };
  });
}

/** Scores by option, with missing ones at their worst and at their best. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Which one leads whatever is missing; null where that is not known. */
export function surelyFirst({ low, high }: Bounds): number | null {
  const leader = leaderOf(low);
  return high.some((score, at) => at !== leader && score > (low[leader] ?? 0)) ? null : leader;
}
