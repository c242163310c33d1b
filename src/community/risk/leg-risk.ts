/**
 * What may be said of the risks of a leg?
 *
 * Of each kind that enough independent word tells of: a level, a strength with its interval, how fresh it is and how many
 * sources it has. Of a kind that is absent nothing is known: it is "not observed", and no level means little danger.
 *
 * Reported: enough word to be said at all. Repeated: at least three sources, in at least two months. Frequent: repeated, at
 * least ten sources, and even the lower end of the interval at or above one confirmed word for every thousand movements, or four
 * a year, one a season, where movements are not known.
 *
 * Assumes: the thresholds are ours.
 * Source: trust.md rule 39 and section 5.5; programmes.md section 4.
 *
 * @module
 */
import { evidenceOfLeg, exposureOf, type LegEvidence, type LegTravel } from "./leg-evidence.ts";
import type { Observation } from "./observation.ts";
import { type RiskKind, riskKinds } from "./risk-kind.ts";
import { type RiskUnit, riskUnits, strengthOf } from "./strength.ts";

/** Never "low", never "safe". (rule 39) */
export const riskLevels = ["reported", "repeated", "frequent"] as const;
export type RiskLevel = (typeof riskLevels)[number];

export interface LegRisk {
  readonly kind: RiskKind;
  readonly level: RiskLevel;
  readonly strength: number;
  /** 90 % credible interval of the strength. */
  readonly interval: readonly [number, number];
  readonly unit: RiskUnit;
  /** Month of the newest word, "2026-10". */
  readonly newest: string;
  /** Independent sources. */
  readonly sources: number;
}

/** From here the lower end of the interval makes a repeated risk a frequent one. Unit: words by unit of exposure. */
export const frequentFrom: Readonly<Record<RiskUnit, number>> = {
  "per-thousand-movements": 1,
  "per-year": 4,
};
const repeatedSources = 3;
const repeatedMonths = 2;
const frequentSources = 10;

/** Words by unit of exposure over all legs, by unit and kind. */
export type OverallRates = Readonly<Record<RiskUnit, ReadonlyMap<RiskKind, number>>>;

export interface RiskSetting {
  readonly leg: LegTravel;
  /** ISO date. */
  readonly today: string;
  /** Of `overallRates`, over the whole map. */
  readonly overall: OverallRates;
}

/**
 * What may be said of a leg; empty when nothing is observed. Observations of other legs are left aside.
 * The order of the observations means nothing.
 */
export function riskOfLeg(observations: readonly Observation[], setting: RiskSetting): readonly LegRisk[] {
  return evidenceOfLeg(setting.leg, observations, setting.today).flatMap((evidence) => {
    const risk = riskOfEvidence(evidence, setting.overall);
    return risk === null ? [] : [risk];
  });
}

/** Null when there is not enough independent word: then nothing is said. */
export function riskOfEvidence(evidence: LegEvidence, overall: OverallRates): LegRisk | null {
  const { kind, unit, words, exposure, newest, origins } = evidence;
  if (!evidence.support.enough || newest === null) return null;
  const measured = strengthOf({ words, exposure, unit, overall: overall[unit].get(kind) ?? 0 });
  const level = levelOf(evidence, measured.interval[0]);
  return { kind, level, ...measured, unit, newest, sources: origins };
}

/** @param lower - Lower end of the interval, in the evidence's unit. */
export function levelOf(
  { origins, months, unit }: Pick<LegEvidence, "origins" | "months" | "unit">,
  lower: number,
): RiskLevel {
  if (origins < repeatedSources || months < repeatedMonths) return "reported";
  return origins >= frequentSources && lower >= frequentFrom[unit] ? "frequent" : "repeated";
}

/**
 * How often each kind is told of over all legs. Word that nobody supports changes nothing here either; a leg of which nothing
 * is told adds its exposure.
 */
export function overallRates(
  legs: readonly LegTravel[],
  observations: readonly Observation[],
  today: string,
): OverallRates {
  const byLeg = observationsByLeg(observations);
  const evidence = legs.flatMap((leg) => evidenceOfLeg(leg, byLeg.get(leg.id) ?? [], today));
  const told = evidence.filter(({ support }) => support.enough);
  const rates = riskUnits.map((unit) => [unit, new Map(riskKinds.map((kind) => [kind, rateOf(kind, unit)]))]);
  return Object.fromEntries(rates) as OverallRates;

  function rateOf(kind: RiskKind, unit: RiskUnit): number {
    const exposure = legs
      .map((leg) => exposureOf(kind, leg))
      .reduce((all, one) => (one.unit === unit ? all + one.exposure : all), 0);
    const words = told
      .filter((one) => one.kind === kind && one.unit === unit)
      .reduce((all, one) => all + one.words, 0);
    return exposure === 0 ? 0 : words / exposure;
  }
}

/** Observations by the leg that they speak of, so that each leg looks at its own alone. */
export function observationsByLeg(observations: readonly Observation[]): ReadonlyMap<string, Observation[]> {
  const byLeg = new Map<string, Observation[]>();
  for (const said of observations) {
    const standing = byLeg.get(said.leg);
    if (standing === undefined) byLeg.set(said.leg, [said]);
    else standing.push(said);
  }
  return byLeg;
}
