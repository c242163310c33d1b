/**
 * How far down did the money come, and what did each step keep?
 *
 * Deposit, less the agent's fee, less what went on to organisations, is with the agent. Of what went on, part was spent,
 * directly and indirectly; part of that went to partners; of that, partners have told how much reached a service. What nobody
 * has written down is not known, which is not 0.
 *
 * Assumes: an expenditure without a class may be of either; what the channel took is then an interval.
 * Source: programmes.md 2.4, worked example W4; European Court of Auditors on the Spotlight Initiative.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { channelShare } from "../value.ts";
import { grantedToPartner, spentByPartner } from "./partner-spending.ts";

/** Unit of amounts: USD. */
export interface Waterfall {
  readonly deposit: number;
  readonly agentFee: number;
  /** Less refunds. */
  readonly transferred: number;
  /** Went back to those who gave. */
  readonly returned: number;
  /** Below 0: more left than came in, so that a deposit is missing. Interest and exchange are in it. */
  readonly withAgent: number;
  readonly direct: number;
  readonly indirect: number;
  /** Spent, without saying as what. */
  readonly undivided: number;
  readonly expenditure: number;
  /** Null when no expenditure says to whom it went: not known. */
  readonly toPartners: number | null;
  /** What partners told that they spent on services; null when none did. */
  readonly finalService: number | null;
  /** Share of all that was spent; null when nothing was. */
  readonly channelShare: { readonly low: number; readonly high: number } | null;
  /** Of the deposits; null when nothing is known of it, or nothing was deposited. */
  readonly finalShare: number | null;
}

/** @param events - Of one programme or of several. @param today - What is dated later has not happened. */
export function waterfallOf(
  set: EntrySet,
  events: readonly Entry<"money-event">[],
  today: string,
): Waterfall {
  const past = events.map(({ content }) => content).filter(({ date }) => date <= today);
  const of = (...types: readonly Content<"money-event">["type"][]) =>
    total(past.filter(({ type }) => types.includes(type)));
  const own = past.filter((event) => event.type === "expenditure" && !spentByPartner(set, event));
  const granted = past.filter((event) => grantedToPartner(set, event));
  const partners = past.filter((event) => spentByPartner(set, event));
  const [deposit, agentFee, returned] = [of("deposit"), of("agent-fee"), of("return")];
  const transferred = of("transfer") - of("refund");
  const direct = total(own.filter(({ costClass }) => costClass === "direct"));
  const indirect = total(own.filter(({ costClass }) => costClass === "indirect"));
  const expenditure = total(own);
  const undivided = expenditure - direct - indirect;
  const finalService = partners.length === 0 ? null : total(partners);
  const share = (taken: number) => channelShare(agentFee, taken, expenditure);
  const [low, high] = [share(indirect), share(indirect + undivided)];
  return {
    deposit,
    agentFee,
    transferred,
    returned,
    withAgent:
      deposit + of("interest", "exchange-difference") - agentFee - of("levy") - transferred - returned,
    direct,
    indirect,
    undivided,
    expenditure,
    toPartners: granted.length === 0 ? null : total(granted),
    finalService,
    channelShare: low === null || high === null ? null : { low, high },
    finalShare: finalService === null || deposit === 0 ? null : finalService / deposit,
  };
}

function total(events: readonly Content<"money-event">[]): number {
  return events.reduce((all, { usd }) => all + usd, 0);
}
