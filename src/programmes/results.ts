/**
 * What was achieved, counted once?
 *
 * Achievement a = (actual - baseline) / (target - baseline), for rising and falling indicators alike. Effectiveness is an
 * interval, never a point, while figures are missing: [Σ w·min(a, 1) over what is known, the same + Σ w of what is not].
 * What two agencies reached together is the union |A ∪ B| = a + b - |A ∩ B|; where nobody knows the overlap, its bounds
 * [max, sum]. Credits that add up divide the union. Ratios are added up as numerators and denominators, never averaged.
 *
 * Assumes: weights are made to add up to 1. An indicator that got worse than its baseline counts below 0; of one that is
 * not known, anything between nothing and all of its target may be true.
 * Source: programmes.md 2.0 and 2.2, worked examples W0 and W2; UNICEF partner reporting portal on ratios.
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";

export interface Indicator {
  /** At least 0. */
  readonly weight: number;
  readonly baseline: number;
  readonly target: number;
  /** Null when it is not known. */
  readonly actual: number | null;
  /** Which way is better; only asked where target and baseline are the same. */
  readonly direction: "up" | "down";
}

/** Share of the way from baseline to target, uncapped; 1 or 0 (met or not) where there is no way to go; null when unknown. */
export function achievement({ baseline, target, actual, direction }: Indicator): number | null {
  if (actual === null) return null;
  if (target !== baseline) return (actual - baseline) / (target - baseline);
  return (direction === "up" ? actual >= target : actual <= target) ? 1 : 0;
}

export interface Effectiveness {
  readonly interval: readonly [number, number];
  /** What a count that takes missing for nothing would say: wrong as a score, shown beside it. */
  readonly missingAsZero: number;
  /** What a count that leaves missing out would say: wrong as a score; null when nothing is known. */
  readonly missingDropped: number | null;
}

/** @throws ProgrammeError "list-empty", "weights-nothing". */
export function effectiveness(indicators: readonly Indicator[]): Effectiveness {
  if (indicators.length === 0) throw new ProgrammeError("list-empty");
  const all = sum(indicators.map(({ weight }) => weight));
  if (all <= 0) throw new ProgrammeError("weights-nothing");
  const known = indicators.flatMap((indicator) => {
    const achieved = achievement(indicator);
    return achieved === null ? [] : [{ weight: indicator.weight, capped: Math.min(achieved, 1) }];
  });
  const earned = sum(known.map(({ weight, capped }) => weight * capped));
  const knownWeight = sum(known.map(({ weight }) => weight));
  return {
    interval: [earned / all, (earned + all - knownWeight) / all],
    missingAsZero: earned / all,
    missingDropped: knownWeight > 0 ? earned / knownWeight : null,
  };
}

/** What two partners counted. Unit: people, or whatever is counted. Whole or not, at least 0. */
export interface TwoCounts {
  readonly counts: readonly [number, number];
  /** How many both counted; null when nobody knows. */
  readonly overlap: number | null;
}

export interface Collective {
  /** Null when the overlap is not known: then only the bounds may be published. */
  readonly union: number | null;
  readonly naive: number;
  readonly bounds: readonly [number, number];
  /** By how much adding up says too much. Share of the union; null when that is not known, or 0. */
  readonly overcount: number | null;
}

/** @throws ProgrammeError "overlap-too-large". */
export function collectiveResult({ counts, overlap }: TwoCounts): Collective {
  const naive = counts[0] + counts[1];
  if (overlap !== null && overlap > Math.min(...counts))
    throw new ProgrammeError("overlap-too-large", "overlap");
  const union = overlap === null ? null : naive - overlap;
  return {
    union,
    naive,
    bounds: [Math.max(...counts), naive],
    overcount: union === null || union === 0 ? null : (naive - union) / union,
  };
}

/** Credits that add up to the union: the overlap in two halves. Null when the overlap is not known. */
export function equalSplit({ counts, overlap }: TwoCounts): readonly [number, number] | null {
  return overlap === null ? null : [counts[0] - overlap / 2, counts[1] - overlap / 2];
}

/**
 * Credits that add up to the union, divided as the money that was spent. Null when the overlap is not known.
 * @throws ProgrammeError "denominator-zero" when nothing was spent.
 */
export function splitByExpenditure(
  counted: TwoCounts,
  spent: readonly [number, number],
): readonly [number, number] | null {
  const { union } = collectiveResult(counted);
  const all = spent[0] + spent[1];
  if (all === 0) throw new ProgrammeError("denominator-zero", "expenditure");
  return union === null ? null : [(union * spent[0]) / all, (union * spent[1]) / all];
}

/** Numerator and denominator of one place; denominator above 0. */
export type Ratio = readonly [number, number];

/** The ratio of all places together, and what averaging would say. @throws ProgrammeError "list-empty", "denominator-zero". */
export function ratioOfSums(places: readonly Ratio[]): {
  readonly correct: number;
  readonly naiveMean: number;
} {
  if (places.length === 0) throw new ProgrammeError("list-empty");
  places.forEach(([, denominator], at) => {
    if (denominator === 0) throw new ProgrammeError("denominator-zero", String(at));
  });
  return {
    correct: sum(places.map(([part]) => part)) / sum(places.map(([, whole]) => whole)),
    naiveMean: sum(places.map(([part, whole]) => part / whole)) / places.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
