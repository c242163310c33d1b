/**
 * W7: is a joint table worth its cost, and which window comes first?
 *
 * @module
 */
import { z } from "zod";
import { breakEven, entryScore } from "../entry-points.ts";
import { ProgrammeError } from "../programme-error.ts";
import { amount, anyList, attempted, type Desk, figure, type Part, share, taken, within } from "./desk.ts";
import { columns, rounded } from "./rounded.ts";

const joint = z.object({ c0: amount, c1: amount });
const agencies = /^[1-9]\d{0,3}$/;
const noNumberOfAgencies = {
  code: "agencies-refused",
  message: "A benefit stands under a number of agencies, from 1 to 9999.",
};
const window = z.object({
  id: z.string(),
  p: share,
  feasibility: share,
  priority: z.union([share, z.string()]),
  cost_usd: amount,
});

/** @param scores - Of W1 by option, unrounded; null for one that has none. */
export function workedEntryPoints(desk: Desk, part: Part, scores: readonly (number | null)[]) {
  desk.lines.push("W7 Entry points");
  return { ...table(desk, part), ...entry(desk, within(part, "windows"), scores) };
}

function table(desk: Desk, part: Part): object {
  const given = taken(desk, part, joint);
  const listed = within(part, "benefit");
  const names = taken(desk, listed, z.record(z.string(), z.unknown()));
  if (given === null || names === null) return {};
  const benefits = new Map(
    Object.keys(names).flatMap((name) => {
      const benefit = taken(desk, within(listed, name), figure);
      if (!agencies.test(name))
        desk.refused.push({ place: `${listed.place}.${name}`, ...noNumberOfAgencies });
      return benefit === null || !agencies.test(name) ? [] : [[Number(name), benefit] as const];
    }),
  );
  const found = breakEven({ fixed: given.c0, pair: given.c1 }, benefits);
  desk.lines.push(
    ...columns([
      ["agencies", "cost", "benefit", "net"],
      ...found.table.map((row) => [row.agencies, row.cost, row.benefit, row.net]),
    ]),
    found.best === null
      ? "  No number of agencies is worth its cost."
      : `  Best with ${found.best} agencies.`,
  );
  return {
    table: found.table.map(({ agencies, cost, benefit, net }) => ({
      n: agencies,
      cost: rounded(cost, 2),
      benefit: rounded(benefit, 2),
      net: rounded(net, 2),
    })),
  };
}

function entry(desk: Desk, part: Part, scores: readonly (number | null)[]): object {
  const listed = taken(desk, part, anyList);
  if (listed === null) return {};
  const found = listed.flatMap((_, at) => {
    const one = within(part, at);
    const given = taken(desk, one, window);
    if (given === null) return [];
    const value = attempted(desk, `${one.place}.priority`, () => priorityValue(given.priority, scores));
    if (value === null) return [];
    const score = entryScore({ ...given, probability: given.p, value, cost: given.cost_usd });
    return [{ id: given.id, p: given.p, feas: given.feasibility, value, cost: given.cost_usd, ...score }];
  });
  const names = (order: typeof found) => order.map(({ id }) => id).join(", ");
  const ranked = (by: (each: (typeof found)[number]) => number) =>
    names([...found].sort((one, other) => (by(one) === by(other) ? 0 : by(other) > by(one) ? 1 : -1)));
  desk.lines.push(
    `  By score: ${ranked(({ score }) => score)}`,
    `  By return on USD 10,000: ${ranked(({ perTenThousand }) => perTenThousand ?? Number.POSITIVE_INFINITY)}`,
  );
  return {
    entry: found.map(({ perTenThousand, ...each }) => ({
      ...each,
      value: rounded(each.value, 4),
      score: rounded(each.score, 4),
      per_10k: rounded(perTenThousand, 4),
    })),
  };
}

/** A number as it stands, or what W1 gave the option that "W1 option 2" names. */
function priorityValue(priority: number | string, scores: readonly (number | null)[]): number {
  if (typeof priority === "number") return priority;
  const option = /^W1 option ([1-9]\d*)$/.exec(priority)?.[1];
  const value = option === undefined ? null : (scores[Number(option) - 1] ?? null);
  if (value === null) throw new ProgrammeError("priority-unknown");
  return value;
}
