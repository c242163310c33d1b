/**
 * What crosses from operations to programmes, and how far may it lie from what was counted?
 *
 * A fact: an indicator, a quarter or several, a place or all, and numbers after disclosure control, with the record of that
 * control. Nothing in it leads back: no key, no true count, no name of a partner.
 *
 * Source: programmes.md 1.2 (IndicatorFact) and section 4.
 *
 * @module
 */
import { noiseDeviation, noiseEpsilon } from "../../safeguards/index.ts";
import type { FactReason } from "./held-facts.ts";
import { valveRules } from "./operational-indicators.ts";

export interface IndicatorFact {
  /** UUID; drawn at random. */
  readonly id: string;
  readonly indicator: string;
  /** ISO dates: first and last day. */
  readonly start: string;
  readonly end: string;
  /** Null for all places together. */
  readonly place: string | null;
  readonly kind: "ratio" | "count";
  /** Of a ratio; null for a count, and for what is held. */
  readonly numerator: number | null;
  /** The count itself, or the denominator of a ratio; null for what is held. */
  readonly n: number | null;
  /** How many partners contributed; null for what is held. */
  readonly partners: number | null;
  readonly mechanism: "none" | "two-sided geometric";
  /** Null where there is no noise. */
  readonly epsilon: number | null;
  /** Shown numbers are multiples of this; 1 rounds nothing. */
  readonly roundedTo: number;
  /** How many draws of noise are in `n`; in the numerator, half as many for a ratio. */
  readonly draws: number;
  readonly lagDays: number;
  readonly held: FactReason | null;
  /** ISO date. */
  readonly released: string;
  /** 1 for the first, then one more whenever it was worked out anew and came out otherwise. */
  readonly revision: number;
  /** SHA-256 of the seed that its noise follows from, hexadecimal; null where there is none. */
  readonly seedCommitment: string | null;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of a normal distribution, which sums of such noise come close to. */
const deviations = 1.96;

/** Where the true number lies with 95 %, as far as noise and rounding go; null for what is held. */
export function factBounds(fact: IndicatorFact): { readonly value: number; readonly bounds: Bounds } | null {
  const { n, numerator, kind, draws } = fact;
  if (n === null) return null;
  const whole = around(n, fact, draws);
  if (kind === "count") return { value: n, bounds: whole };
  if (numerator === null || n === 0) return null;
  const part = around(numerator, fact, draws / 2);
  return {
    value: numerator / n,
    bounds: {
      low: Math.max(0, part.low / whole.high),
      high: Math.min(1, part.high / Math.max(1, whole.low)),
    },
  };
}

function around(value: number, { epsilon, roundedTo }: IndicatorFact, draws: number): Bounds {
  const spread =
    epsilon === null
      ? 0
      : deviations * noiseDeviation({ epsilon: noiseEpsilon(epsilon), sensitivity: 1 }) * Math.sqrt(draws);
  const far = Math.ceil(spread + (roundedTo - 1) / 2);
  return { low: Math.max(0, value - far), high: value + far };
}

/** A shown number: never below 0, a multiple of the base. */
export function shownNumber(value: number, roundedTo: number = valveRules.roundedTo): number {
  return Math.max(0, Math.round(value / roundedTo) * roundedTo);
}
