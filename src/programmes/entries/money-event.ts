/**
 * Which money moved or was promised?
 *
 * Source: programmes.md 1.2.
 *
 * @module
 */
import { z } from "zod";
import { budgetCategories } from "./budget-line.ts";
import { choice, currency, day, flag, line, number, prose, reference } from "./field.ts";

export const moneyEventTypes = [
  "pledge",
  "commitment",
  "deposit",
  "agent-fee",
  "transfer",
  "refund",
  "expenditure",
  "interest",
  "exchange-difference",
  "levy",
  "return",
] as const;
export const costClasses = ["direct", "indirect"] as const;

export const moneyEvent = z.strictObject({
  programme: reference("programme"),
  /** Whose component the money is for; null while it is with the agent. */
  component: reference("component").nullable(),
  type: choice(moneyEventTypes),
  date: day(),
  /** Below 0 only for an exchange difference. */
  amount: number(-1e13, 1e13),
  currency: currency(),
  /** Unit: USD, at `rate` units of the currency for one USD. */
  usd: number(-1e13, 1e13),
  rate: number(0).nullable(),
  from: reference("organisation").nullable(),
  to: reference("organisation").nullable(),
  fromActivity: line(120).nullable(),
  toActivity: line(120).nullable(),
  agreement: reference("agreement").nullable(),
  /** Of expenditure: certified statements are yearly, all else are management figures. */
  certified: flag(),
  costClass: choice(costClasses).nullable(),
  category: choice(budgetCategories).nullable(),
  note: prose(600),
});
