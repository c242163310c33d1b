/**
 * Do amounts have a sign, a currency and a rate that go together?
 *
 * @module
 */
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault, isToCome, remark } from "./check.ts";

export const checkMoneyEvent: Check<"money-event"> = (content, { today }) => [
  ...signOf(content),
  ...rateOf(content),
  ...rest(content, today),
];

type Money = Parameters<typeof checkMoneyEvent>[0];

/** Money that goes back is an event of its own ("refund", "return"), never a deposit below 0. */
function signOf({ type, amount, usd }: Money): readonly FieldFinding[] {
  if (type === "exchange-difference") return [];
  return [
    ...(amount < 0 ? [fault("amount", "money-negative", { amount })] : []),
    ...(usd < 0 ? [fault("usd", "money-negative", { amount: usd })] : []),
  ];
}

/** Unit: USD; what rounding to cents, and a rate with four digits, may make. */
const slack = (usd: number) => Math.max(0.02, Math.abs(usd) * 0.0005);

function rateOf({ currency, amount, usd, rate }: Money): readonly FieldFinding[] {
  if (currency === "USD") {
    const differs = Math.abs(usd - amount) > 0.005;
    return differs ? [fault("usd", "usd-differs", { amount, usd })] : [];
  }
  if (rate === null || rate === 0) return [fault("rate", "rate-missing", { currency })];
  const expected = Math.round((amount / rate) * 100) / 100;
  return Math.abs(usd - expected) > slack(expected)
    ? [fault("usd", "usd-not-by-rate", { expected, usd, rate })]
    : [];
}

const promised: readonly Money["type"][] = ["pledge", "commitment"];
const ofComponents: readonly Money["type"][] = ["transfer", "expenditure"];

function rest(
  { type, date, component, certified, costClass }: Money,
  today: string,
): readonly FieldFinding[] {
  return [
    ...(isToCome(date, today) && !promised.includes(type) ? [remark("date", "date-to-come", { date })] : []),
    ...(component === null && ofComponents.includes(type) ? [remark("component", "component-unsaid")] : []),
    ...(certified && type !== "expenditure" ? [remark("certified", "certified-only-spending")] : []),
    ...(type === "expenditure" && costClass === null ? [remark("costClass", "cost-class-unsaid")] : []),
  ];
}

export const checkBudgetAmount: Check<"budget-line"> = (content) => [
  ...budgetInUsd(content),
  ...sourceOf(content),
];

type Budget = Parameters<typeof checkBudgetAmount>[0];

/** Sums, shares and duplicates are of USD: a line without it would count for nothing in all of them. */
function budgetInUsd({ currency, amount, usd, start, end }: Budget): readonly FieldFinding[] {
  if (currency === "USD")
    return Math.abs(usd - amount) > 0.005 ? [fault("usd", "usd-differs", { amount, usd })] : [];
  if (amount <= 0) return [];
  if (usd === 0) return [fault("usd", "usd-missing", { amount, currency, start, end })];
  return usd === amount ? [remark("usd", "usd-same", { currency })] : [];
}

function sourceOf({ funded, fundingSource }: Budget): readonly FieldFinding[] {
  return !funded && fundingSource !== null ? [remark("fundingSource", "source-of-unfunded")] : [];
}

export const checkAgreement: Check<"agreement"> = ({ amount, schedule, signed }, { today }) => {
  const sum = schedule.reduce((total, { amount: part }) => total + part, 0);
  return [
    ...(schedule.length > 0 && Math.abs(sum - amount) > 0.005
      ? [remark("schedule", "schedule-differs", { sum, amount })]
      : []),
    ...(signed !== null && isToCome(signed, today)
      ? [remark("signed", "date-to-come", { date: signed })]
      : []),
  ];
};
