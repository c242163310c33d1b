/**
 * Do programmes of one kind fare differently from the others?
 *
 * Counts on both sides with their Wilson interval, and Fisher's exact test between them. An association: what else differs
 * between the two sides nobody held still. Hidden under eight programmes a side, and shown with how many such questions were
 * asked, because of many questions some answer by chance.
 *
 * Source: programmes.md 2.0.
 *
 * @module
 */
import { wilsonInterval } from "../wilson-interval.ts";
import { fisherExact } from "./fisher-exact.ts";

export const features = [
  "chaired-by-coordinator",
  "pass-through",
  "four-or-fewer",
  "programme-driven",
] as const;
export type Feature = (typeof features)[number];
export const outcomes = ["spends-in-time", "worth-scaling"] as const;
export type Outcome = (typeof outcomes)[number];

/** Fewest programmes on each side. */
export const fewestPerArm = 8;

/** What is so, is not so, and (null) is not known of a programme. */
export interface Traits {
  readonly features: Readonly<Record<Feature, boolean | null>>;
  readonly outcomes: Readonly<Record<Outcome, boolean | null>>;
}

export interface PatternArm {
  /** Programmes of which both are known. */
  readonly cases: number;
  /** Null while the pattern is hidden. */
  readonly hits: number | null;
  /** Of the share; null while the pattern is hidden. */
  readonly interval: readonly [number, number] | null;
}

export interface Pattern {
  readonly feature: Feature;
  readonly outcome: Outcome;
  /** Programmes that have the feature, and those that have it not. */
  readonly having: PatternArm;
  readonly lacking: PatternArm;
  /** Left out, because one of the two is not known of them. */
  readonly unknown: number;
  /** Two-sided, not corrected for the number of questions; null while the pattern is hidden. */
  readonly p: number | null;
}

/** Every feature with every outcome, in the order of the lists. */
export function patternsAmong(programmes: readonly Traits[]): readonly Pattern[] {
  return features.flatMap((feature) => outcomes.map((outcome) => patternOf(programmes, feature, outcome)));
}

function patternOf(programmes: readonly Traits[], feature: Feature, outcome: Outcome): Pattern {
  const known = programmes.flatMap((each) => {
    const [has, does] = [each.features[feature], each.outcomes[outcome]];
    return has === null || does === null ? [] : [{ has, does }];
  });
  const count = (has: boolean) => {
    const arm = known.filter((each) => each.has === has);
    return { cases: arm.length, hits: arm.filter(({ does }) => does).length };
  };
  const [having, lacking] = [count(true), count(false)];
  const shown = Math.min(having.cases, lacking.cases) >= fewestPerArm;
  const arm = ({ cases, hits }: typeof having): PatternArm =>
    shown ? { cases, hits, interval: wilsonInterval(hits, cases) } : { cases, hits: null, interval: null };
  return {
    feature,
    outcome,
    having: arm(having),
    lacking: arm(lacking),
    unknown: programmes.length - known.length,
    p: shown ? fisherExact(having, lacking) : null,
  };
}
