/**
 * W2: what did two partners reach together, counted once?
 *
 * @module
 */
import { z } from "zod";
import {
  achievement,
  type Collective,
  collectiveResult,
  equalSplit,
  ratioOfSums,
  splitByExpenditure,
} from "../results.ts";
import { amount, attempted, type Desk, listOf, note, type Part, taken, within } from "./desk.ts";
import { bracketed, grouped, percent, rounded } from "./rounded.ts";

const counted = z.object({ A: amount, B: amount, overlap: amount.nullable(), target: amount });
const spent = z.tuple([amount, amount]);
const places = listOf(z.tuple([amount, amount]));

export function workedCollective(desk: Desk, part: Part) {
  desk.lines.push("W2 Collective result");
  return { ...counts(desk, part), ...ratios(desk, within(part, "ratio_places")) };
}

function counts(desk: Desk, part: Part): object {
  const given = taken(desk, part, counted);
  if (given === null) return {};
  const both = { counts: [given.A, given.B] as const, overlap: given.overlap };
  const found = attempted(desk, part.place, () => collectiveResult(both));
  if (found === null) return {};
  const spending = taken(desk, within(part, "expenditure"), spent);
  const bySpending =
    spending === null ? null : attempted(desk, part.place, () => splitByExpenditure(both, spending));
  const towards = (actual: number | null) =>
    achievement({ weight: 1, baseline: 0, target: given.target, actual, direction: "up" });
  if (given.target === 0)
    note(desk, `${part.place}.target`, [
      "target-equals-baseline",
      "To aim for 0 is to have reached it: it counts as met.",
    ]);
  desk.lines.push(countedWords(found, towards(found.union)));
  return {
    union: found.union,
    naive: found.naive,
    overcount_pct: found.overcount === null ? null : rounded(found.overcount * 100, 1),
    bounds: found.bounds,
    target: given.target,
    achievement: rounded(towards(found.union), 4),
    naive_achievement: rounded(towards(found.naive), 4),
    fractional_credit_equal_split_of_overlap: credit(equalSplit(both)),
    ...(spending === null ? {} : { fractional_credit_by_expenditure: credit(bySpending) }),
  };
}

function countedWords({ union, naive, bounds, overcount }: Collective, achieved: number | null): string {
  if (union === null)
    return `  Between ${grouped(bounds[0])} and ${grouped(bounds[1])}: nobody knows how many both reached. The sum alone may not be published.`;
  const once = `  ${grouped(union)} counted once (${percent(achieved)} of what was aimed for)`;
  const naively =
    overcount === null || overcount === 0
      ? ""
      : `, not ${grouped(naive)}: adding up says ${percent(overcount)} too much`;
  return `${once}${naively}. Bounds without the overlap: ${bracketed(bounds, 0)}.`;
}

function credit(split: readonly [number, number] | null) {
  return split === null ? null : { A: rounded(split[0], 2), B: rounded(split[1], 2) };
}

function ratios(desk: Desk, part: Part): object {
  const given = taken(desk, part, places);
  const found = given === null ? null : attempted(desk, part.place, () => ratioOfSums(given));
  if (given === null || found === null) return {};
  given.forEach(([hits, of], at) => {
    if (hits > of)
      note(desk, `${part.place}.${at}`, ["over-100-percent", "The part is larger than the whole."]);
  });
  desk.lines.push(
    `  All places together: ${percent(found.correct)}; averaging would say ${percent(found.naiveMean)}.`,
  );
  return { ratio_correct: rounded(found.correct, 4), ratio_naive_mean: rounded(found.naiveMean, 4) };
}
