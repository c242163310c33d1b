/**
 * What is planned to be spent, on what, in which twelve months?
 *
 * Source: SDG Fund FAQ (categories 1 to 5).
 *
 * @module
 */
import { z } from "zod";
import { amount, choice, currency, day, flag, reference } from "./field.ts";

/** Harmonised categories of the UN development system. */
export const budgetCategories = [
  "staff",
  "supplies",
  "equipment",
  "contractual-services",
  "travel",
  "transfers-and-grants",
  "general-operating",
  "indirect-support",
  /** Of what another's file says without it. */
  "not-stated",
] as const;

export const budgetLine = z.strictObject({
  component: reference("component"),
  start: day(),
  end: day(),
  category: choice(budgetCategories),
  amount: amount(),
  currency: currency(),
  /** Unit: USD. */
  usd: amount(),
  funded: flag(),
  fundingSource: reference("organisation").nullable(),
});
