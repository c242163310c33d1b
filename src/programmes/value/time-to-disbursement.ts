/**
 * How many days pass from a donor's first deposit to the first expenditure, jointly and alone?
 *
 * Each programme is a case: joint ones against those of a single organisation. One that has its deposit and no expenditure
 * yet still waits: it counts with the days that it has waited so far, and how many such there are is told, because leaving
 * them out would make a side look faster than it is.
 *
 * Assumes: under eight cases a side nothing can be told apart, and no comparison is shown.
 * Source: programmes.md 2.4.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import { median } from "../quantile.ts";
import { type MedianDifference, medianDifference } from "./median-difference.ts";
import { spentByPartner } from "./partner-spending.ts";

export const fewestPerSide = 8;

export interface DaysToSpending {
  readonly programme: string;
  readonly code: string;
  readonly side: "joint" | "single";
  /** Below 0: spent in advance of the deposit. */
  readonly days: number;
  /** Nothing was spent yet: `days` is how long it has waited so far. */
  readonly waiting: boolean;
}

export interface DisbursementSide {
  readonly cases: number;
  readonly waiting: number;
  /** Unit: days. At least so many where some still wait. Null under eight cases. */
  readonly median: number | null;
}

export interface TimeToDisbursement {
  readonly programmes: readonly DaysToSpending[];
  readonly joint: DisbursementSide;
  readonly single: DisbursementSide;
  /** Joint less single, unit: days; null under eight cases on either side. */
  readonly difference: MedianDifference | null;
}

/** Over the whole portfolio: choosing which to compare would be choosing what comes out. */
export function timeToDisbursement(set: EntrySet, today: string): TimeToDisbursement {
  const cases = set.programme.flatMap(({ id, content }): readonly DaysToSpending[] => {
    const side = sideOf[content.form];
    const found = side === null ? null : daysOf(set, id, today);
    return side === null || found === null ? [] : [{ programme: id, code: content.code, side, ...found }];
  });
  const of = (side: DaysToSpending["side"]) => cases.filter((one) => one.side === side);
  const days = (side: DaysToSpending["side"]) => of(side).map((one) => one.days);
  const enough = Math.min(of("joint").length, of("single").length) >= fewestPerSide;
  return {
    programmes: cases.sort((one, other) => (one.code < other.code ? -1 : 1)),
    joint: sideView(of("joint")),
    single: sideView(of("single")),
    difference: enough ? medianDifference(days("joint"), days("single")) : null,
  };
}

/** An agreement between two entities is neither: one hires the other. */
const sideOf = {
  "joint-programme": "joint",
  "joint-initiative": "joint",
  "un-to-un": null,
  single: "single",
} as const;

function sideView(cases: readonly DaysToSpending[]): DisbursementSide {
  return {
    cases: cases.length,
    waiting: cases.filter(({ waiting }) => waiting).length,
    median: cases.length < fewestPerSide ? null : median(cases.map(({ days }) => days)),
  };
}

function daysOf(
  set: EntrySet,
  programme: string,
  today: string,
): { readonly days: number; readonly waiting: boolean } | null {
  const events = set["money-event"].filter(
    ({ content }) =>
      content.programme === programme && content.date <= today && !spentByPartner(set, content),
  );
  const first = (wanted: string) =>
    events.flatMap(({ content: { type, date } }) => (type === wanted ? [date] : [])).sort()[0];
  const [deposit, spent] = [first("deposit"), first("expenditure")];
  if (deposit === undefined) return null;
  const days = Math.round((Date.parse(spent ?? today) - Date.parse(deposit)) / 86_400_000);
  return { days, waiting: spent === undefined };
}
