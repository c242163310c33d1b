/**
 * How much of a collective result may each organisation call its share?
 *
 * Own counts may not be added where people were counted twice; equal and expenditure credits may: they add up to the
 * collective result. Without a known overlap there is none.
 *
 * Source: programmes.md 2.2.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import { spentByPartner } from "../value/partner-spending.ts";

/** One a component: own count, and what it spent. */
export interface Contribution {
  readonly value: number | null;
  /** Unit: USD. */
  readonly spent: number;
}

export interface Credit {
  readonly equal: number | null;
  readonly byExpenditure: number | null;
}

/** @param exact - The collective result; null while it is not one number. */
export function creditsOf(contributions: readonly Contribution[], exact: number | null): readonly Credit[] {
  const values = contributions.map(({ value }) => value);
  const all = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const spent = contributions.reduce((sum, one) => sum + one.spent, 0);
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  // Nobody's shares add up to a whole that is smaller than one of them, or larger than all.
  const whole = exact !== null && !values.includes(null) && exact >= largest && exact <= all;
  return contributions.map((one) => ({
    equal: whole ? equalCredit(one.value ?? 0, { exact, all, of: contributions.length }) : null,
    byExpenditure: whole && spent > 0 ? (exact * one.spent) / spent : null,
  }));
}

/** Two share what both counted in halves; of more, each keeps its share of the sum, since whose overlap it is nobody knows. */
function equalCredit(
  own: number,
  { exact, all, of }: { readonly exact: number; readonly all: number; readonly of: number },
): number {
  if (of === 2) return own - (all - exact) / 2;
  return all === 0 ? 0 : (own * exact) / all;
}

/** What a component spent up to a day; what a partner spent of it was spent before, as a grant. Unit: USD. */
export function spentBy(set: EntrySet, component: string, until: string): number {
  return set["money-event"].reduce((all, { content }) => {
    if (content.component !== component || content.date > until) return all;
    return content.type === "expenditure" && !spentByPartner(set, content) ? all + content.usd : all;
  }, 0);
}
