/**
 * W4: what was joint work worth, where did the money go, and who was named for it?
 *
 * @module
 */
import { z } from "zod";
import { costWaterfall, duplicateExposure, packageCoverage, similarity, transactionCost } from "../value.ts";
import {
  amount,
  attempted,
  type Desk,
  figure,
  listOf,
  note,
  type Part,
  share,
  taken,
  within,
} from "./desk.ts";
import { grouped, percent, rounded } from "./rounded.ts";
import { workedVisibility } from "./visibility.ts";

const hours = z.record(z.string(), amount);
const work = z.object({
  rate_usd_per_hour: amount,
  separate_hours: hours,
  joint_hours: hours,
  joint_fee_usd: amount,
});
const months = listOf(z.int().min(0));
const pair = z.object({
  same_type: share,
  same_area: share,
  same_target_group: share,
  months: z.tuple([months, months]),
  budgets_usd: z.tuple([amount, amount]),
  portfolio_budget_usd: amount,
});
const money = z.looseObject({
  deposit: amount,
  aa_fee: amount,
  transferred: amount,
  indirect_pct: z.number().min(0).max(100),
  final_partner_spend: amount,
});
const spending = listOf(figure);
const covered = z.tuple([amount, amount]);

export function workedValue(desk: Desk, part: Part) {
  desk.lines.push("W4 Value and visibility");
  return {
    ...cost(desk, part),
    ...duplicates(desk, within(part, "duplicate_pair")),
    ...coverage(desk, within(part, "coverage")),
    ...workedVisibility(desk, part),
    ...waterfall(desk, within(part, "waterfall")),
  };
}

function cost(desk: Desk, part: Part): object {
  const given = taken(desk, part, work);
  if (given === null) return {};
  const { separate, joint, net } = transactionCost({
    rate: given.rate_usd_per_hour,
    separateHours: given.separate_hours,
    jointHours: given.joint_hours,
    jointFee: given.joint_fee_usd,
  });
  desk.lines.push(
    net < 0
      ? `  Joint work costs USD ${grouped(-net)} more than each alone: coverage and duplicates avoided must make it worth it.`
      : `  Joint work avoids USD ${grouped(net)} of transaction costs.`,
  );
  return {
    separate_h: rounded(separate.hours, 2),
    joint_h: rounded(joint.hours, 2),
    separate_usd: rounded(separate.usd, 2),
    joint_usd: rounded(joint.usd, 2),
    net_transaction_cost_avoided_usd: rounded(net, 2),
  };
}

function duplicates(desk: Desk, part: Part): object {
  const given = taken(desk, part, pair);
  if (given === null) return {};
  const activities = {
    sameType: given.same_type,
    sameArea: given.same_area,
    sameTargetGroup: given.same_target_group,
    months: given.months,
    budgets: given.budgets_usd,
  };
  const exposed = duplicateExposure(activities);
  const part100 = given.portfolio_budget_usd === 0 ? null : (exposed / given.portfolio_budget_usd) * 100;
  desk.lines.push(
    `  Two activities are ${rounded(similarity(activities), 4)} alike: USD ${grouped(exposed)} may be spent twice (${rounded(part100, 2) ?? "unknown"} % of the portfolio).`,
  );
  return {
    similarity: rounded(similarity(activities), 4),
    duplicate_exposure_usd: rounded(exposed, 2),
    duplicate_share_pct: rounded(part100, 2),
  };
}

/** Only where the file tells of it: [reached with two or more, needing two or more]. */
function coverage(desk: Desk, part: Part): object {
  if (part.value === undefined) return {};
  const given = taken(desk, part, covered);
  const found = given === null ? null : attempted(desk, part.place, () => packageCoverage(...given));
  if (found === null) return {};
  desk.lines.push(`  ${percent(found)} of those who need two or more services get them.`);
  return { coverage: rounded(found, 4) };
}

function waterfall(desk: Desk, part: Part): object {
  const given = taken(desk, part, money);
  if (given === null) return {};
  const direct = Object.keys(given)
    .filter((name) => name.startsWith("direct_"))
    .flatMap((name) => taken(desk, within(part, name), spending) ?? []);
  const found = costWaterfall({
    deposit: given.deposit,
    agentFee: given.aa_fee,
    transferred: given.transferred,
    direct,
    indirectPercent: given.indirect_pct,
    finalPartnerSpend: given.final_partner_spend,
  });
  const odd: readonly (readonly [boolean, string, string])[] = [
    [
      direct.some((each) => each < 0),
      "negative-money",
      "A negative expenditure was taken as a correction of another.",
    ],
    [found.withAgent < 0, "more-out-than-in", "Fee and transfers are more than was deposited."],
    [(found.deliveryRate ?? 0) > 1, "over-100-percent", "More was spent than was transferred."],
    [
      given.final_partner_spend > found.expenditure,
      "over-100-percent",
      "The last partner spent more than all did.",
    ],
  ];
  for (const [is, code, words] of odd) if (is) note(desk, part.place, [code, words]);
  desk.lines.push(
    `  ${grouped(given.deposit)} deposited, ${grouped(given.aa_fee)} fee, ${grouped(found.withAgent)} with the agent, ${grouped(given.transferred)} transferred, ${grouped(found.direct)} direct, ${grouped(found.indirect)} indirect, ${grouped(given.final_partner_spend)} at the last partner.`,
    `  Delivery ${percent(found.deliveryRate)}; the channel costs ${percent(found.channelShareOfSpend)} of what was spent; ${percent(found.finalShareOfDeposit)} of deposits reached the last partner's spending.`,
  );
  const hundred = (value: number | null) => (value === null ? null : value * 100);
  return {
    waterfall: {
      deposit: given.deposit,
      aa_fee: given.aa_fee,
      transferred: given.transferred,
      with_AA: rounded(found.withAgent, 2),
      direct: rounded(found.direct, 2),
      indirect: rounded(found.indirect, 2),
      expenditure: rounded(found.expenditure, 2),
      delivery_rate: rounded(found.deliveryRate, 4),
      cost_of_channel_pct_of_spend: rounded(hundred(found.channelShareOfSpend), 2),
      reaching_final_partner_pct_of_deposit: rounded(hundred(found.finalShareOfDeposit), 1),
    },
  };
}
