/**
 * W10: does a fund's money add up as its report says?
 *
 * @module
 */
import { z } from "zod";
import { fundFinance } from "../portfolio.ts";
import { amount, attempted, type Desk, note, type Part, taken } from "./desk.ts";
import { grouped, percent, rounded } from "./rounded.ts";

const money = z.object({
  deposits: amount,
  interest: amount,
  transfers: amount,
  expenditure: amount,
  refunds: amount,
  reported_fee: amount.nullable().default(null),
  reported_sources: amount.nullable().default(null),
});

/** What the report itself says is told beside it, null where the file does not say: it is never worked out. */
export function workedFinance(desk: Desk, part: Part) {
  const given = taken(desk, part, money);
  const found = given === null ? null : attempted(desk, part.place, () => fundFinance(given));
  if (given === null || found === null) return null;
  if (found.balance < 0)
    note(desk, `${part.place}.expenditure`, ["over-100-percent", "More was spent than was funded."]);
  desk.lines.push(
    "W10 Fund finance",
    `  Fee ${grouped(found.agentFee)}, sources ${grouped(found.sources)}, net funded ${grouped(found.netFunded)}, delivery ${percent(found.deliveryRate)}, balance ${grouped(found.balance)}.`,
  );
  return {
    aa_fee: rounded(found.agentFee, 2),
    reported_fee: given.reported_fee,
    sources: rounded(found.sources, 2),
    reported_sources: given.reported_sources,
    net_funded: rounded(found.netFunded, 2),
    delivery_rate: rounded(found.deliveryRate, 4),
    balance_with_po: rounded(found.balance, 2),
  };
}
