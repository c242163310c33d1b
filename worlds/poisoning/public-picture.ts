/**
 * What would everybody read of the legs, were this told?
 *
 * The product's own pure rules, end to end: words are put into monthly slices, each origin once; sums get their noise;
 * what may be said is decided by floor, contributors, dominance, independent word and threshold.
 *
 * Assumes: the first batch after a year; noise is handed in, none by default, so that what moves is the attack's alone.
 * Source: trust.md rules 36 to 39, section 5.5.
 *
 * @module
 */
import {
  type Leg,
  type LegRisk,
  type Observation,
  type RiskKind,
  releasedRisks,
  slicesOf,
} from "../../src/community/index.ts";
import { type Fact, weakestDisclosure } from "../../src/safeguards/index.ts";

export interface Telling {
  readonly legs: readonly Leg[];
  readonly told: readonly Observation[];
  /** ISO date. */
  readonly today: string;
  readonly noise?: (facts: readonly Fact[]) => readonly Fact[];
}

/** The published risks. Null for a leg and kind of which nothing is said: "not observed". */
export interface PublicPicture {
  risk(leg: string, kind: RiskKind): LegRisk | null;
  /** Place of a leg among those of which the kind is told, by strength; 1 the highest; null when it is not told. */
  rank(leg: string, kind: RiskKind): number | null;
  readonly shown: number;
  readonly held: Readonly<Partial<Record<string, number>>>;
}

export function publicPicture({ legs, told, today, noise = (facts) => facts }: Telling): PublicPicture {
  const policy = weakestDisclosure;
  const slices = slicesOf({
    today,
    policy,
    legs: legs.map(({ id }) => id),
    closedBefore: null,
    told,
    counted: new Set(),
  });
  const noisy = noise(slices.facts);
  const facts = slices.places.map((place, at) => ({ ...place, words: noisy[at]?.value ?? 0 }));
  const { risks, held } = releasedRisks({
    today,
    policy,
    epsilon: policy.epsilonPerQuarter,
    legs,
    facts,
    told,
    withdrawn: [],
  });
  const risk = (leg: string, kind: RiskKind) =>
    risks.find((one) => one.leg === leg && one.risk.kind === kind)?.risk ?? null;
  const rank = (leg: string, kind: RiskKind) => {
    const own = risk(leg, kind);
    if (own === null) return null;
    return 1 + risks.filter((one) => one.risk.kind === kind && one.risk.strength > own.strength).length;
  };
  return { risk, rank, shown: risks.length, held };
}
