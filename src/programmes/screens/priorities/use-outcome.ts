/**
 * What comes out of a draft, at every key at once and after a pause as surely as it is signed?
 *
 * A few draws follow each key. When nobody has typed for a moment, as many as the node takes for a signed result are drawn in
 * steps, between which the page stays alive; the next key gives them up.
 *
 * @module
 */
import { useEffect, useMemo, useState } from "react";
import { exerciseHash, seedOf } from "../../priorities/exercise-hash.ts";
import { outcomeInSteps, type PriorityOutcome } from "../../priorities/priority-outcome.ts";
import { type ExerciseDraft, outcomeOf } from "./exercise-draft.ts";

/** Enough to follow every key: a share is sure to about two and a half points. */
const fewDraws = 1_500;
/** A share is sure to about a third of a point. */
const manyDraws = 100_000;
/** Unit: milliseconds. */
const pause = 500;

export interface DrawnOutcome {
  /** Null while something is missing that it needs. */
  readonly outcome: PriorityOutcome | null;
  /** Draws behind the shares that are shown, and how many there will be. */
  readonly draws: number;
  readonly of: number;
}

export function useOutcome(draft: ExerciseDraft): DrawnOutcome {
  const quick = useMemo(() => outcomeOf(draft, fewDraws), [draft]);
  const [sure, setSure] = useState<{ of: ExerciseDraft; outcome: PriorityOutcome } | null>(null);
  useEffect(() => {
    if (quick === null) return;
    const steps = outcomeInSteps(draft, { draws: manyDraws, seed: seedOf(exerciseHash(draft)) });
    let next: number;
    const step = () => {
      const { done, value } = steps.next();
      if (done === true) setSure({ of: draft, outcome: value });
      else next = window.setTimeout(step);
    };
    next = window.setTimeout(step, pause);
    return () => window.clearTimeout(next);
  }, [draft, quick]);
  return sure?.of === draft
    ? { outcome: sure.outcome, draws: manyDraws, of: manyDraws }
    : { outcome: quick, draws: fewDraws, of: manyDraws };
}
