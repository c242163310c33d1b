/**
 * Which figures may cross from operations to programmes, and under which rules?
 *
 * Twelve, each worked out by a fixed query on the operational side. What is a count or a ratio of counts can be taken; what is
 * a median or a rate of two different things cannot, because its noise would have to be another.
 *
 * Source: `data/operational-indicators.json`, written for this project; programmes.md section 4.
 *
 * @module
 */
import { z } from "zod";
import shipped from "../data/operational-indicators.json" with { type: "json" };

const file = z.object({
  release_defaults: z.object({
    min_n: z.number(),
    min_contributing_partners: z.number(),
    dominance_p_percent: z.number(),
    rounding_base: z.number(),
    lag_days: z.number(),
  }),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      num: z.string().optional(),
      den: z.string().optional(),
      unit: z.string(),
      agg: z.object({ period: z.string(), location: z.string().optional() }),
      type: z.string(),
    }),
  ),
});

export interface OperationalIndicator {
  readonly code: string;
  readonly name: string;
  /** What is counted, of what; "" where the file says nothing. */
  readonly numerator: string;
  readonly denominator: string;
  /** Null for what cannot be taken: medians, and rates of two different things. */
  readonly kind: "ratio" | "count" | null;
  /** False for what is told of all places together only. */
  readonly byPlace: boolean;
  /** True for what oversight sees whatever it says. */
  readonly neverHeld: boolean;
}

const { indicators, release_defaults: defaults } = file.parse(shipped);

/** What a fact is held against; whole numbers. Units: `dominancePercent` per cent, `lagDays` days. */
export const valveRules = {
  floor: defaults.min_n,
  contributors: defaults.min_contributing_partners,
  dominancePercent: defaults.dominance_p_percent,
  roundedTo: defaults.rounding_base,
  lagDays: defaults.lag_days,
  /** Privacy loss of one release of an indicator; two fit into a quarter, and so 4 into a year. */
  epsilon: 0.5,
} as const;

export const operationalIndicators: readonly OperationalIndicator[] = indicators.map(
  ({ code, name, num = "", den = "", unit, agg }) => ({
    code,
    name,
    numerator: num,
    denominator: den,
    kind: unit.startsWith("ratio") ? "ratio" : unit.startsWith("count") ? "count" : null,
    // Of distinct persons, and of pairs of countries, the places do not add up to the whole.
    byPlace: agg.location?.startsWith("sum") ?? false,
    neverHeld: unit.includes("never suppressed"),
  }),
);

/** Null for a code that is none of the twelve. */
export function operationalIndicator(code: string): OperationalIndicator | null {
  return operationalIndicators.find((one) => one.code === code) ?? null;
}
