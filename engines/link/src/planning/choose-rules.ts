/**
 * Which rules find most of what is there, for the pairs they cost?
 *
 * Likely matches are covered greedily: next comes the rule that adds most of them for its pairs, while the budget
 * lasts and a rule adds anything to speak of. What no rule at all finds is estimated from what only one, and only
 * two of them find.
 *
 * Source: Chvatal, "A Greedy Heuristic for the Set-Covering Problem", Mathematics of Operations Research 4 (1979);
 * Chao, "Estimating the Population Size for Capture-Recapture Data with Unequal Catchability", Biometrics 43
 * (1987), 783-791, whose figure is a lower bound of the unseen where rules find alike.
 *
 * @module
 */

/** A likely match, and the rules that find it. */
export interface LikelyMatch {
  /** Probability that it is one. Range (0, 1]. */
  readonly weight: number;
  /** Indices of rules. */
  readonly rules: readonly number[];
}

export interface Choice {
  /** Indices of rules, most worth first. */
  readonly rules: readonly number[];
  /** Share of all likely matches that they find, those no rule finds included. Range [0, 1]; null when there were none. */
  readonly recall: number | null;
}

/** A rule that adds less than this share of the likely matches is not worth its words. */
const LEAST_GAIN = 0.0005;
/** Each rule is one more way to go through all records. */
const MOST_RULES = 20;
/** Pairs at most for one more likely match. */
const MOST_PAIRS_A_MATCH = 4_000;
/** So that a rule of hardly any pairs does not come first for two matches. Share of the budget. */
const LEAST_COST = 0.01;

/**
 * @param costs - Pairs that each rule brings, in the unit of `budget`.
 */
export function chooseRules(
  matches: readonly LikelyMatch[],
  costs: readonly number[],
  budget: number,
): Choice {
  const total = matches.reduce((sum, { weight }) => sum + weight, 0);
  const open = new Set(matches);
  const chosen: number[] = [];
  let spent = 0;
  while (chosen.length < MOST_RULES) {
    const gains = gainsOf(open, costs.length);
    const next = bestRule({ gains, costs, left: budget - spent, least: LEAST_COST * budget }, chosen);
    if (next === null) break;
    const gain = gains[next] ?? 0;
    if (gain < LEAST_GAIN * total || (costs[next] ?? 0) > gain * MOST_PAIRS_A_MATCH) break;
    chosen.push(next);
    spent += costs[next] ?? 0;
    for (const match of open) if (match.rules.includes(next)) open.delete(match);
  }
  const missed = [...open].reduce((sum, { weight }) => sum + weight, 0);
  return { rules: chosen, recall: total === 0 ? null : (total - missed) / (total + unseen(matches)) };
}

function gainsOf(open: ReadonlySet<LikelyMatch>, rules: number): Float64Array {
  const gains = new Float64Array(rules);
  for (const { weight, rules: found } of open)
    for (const rule of found) gains[rule] = (gains[rule] ?? 0) + weight;
  return gains;
}

interface Offer {
  readonly gains: Float64Array;
  readonly costs: readonly number[];
  readonly left: number;
  readonly least: number;
}

function bestRule({ gains, costs, left, least }: Offer, chosen: readonly number[]): number | null {
  let best: number | null = null;
  let bestWorth = 0;
  for (const [rule, gain] of gains.entries()) {
    const cost = costs[rule] ?? 0;
    const worth = gain / (cost + least);
    if (worth <= bestWorth || cost > left || chosen.includes(rule)) continue;
    best = rule;
    bestWorth = worth;
  }
  return best;
}

/** Likely matches that no rule finds, after Chao (1987), in its form for few doubles. */
function unseen(matches: readonly LikelyMatch[]): number {
  const foundBy = (count: number) =>
    matches.filter(({ rules }) => rules.length === count).reduce((sum, { weight }) => sum + weight, 0);
  const once = foundBy(1);
  return (once * Math.max(0, once - 1)) / (2 * (foundBy(2) + 1));
}
