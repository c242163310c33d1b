/**
 * What did a donor and the UN agree on?
 *
 * Source: programmes.md section 3.
 *
 * @module
 */
import { z } from "zod";
import { amount, answers, choice, currency, day, line, reference, tableOf } from "./field.ts";

export const agreementTypes = ["standard-administrative", "memorandum", "un-to-un", "grant"] as const;

export const agreement = z.strictObject({
  programme: reference("programme"),
  donor: reference("organisation"),
  type: choice(agreementTypes),
  modality: choice(["pass-through", "pooled", "parallel", "bilateral"]),
  title: line(),
  signed: day().nullable(),
  currency: currency(),
  amount: amount(),
  schedule: tableOf({ due: day(), amount: amount() }, 60),
  /** The donor's own IATI activity, asked for at signature. */
  donorActivity: line(120).nullable(),
  /** Fields that rules read, confirmed by a person; absent is unknown. */
  terms: answers(),
  /** Where a term stands: the words of the agreement. */
  clauses: tableOf({ field: line(60), quotation: line(2_000), confirmedBy: line() }, 100),
});
export type Agreement = z.infer<typeof agreement>;

/** False for a memorandum: organisations and their agent pass on by it what donors' agreements bring. */
export const isOfDonor = ({ type }: Pick<Agreement, "type">): boolean => type !== "memorandum";
