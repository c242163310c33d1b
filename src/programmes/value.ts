/**
 * What was it worth to work jointly?
 *
 * Net transaction cost avoided = hours of each agency alone × rate - (hours jointly × rate + fee). It may be negative, and
 * is then told so. Two activities are duplicates from a similarity of 0.7 on: 0.35 type + 0.25 area + 0.20 months in common
 * (Jaccard) + 0.20 target group; they expose the smaller budget × similarity. Coverage has the opposite sign: people who get
 * two or more of the services that they need, of those who need them. The waterfall follows a deposit down to the last
 * partner; the channel costs fee + indirect cost, as a share of what was spent, fee included.
 *
 * Assumes: the counterfactual is that each agency does the same alone; direct expenditure bears one rate of indirect cost.
 * Source: programmes.md 2.4, worked example W4; European Court of Auditors on the Spotlight Initiative for the waterfall.
 *
 * @module
 */
import { deliveryRate } from "./portfolio.ts";
import { ProgrammeError } from "./programme-error.ts";

export interface WorkCompared {
  /** Unit: USD an hour. */
  readonly rate: number;
  /** Hours by kind of work, if each agency worked alone. */
  readonly separateHours: Readonly<Record<string, number>>;
  /** Hours by kind of work, jointly; coordination and steering are among them. */
  readonly jointHours: Readonly<Record<string, number>>;
  /** Unit: USD. */
  readonly jointFee: number;
}

/** `net` below 0: working jointly costs more, and coverage and duplicates must make it worth it. */
export function transactionCost({ rate, separateHours, jointHours, jointFee }: WorkCompared) {
  const separate = sum(Object.values(separateHours));
  const joint = sum(Object.values(jointHours));
  return {
    separate: { hours: separate, usd: separate * rate },
    joint: { hours: joint, usd: joint * rate + jointFee },
    net: separate * rate - joint * rate - jointFee,
  };
}

/** Two activities side by side. How alike in each way, from 0 to 1. */
export interface ActivityPair {
  readonly sameType: number;
  readonly sameArea: number;
  readonly sameTargetGroup: number;
  /** Months of each, as numbers; one that is written twice counts once. */
  readonly months: readonly [readonly number[], readonly number[]];
  readonly budgets: readonly [number, number];
}

export const duplicateFrom = 0.7;
const rounding = 1e-9;

/** From 0 to 1. */
export function similarity({ sameType, sameArea, sameTargetGroup, months }: ActivityPair): number {
  return 0.35 * sameType + 0.25 * sameArea + 0.2 * jaccard(...months) + 0.2 * sameTargetGroup;
}

/** 0 for a pair that is not alike enough. Unit: that of the budgets. */
export function duplicateExposure(pair: ActivityPair): number {
  const alike = similarity(pair);
  return alike >= duplicateFrom - rounding ? Math.min(...pair.budgets) * alike : 0;
}

function jaccard(one: readonly number[], other: readonly number[]): number {
  const all = new Set([...one, ...other]);
  const second = new Set(other);
  const both = [...new Set(one)].filter((month) => second.has(month));
  return all.size === 0 ? 0 : both.length / all.size;
}

/** Share of those who need two or more services that gets two or more. @throws ProgrammeError "count-above-total", "denominator-zero". */
export function packageCoverage(reached: number, needing: number): number {
  if (needing === 0) throw new ProgrammeError("denominator-zero");
  if (reached > needing) throw new ProgrammeError("count-above-total");
  return reached / needing;
}

export interface FundFlow {
  readonly deposit: number;
  readonly agentFee: number;
  readonly transferred: number;
  /** Direct expenditure of all organisations, one number an entry. */
  readonly direct: readonly number[];
  /** Unit: per cent of direct expenditure. */
  readonly indirectPercent: number;
  readonly finalPartnerSpend: number;
}

/** `withAgent` below 0: more left than came in. Shares are null where their denominator is 0. */
export function costWaterfall(flow: FundFlow) {
  const direct = sum(flow.direct);
  const indirect = (direct * flow.indirectPercent) / 100;
  const expenditure = direct + indirect;
  return {
    withAgent: flow.deposit - flow.agentFee - flow.transferred,
    direct,
    indirect,
    expenditure,
    deliveryRate: deliveryRate(expenditure, flow.transferred),
    channelShareOfSpend: channelShare(flow.agentFee, indirect, expenditure),
    finalShareOfDeposit: flow.deposit === 0 ? null : flow.finalPartnerSpend / flow.deposit,
  };
}

/** What the channel took, of all that was spent with the fee in it; null when nothing was. */
export function channelShare(agentFee: number, indirect: number, expenditure: number): number | null {
  const spent = expenditure + agentFee;
  return spent === 0 ? null : (agentFee + indirect) / spent;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
