/**
 * Do the engine's odds agree with what people judged, and if not, what would?
 *
 * The reliability of the stated odds is counted as it stands. Then a rising map from stated to judged odds is
 * fitted: a straight line where judgements are few, steps where they are many. How much better the map is, is
 * measured on judgements that it was not fitted to, a fifth of them at a time.
 *
 * Assumes: judgements are right, and independent of one another. They are no random sample of pairs: a queue shows
 * what is doubtful, so that all that is said here holds for pairs like those judged. Give each judgement the
 * `weight` 1 / (chance that it was picked) and it holds for all pairs that could have been picked, less surely:
 * a few heavy weights leave few effective judgements (Horvitz and Thompson, JASA 47 (1952), 663-685). Pairs that
 * could never be picked (under the queue's threshold, never brought together) stay unknown under any weight.
 * Source: Niculescu-Mizil and Caruana, "Predicting Good Probabilities with Supervised Learning", ICML (2005),
 * 625-632: steps need about a thousand cases, under which a line does better.
 *
 * @module
 */
import { probabilityOf } from "../weigh.ts";
import { isotonicKnots } from "./isotonic.ts";
import {
  effectiveCount,
  type JudgedScore,
  type WeighedScore,
  weighedScores,
  weightOf,
} from "./judged-score.ts";
import { plattLine } from "./platt.ts";
import { type Recalibration, recalibrated } from "./recalibration.ts";
import { type Reliability, reliabilityOf } from "./reliability.ts";

/** With fewer judgements, or fewer of one kind, no map is fitted. */
export const FEWEST_JUDGEMENTS = 30;
export const FEWEST_OF_A_KIND = 5;
/** Effective judgements from which steps are fitted. */
export const STEPS_FROM = 1_000;

const MOST_BINS = 10;
const FOLDS = 5;
/** A line flatter than this says that higher scores were not judged the same more often. */
const FLATTEST_SLOPE = 0.05;

/** Something a reader must know before relying on the figures. */
export interface CalibrationWarning {
  readonly code:
    | "too_few_judgements"
    | "one_kind_only"
    | "order_contradicted"
    | "uneven_weights"
    | "no_better";
  readonly message: string;
}

export interface Calibration extends Reliability {
  readonly judgements: number;
  /** How many of them were "same". */
  readonly same: number;
  /** Equally weighted judgements that would say as much. */
  readonly effective: number;
  /** Null where nothing can be fitted; the warnings say why. */
  readonly recalibration: Recalibration | null;
  /** Brier score of the map on judgements left out when fitting it; null without a map. */
  readonly brierAfter: number | null;
  readonly warnings: readonly CalibrationWarning[];
}

export interface CalibrateOptions {
  /** Most bins of the curve. Range 1 and up; default 10. */
  readonly bins?: number;
  /** Default: by the number of judgements. */
  readonly method?: Recalibration["method"];
}

/**
 * @throws LinkError `judgement_invalid`.
 */
export function calibrate(judged: Iterable<JudgedScore>, options: CalibrateOptions = {}): Calibration {
  const scores = weighedScores(judged);
  const effective = effectiveCount(scores);
  const reliability = reliabilityOf(scores, options.bins ?? MOST_BINS);
  const method = options.method ?? (effective >= STEPS_FROM ? "steps" : "line");
  const fitted = fitOrRefuse(scores, method);
  const figures = { judgements: scores.length, same: countSame(scores), effective, ...reliability };
  const uneven = effective < scores.length / 2 ? [WARNINGS.uneven_weights] : [];
  if (fitted.recalibration === null)
    return { ...figures, ...fitted, warnings: [...fitted.warnings, ...uneven] };
  const better = fitted.brierAfter < (reliability.brier ?? 1);
  return { ...figures, ...fitted, warnings: better ? uneven : [WARNINGS.no_better, ...uneven] };
}

type Fitted =
  | { readonly recalibration: Recalibration; readonly brierAfter: number }
  | {
      readonly recalibration: null;
      readonly brierAfter: null;
      readonly warnings: readonly CalibrationWarning[];
    };

function fitOrRefuse(scores: readonly WeighedScore[], method: Recalibration["method"]): Fitted {
  const refused = (warning: CalibrationWarning): Fitted => ({
    recalibration: null,
    brierAfter: null,
    warnings: [warning],
  });
  const same = countSame(scores);
  const rarer = Math.min(same, scores.length - same);
  if (scores.length >= FEWEST_JUDGEMENTS && rarer === 0) return refused(WARNINGS.one_kind_only);
  if (scores.length < FEWEST_JUDGEMENTS || rarer < FEWEST_OF_A_KIND)
    return refused(WARNINGS.too_few_judgements);
  if (plattLine(scores).slope < FLATTEST_SLOPE) return refused(WARNINGS.order_contradicted);
  return { recalibration: fit(scores, method), brierAfter: crossValidated(scores, method) };
}

function fit(scores: readonly WeighedScore[], method: Recalibration["method"]): Recalibration {
  if (method === "steps") return { method, knots: isotonicKnots(scores) };
  return { method, ...plattLine(scores) };
}

/** Every fifth judgement in order of score makes a fold, so that each spans all scores. */
function crossValidated(scores: readonly WeighedScore[], method: Recalibration["method"]): number {
  let errors = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const map = fit(
      scores.filter((_, i) => i % FOLDS !== fold),
      method,
    );
    for (const { bits, same, weight } of scores.filter((_, i) => i % FOLDS === fold)) {
      errors += weight * (probabilityOf(recalibrated(map, bits)) - (same ? 1 : 0)) ** 2;
    }
  }
  return errors / weightOf(scores);
}

function countSame(scores: readonly WeighedScore[]): number {
  return scores.filter(({ same }) => same).length;
}

const WARNINGS: Readonly<Record<CalibrationWarning["code"], CalibrationWarning>> = {
  too_few_judgements: {
    code: "too_few_judgements",
    message: `No map is fitted with under ${FEWEST_JUDGEMENTS} judgements, or under ${FEWEST_OF_A_KIND} of either kind: judge more pairs.`,
  },
  one_kind_only: {
    code: "one_kind_only",
    message:
      "Every pair was judged alike, so nothing tells high scores from low: judge pairs of other scores.",
  },
  order_contradicted: {
    code: "order_contradicted",
    message:
      "Pairs with higher scores were not judged the same more often: mend the model before mapping its odds.",
  },
  uneven_weights: {
    code: "uneven_weights",
    message:
      "A few judgements carry most of the weight: the figures are less sure than their number suggests.",
  },
  no_better: {
    code: "no_better",
    message: "On judgements it was not fitted to, the map does no better than the odds as stated.",
  },
};
