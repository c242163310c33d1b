/**
 * W4, second part: who was acknowledged, and which obligations were kept?
 *
 * @module
 */
import { z } from "zod";
import { obligationRate, parityOf } from "../visibility.ts";
import { amount, anyRecord, attempted, count, type Desk, type Part, taken, within } from "./desk.ts";
import { percent, rounded } from "./rounded.ts";

const pair = z.tuple([amount, amount]);
const promised = z.object({ due: count, done: count });

export function workedVisibility(desk: Desk, part: Part): object {
  const parity = { donor: parities(desk, part, "donor"), agency: parities(desk, part, "agency") };
  return { parity, ...obligations(desk, within(part, "obligations")) };
}

function parities(desk: Desk, part: Part, who: "donor" | "agency"): Record<string, number | null> {
  const listed = within(part, `${who}_shares`);
  const names = taken(desk, listed, anyRecord);
  const totals = taken(desk, within(part, `${who}_totals`), pair);
  if (names === null || totals === null) return {};
  const found = Object.keys(names).flatMap((name) => {
    const one = within(listed, name);
    const given = taken(desk, one, pair);
    const told = given === null ? null : attempted(desk, one.place, () => parityOf(given, totals));
    if (told === null) return [];
    const words = told.parity === null ? "gave nothing" : `parity ${rounded(told.parity, 2)}`;
    desk.lines.push(`  ${who} ${name}: ${words}${told.flagged ? ", named too seldom" : ""}`);
    return [[name, rounded(told.parity, 2)] as const];
  });
  return Object.fromEntries(found);
}

function obligations(desk: Desk, part: Part): object {
  const given = taken(desk, part, promised);
  if (given === null) return {};
  const rate = attempted(desk, part.place, () => ({ kept: obligationRate(given) }));
  if (rate === null) return {};
  desk.lines.push(`  ${given.done} of ${given.due} obligations kept (${percent(rate.kept)}).`);
  return { obligations: { ...given, pct: rate.kept === null ? null : rounded(rate.kept * 100, 1) } };
}
