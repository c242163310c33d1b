/**
 * Which exercises were held, what came out, and who signed it?
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import { ProgrammeError } from "../programme-error.ts";
import type { ViewAsked } from "../results/results-view.ts";
import { exerciseHash, seedOf } from "./exercise-hash.ts";
import type { PrioritiesView } from "./priorities-api.ts";
import { type PriorityOutcome, priorityOutcome } from "./priority-outcome.ts";

/** Enough for a list: a share is sure to about a point and a half. */
const draws = 4_000;

/** @param asked - Of one programme: exercises with an option that is about it. */
export function prioritiesView(set: EntrySet, { programme }: ViewAsked): PrioritiesView {
  const exercises = set["priority-exercise"]
    .filter(
      ({ content }) => programme === null || content.options.some((option) => option.programme === programme),
    )
    .map((entry) => shown(set, entry))
    .sort((one, other) =>
      one.date === other.date ? byText(one.id, other.id) : byText(other.date, one.date),
    );
  return { exercises };
}

type Shown = PrioritiesView["exercises"][number];

function shown(set: EntrySet, { id, content }: Entry<"priority-exercise">): Shown {
  const hash = exerciseHash(content);
  const results = set["priority-result"]
    .filter((result) => result.content.exercise === id)
    .map((result) => ({
      id: result.id,
      date: result.content.date,
      ranked: result.content.ranked,
      signatures: result.content.signatures,
      stands: result.content.exerciseHash === hash,
    }));
  const about = {
    id,
    question: content.question,
    date: content.date,
    minorityView: content.minorityView,
    results,
  };
  try {
    return {
      ...about,
      outcome: outcomeOf(content, hash) as Shown["outcome"],
      missing: null,
    };
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return { ...about, outcome: null, missing: error.code };
  }
}

const mostKept = 100;
const kept = new Map<string, PriorityOutcome>();

/** The hash says all that decides it: what came out of it once is not drawn again for each reader. */
function outcomeOf(content: Entry<"priority-exercise">["content"], hash: string): PriorityOutcome {
  const before = kept.get(hash);
  if (before !== undefined) return before;
  const outcome = priorityOutcome(content, { draws, seed: seedOf(hash) });
  const oldest = kept.keys().next();
  if (kept.size >= mostKept && oldest.done !== true) kept.delete(oldest.value);
  kept.set(hash, outcome);
  return outcome;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
