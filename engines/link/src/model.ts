/**
 * What has been learnt, and how far can it be relied upon?
 *
 * A model is plain JSON: the plan, the weights of every level, what they were learnt from, and the warnings
 * that go with them. With the same model, the same two records get the same number for ever, on any machine.
 * Batch and incremental linking read the same model.
 *
 * @module
 */
import type { Plan } from "./plan.ts";

/** The version that this package writes and reads. */
export const MODEL_VERSION = 1;

/** One level of a field's comparison, with what was learnt of it. */
export interface ModelLevel {
  /** As an analyst reads it: "same name, other script". */
  readonly name: string;
  /** Share of pairs of one subject that fall on this level. Range (0, 1]. */
  readonly m: number;
  /** Share of pairs of two subjects that fall on this level. Range (0, 1]. */
  readonly u: number;
}

/** How often values occur, so that a rare one can count for more. */
export interface TermFrequencies {
  /** Records that held any value of the field in training. */
  readonly records: number;
  /** Fingerprint of a value to the number of records that held it; values held by three records or more. */
  readonly counts: Readonly<Record<string, number>>;
  /** Number of records assumed to hold a value that is not listed. */
  readonly otherwise: number;
  /**
   * Other subjects expected to hold a value that only the two at hand do. Range (0, 1]; {@link RARE_CHANCE} where
   * it was not learnt.
   */
  readonly rareChance?: number;
}

/** Half a subject: what is assumed of a rare value where nothing is known. */
export const RARE_CHANCE = 0.5;

/** Where a figure comes from: learnt from records, or this package's stated default. */
export type Basis = "learnt" | "stated";

export interface ModelField {
  readonly name: string;
  /** From the closest agreement to the plainest disagreement; both shares sum to 1. */
  readonly levels: readonly ModelLevel[];
  readonly mBasis: Basis;
  readonly uBasis: Basis;
  /**
   * Matches that m was learnt from, each counted by the square of its probability: what is left of the data when
   * membership is uncertain (Louis, JRSS B 44 (1982), 226-233). For intervals only; absent where not counted.
   */
  readonly observedMatches?: number;
  /** Random pairs in which both records held the field. For intervals only; absent where not counted. */
  readonly observedPairs?: number;
  /** Absent where the field has no term-frequency adjustment. */
  readonly termFrequencies?: TermFrequencies;
  /** Only of a `text`: how many records hold each of its words, so that a rare one tells more. */
  readonly wordFrequencies?: TermFrequencies;
}

/** What one blocking rule gave to training. */
export interface TrainingRun {
  readonly rule: string;
  /** Pairs that were looked at. */
  readonly pairs: number;
  /** How many of them were taken for one subject. */
  readonly expectedMatches: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Fields whose shares were learnt from this run; those in the rule's own key are left out. */
  readonly fields: readonly string[];
}

export interface TrainedOn {
  readonly records: number;
  /** Pairs drawn at random to learn `u`. */
  readonly randomPairs: number;
  readonly seed: number;
  readonly runs: readonly TrainingRun[];
  readonly priorBasis: Basis;
}

/** Something a reader of the model must know before relying on it. */
export interface ModelWarning {
  readonly code:
    | "nothing_learnt"
    | "unreadable_values"
    | "stated_m"
    | "stated_u"
    | "stated_prior"
    | "not_converged"
    | "levels_out_of_order";
  /** The field or rule it is about; null when it is about the whole model. */
  readonly about: string | null;
  readonly message: string;
}

export interface Model {
  readonly version: typeof MODEL_VERSION;
  readonly plan: Plan;
  /** Probability that two records drawn at random are one subject. Range (0, 1). */
  readonly prior: number;
  /** One a field of the plan, in its order. */
  readonly fields: readonly ModelField[];
  readonly trainedOn: TrainedOn;
  readonly warnings: readonly ModelWarning[];
}
