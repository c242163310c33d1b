/**
 * Which fields are compared, how, and which pairs are looked at?
 *
 * A plan is data: it can be kept in a file, shown to an analyst and sent to another machine. It holds no
 * figures about the records; those are learnt and kept in the model.
 *
 * @module
 */

/**
 * How the values of a field are compared, and what a value looks like.
 *
 * - `name`: of a person or organisation, in any script.
 * - `exact`: an identifier: phone, e-mail, plate, document or account number.
 * - `date`: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything after the tenth character (a time) is ignored.
 * - `text`: free words: an address, a description, an advert's title.
 * - `place`: `latitude,longitude` in degrees (WGS 84), or `latitude,longitude,precision` with the radius in
 *   metres within which the true place lies.
 * - `number`: decimal number, a point for the fraction.
 * - `category`: a code from a short list: country, kind, sex.
 * - `spelling`: one word or short phrase, compared letter by letter as given, by {@link FieldPlan.levels}.
 */
export type ComparisonKind =
  | "name"
  | "exact"
  | "date"
  | "text"
  | "place"
  | "number"
  | "category"
  | "spelling";

/**
 * How alike two spellings are on a level: at least so alike by Jaro and Winkler, or at most so many edits apart.
 *
 * - `jaroWinkler`: range (0, 1]; Winkler's raise for a common beginning applies where Jaro's figure is over 0.7.
 * - `edits`: letters added, left out or exchanged for another (Levenshtein). Range 1 and up.
 */
export type SpellingLevel = { readonly jaroWinkler: number } | { readonly edits: number };

/** Levels of a `spelling` field that does not say its own. */
export const SPELLING_LEVELS: readonly SpellingLevel[] = [{ jaroWinkler: 0.92 }, { jaroWinkler: 0.8 }];

/** One field that is compared. */
export interface FieldPlan {
  /** As in {@link LinkRecord.fields}. */
  readonly name: string;
  readonly comparison: ComparisonKind;
  /**
   * Whether agreeing on a rare value counts for more than agreeing on a common one.
   * Default: true for name, exact, text and category; false for date, place and number.
   */
  readonly termFrequency?: boolean;
  /**
   * Only where `comparison` is `exact`: a value held by more records than this is a hub value: suppressed as
   * evidence and as an `exact` blocking key, and listed. Default: {@link PlanOptions.hubThreshold}.
   */
  readonly hubThreshold?: number;
  /** Only where `comparison` is `spelling`: from the strictest level to the loosest. Default {@link SPELLING_LEVELS}. */
  readonly levels?: readonly SpellingLevel[];
  /** False for a field that only finds pairs, such as the whole name beside its parts. Default true. */
  readonly evidence?: boolean;
}

/**
 * What is taken from a field to find pairs by.
 *
 * - `exact`: the value as given (a name: folded, its parts in alphabetical order).
 * - `name-token`: each part of a name, folded to ASCII.
 * - `token-skeleton`: the consonants of each part of a name, the same in every script.
 * - `name-skeleton`: the consonants of the whole name, its parts in alphabetical order and joined, and how it sounds in
 *   its script: several keys.
 * - `word`: each word of a text, folded to ASCII, three letters or more.
 * - `first-letters`, `last-letters`: the first or last `length` characters (default 4 and 7), folded.
 * - `year`, `month`, `day`: of a date that is that precise.
 * - `nearby-day`: two-day windows, so that dates one day apart share one.
 * - `letters-left-out`: folded, whole and with each one letter left out, so that values one letter apart share one;
 *   of up to 24 letters.
 * - `gram-bands`: bands of the least hashes of its groups of three letters, so that similar texts are likely to
 *   share one.
 * - `cell`: grid cells of a place; two places closer than half of `kilometres` (default 10) share one.
 */
export type KeyFunction =
  | "exact"
  | "name-token"
  | "token-skeleton"
  | "name-skeleton"
  | "word"
  | "first-letters"
  | "last-letters"
  | "year"
  | "month"
  | "day"
  | "nearby-day"
  | "letters-left-out"
  | "gram-bands"
  | "cell";

/** One part of a blocking key. */
export interface KeyPart {
  readonly field: string;
  readonly key: KeyFunction;
  /** Characters, for `first-letters` and `last-letters`. Range 1 to 20. */
  readonly length?: number;
  /** Side of a cell, for `cell`. Range 0.1 to 1000. */
  readonly kilometres?: number;
}

/** Two records are looked at when they share every part of at least one rule's key. */
export interface BlockingRule {
  /** As an analyst reads it: "same phone". Unique in the plan. */
  readonly name: string;
  /** At least one part. All of them must be shared. */
  readonly keys: readonly KeyPart[];
}

/** What a whole plan may set; each has a default. */
export interface PlanOptions {
  /** Records that may hold one identifier before it is a hub value. Default {@link HUB_THRESHOLD}. */
  readonly hubThreshold?: number;
  /** Records that may share one blocking key before the block is passed over and listed. Default {@link BLOCK_CAP}. */
  readonly blockCap?: number;
  /** Seed of everything random in training, unless `train` is given another. Default 1. */
  readonly seed?: number;
  /** Probability that two records drawn at random are one subject; learnt when absent. Range (0, 1). */
  readonly prior?: number;
  /** Whether only records of two different sources are compared (each source holds no subject twice). Default false. */
  readonly acrossSources?: boolean;
}

/** What is compared and which pairs are looked at. */
export interface Plan {
  /** At least one; names are unique. */
  readonly fields: readonly FieldPlan[];
  /** In order: a pair found by one rule is not looked at again by later ones. At least one. */
  readonly blocking: readonly BlockingRule[];
  readonly options?: PlanOptions;
}

/** A phone that more than 20 records hold is more likely a helpline or a call shop than a person. */
export const HUB_THRESHOLD = 20;

/** A block of 500 records makes 124,750 pairs; larger ones cost more than they find. */
export const BLOCK_CAP = 500;

/** Records that may hold one value, by field in the plan's order; Infinity where a field has no hub values. */
export function hubThresholdsOf(plan: Plan): readonly number[] {
  const common = plan.options?.hubThreshold ?? HUB_THRESHOLD;
  return plan.fields.map((field) =>
    field.comparison === "exact" ? (field.hubThreshold ?? common) : Number.POSITIVE_INFINITY,
  );
}
