/**
 * How good is the evidence that a programme's figures rest on?
 *
 * Each figure has the grade of the weakest observation under it. The programme has the grade that at least half of what is
 * known rests on, by weight, or that of the newest evaluation that judged its effectiveness, whichever is higher. The two
 * strongest and the two weakest items stand beside the verdict.
 *
 * Assumes: the median, and not the mean of grades, which are an order and no measure.
 * Source: programmes.md 2.0.
 *
 * @module
 */
import type { Entry } from "../entries/entry.ts";
import type { dacCriteria } from "../entries/evaluation.ts";

const rounding = 1e-9;

type Criterion = (typeof dacCriteria)[number];

export interface GradedFigure {
  /** At least 0. */
  readonly weight: number;
  /** From 0 to 4; null for a figure of which nothing is known. */
  readonly grade: number | null;
}

/** @param evaluated - Grade of the newest rating of effectiveness. @returns null when nothing is known and nobody evaluated. */
export function evidenceGrade(figures: readonly GradedFigure[], evaluated: number | null): number | null {
  const graded = figures
    .flatMap(({ weight, grade }) => (grade === null ? [] : [{ weight, grade }]))
    .sort((one, other) => other.grade - one.grade);
  const all = graded.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  const half = graded.find(({ weight }) => {
    reached += weight;
    return all > 0 && reached >= all / 2 - rounding;
  });
  const grades = [half?.grade ?? null, evaluated].filter((grade) => grade !== null);
  return grades.length === 0 ? null : Math.max(...grades);
}

export interface EvidenceItem {
  readonly id: string;
  readonly citation: string;
  readonly grade: number;
  readonly date: string;
  readonly limits: string;
}

/** Up to two each; none is in both. Of equal grade the newer is the stronger. */
export function strongestAndWeakest(evidence: readonly Entry<"evidence">[]): {
  readonly strongest: readonly EvidenceItem[];
  readonly weakest: readonly EvidenceItem[];
} {
  const ordered = evidence
    .map(({ id, content: { citation, grade, date, limits } }) => ({ id, citation, grade, date, limits }))
    .sort((one, other) => other.grade - one.grade || (one.date < other.date ? 1 : -1));
  const strongest = ordered.slice(0, 2);
  return { strongest, weakest: ordered.slice(2).slice(-2).reverse() };
}

export interface CriterionRating {
  /** From 1 to 6. */
  readonly rating: number;
  /** From 0 to 4. */
  readonly grade: number;
  readonly reason: string;
  readonly evaluation: string;
  readonly date: string;
  readonly independent: boolean;
}

/** By the newest evaluation that rated it, an independent one before others of the same day; null when nobody did. */
export function ratingOf(
  evaluations: readonly Entry<"evaluation">[],
  criterion: Criterion,
): CriterionRating | null {
  const rated = evaluations
    .flatMap(({ id, content: { ratings, date, independent } }) =>
      ratings.flatMap((each) =>
        each.criterion === criterion
          ? [
              {
                rating: each.rating,
                grade: each.grade,
                reason: each.reason,
                evaluation: id,
                date,
                independent,
              },
            ]
          : [],
      ),
    )
    .sort((one, other) =>
      one.date === other.date
        ? Number(other.independent) - Number(one.independent)
        : one.date < other.date
          ? 1
          : -1,
    );
  return rated[0] ?? null;
}
