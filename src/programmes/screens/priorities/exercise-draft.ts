/**
 * How is an exercise changed step by step, and when can it be worked out?
 *
 * @module
 */
import type { Content } from "../../entries/entry-schemas.ts";
import { exerciseHash, seedOf } from "../../priorities/exercise-hash.ts";
import { type PriorityOutcome, priorityOutcome } from "../../priorities/priority-outcome.ts";
import { ProgrammeError } from "../../programme-error.ts";

export type ExerciseDraft = Content<"priority-exercise">;

export function emptyExercise(today: string): ExerciseDraft {
  return {
    question: "",
    date: today,
    criteria: [],
    options: [],
    scores: [],
    groups: [],
    weights: [],
    vetoes: [],
    minorityView: "",
  };
}

/** Null while something is missing that it needs. */
export function outcomeOf(draft: ExerciseDraft, draws: number): PriorityOutcome | null {
  if (draft.criteria.length === 0 || draft.options.length === 0) return null;
  try {
    return priorityOutcome(draft, { draws, seed: seedOf(exerciseHash(draft)) });
  } catch (error) {
    if (error instanceof ProgrammeError) return null;
    throw error;
  }
}

/** The draft with this score; null takes it away. */
export function withScore(
  draft: ExerciseDraft,
  { option, criterion }: { readonly option: string; readonly criterion: string },
  said: Partial<ExerciseDraft["scores"][number]> | null,
): ExerciseDraft {
  const at = (one: ExerciseDraft["scores"][number]) => one.option === option && one.criterion === criterion;
  const others = draft.scores.filter((one) => !at(one));
  if (said === null) return { ...draft, scores: others };
  const before = draft.scores.find(at) ?? {
    option,
    criterion,
    score: 0,
    grade: 1,
    downgraded: null,
    evidence: null,
  };
  return { ...draft, scores: [...others, { ...before, ...said }] };
}

export function withWeight(
  draft: ExerciseDraft,
  { group, criterion }: { readonly group: string; readonly criterion: string },
  weight: number,
): ExerciseDraft {
  const others = draft.weights.filter((one) => one.group !== group || one.criterion !== criterion);
  return { ...draft, weights: [...others, { group, criterion, weight }] };
}
