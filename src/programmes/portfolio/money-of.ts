/**
 * How much of the money that a programme's organisations had did they spend, and on whose word?
 *
 * Net funded = transfers - refunds. Where money does not run through an agent, and no transfer is written, it is what donors
 * deposited less what went back to them. Certified statements come once a year; everything else is a management figure and is
 * called so. Where nothing was funded there is no rate.
 *
 * Source: programmes.md 1.1 and 2.0, worked example W10; MPTF Gateway (certified yearly, by 30 April).
 *
 * @module
 */
import type { Entry } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { daysBetween } from "../gaps/days-between.ts";
import { deliveryRate } from "../portfolio.ts";

/** Unit of amounts: USD. */
export interface ProgrammeMoney {
  /** What `netFunded` was worked out from; null when neither was written down. */
  readonly basis: "transfers" | "deposits" | null;
  readonly netFunded: number | null;
  readonly certified: number;
  /** Not certified, or not yet. */
  readonly management: number;
  /** Of both together; null when nothing was funded. Share from 0; above 1 when more was spent than came. */
  readonly rate: number | null;
  /** Of certified expenditure alone. */
  readonly certifiedRate: number | null;
  /** Day of the last certified statement; null when there is none. */
  readonly certifiedUntil: string | null;
}

type Money = Content<"money-event">;

/** @param events - Of one programme. @param today - What is dated later has not happened. */
export function moneyOf(
  events: readonly Entry<"money-event">[],
  modality: Content<"programme">["modality"],
  today: string,
): ProgrammeMoney {
  const past = events.map(({ content }) => content).filter(({ date }) => date <= today);
  const { basis, netFunded } = funded(past, modality);
  const spent = past.filter(({ type }) => type === "expenditure");
  const certified = total(spent.filter((event) => event.certified));
  const management = total(spent.filter((event) => !event.certified));
  const rateOf = (amount: number) =>
    netFunded === null || netFunded <= 0 ? null : deliveryRate(amount, netFunded);
  const days = spent.flatMap((event) => (event.certified ? [event.date] : [])).sort();
  return {
    basis,
    netFunded,
    certified,
    management,
    rate: rateOf(certified + management),
    certifiedRate: certified === 0 ? null : rateOf(certified),
    certifiedUntil: days.at(-1) ?? null,
  };
}

function funded(past: readonly Money[], modality: Content<"programme">["modality"]) {
  const of = (...types: readonly Money["type"][]) => past.filter(({ type }) => types.includes(type));
  if (of("transfer").length > 0)
    return { basis: "transfers" as const, netFunded: total(of("transfer")) - total(of("refund")) };
  if (modality !== "pass-through" && of("deposit").length > 0)
    return { basis: "deposits" as const, netFunded: total(of("deposit")) - total(of("return")) };
  return { basis: null, netFunded: null };
}

export interface FirstSpending {
  /** From the first transfer to the first expenditure; null while either is missing. */
  readonly daysToSpending: number | null;
  /** Since the first transfer, while nothing was spent; null otherwise. */
  readonly daysWaiting: number | null;
}

/** @param events - As `moneyOf` takes them. */
export function firstSpending(events: readonly Entry<"money-event">[], today: string): FirstSpending {
  const first = (type: Money["type"]) =>
    events
      .flatMap(({ content }) => (content.type === type && content.date <= today ? [content.date] : []))
      .sort()[0];
  const [from, to] = [first("transfer"), first("expenditure")];
  if (from === undefined) return { daysToSpending: null, daysWaiting: null };
  const days = daysBetween(from, to ?? today);
  return to === undefined
    ? { daysToSpending: null, daysWaiting: days }
    : { daysToSpending: days, daysWaiting: null };
}

function total(events: readonly Money[]): number {
  return events.reduce((all, { usd }) => all + usd, 0);
}
