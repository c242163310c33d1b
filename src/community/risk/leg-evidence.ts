/**
 * What is known of one kind of harm on one leg, before anything is said of it?
 *
 * Everything that a member sees beside a risk, and all that its strength is computed from.
 *
 * @module
 */
import { type Support, supportOf } from "./corroboration.ts";
import { weightedYears } from "./freshness.ts";
import { type Word, weightOf, wordsOf } from "./independent-word.ts";
import type { Observation } from "./observation.ts";
import { type RiskKind, riskKinds } from "./risk-kind.ts";
import type { RiskUnit } from "./strength.ts";

/** A leg as far as exposure goes. */
export interface LegTravel {
  readonly id: string;
  /** Thousands a year; null when nobody stated them. */
  readonly movements: number | null;
}

export interface LegEvidence {
  readonly kind: RiskKind;
  readonly unit: RiskUnit;
  /** y: weight of the independent words. */
  readonly words: number;
  /** e: thousands of movements, or weighted years. */
  readonly exposure: number;
  /** Distinct origins among the words that count. */
  readonly origins: number;
  /** Distinct months that they speak of. */
  readonly months: number;
  /** Latest of those months, "2026-10"; null when no word counts. */
  readonly newest: string | null;
  readonly support: Support;
}

/** What a leg is exposed to, by the figures that members stated or else by time. */
export function exposureOf(kind: RiskKind, { movements }: LegTravel): Pick<LegEvidence, "unit" | "exposure"> {
  const years = weightedYears(kind);
  if (movements === null || movements <= 0) return { unit: "per-year", exposure: years };
  return { unit: "per-thousand-movements", exposure: movements * years };
}

/** Evidence by kind, for the kinds that anybody told of on this leg. Order: that of `riskKinds`. */
export function evidenceOfLeg(
  leg: LegTravel,
  observations: readonly Observation[],
  today: string,
): readonly LegEvidence[] {
  const here = observations.filter((said) => said.leg === leg.id);
  return riskKinds.flatMap((kind) => {
    const told = here.filter((said) => said.kind === kind);
    const words = wordsOf(told, today);
    if (words.length === 0) return [];
    const counted = { words: weightOf(words), ...countsOf(words), support: supportOf(told, today) };
    return [{ kind, ...exposureOf(kind, leg), ...counted }];
  });
}

function countsOf(words: readonly Word[]): Pick<LegEvidence, "origins" | "months" | "newest"> {
  const months = [...new Set(words.map(({ month }) => month))].sort();
  return {
    origins: new Set(words.map(({ origin }) => origin)).size,
    months: months.length,
    newest: months.at(-1) ?? null,
  };
}
