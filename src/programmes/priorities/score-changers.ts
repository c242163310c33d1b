/**
 * Which single score would make another option lead?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { leaderOf, scoresOf } from "../priorities.ts";
import { type Fill, optionsOf } from "./scored-options.ts";
import { valuesOf } from "./weighing.ts";

type Said = Content<"priority-exercise">;

export interface ScoreChanger {
  readonly option: string;
  readonly criterion: string;
  /** Anchor that does it. */
  readonly to: Fill;
}

/** Each score alone, moved as far as it can be wrong; what only makes another as good as the leader changes nothing. */
export function changersOf(
  said: Said,
  options: readonly string[],
  shares: readonly number[],
): readonly ScoreChanger[] {
  const scored = (scores: Said["scores"]) =>
    scoresOf(valuesOf(said, optionsOf({ ...said, scores }, options, "worst"), shares), shares);
  const leader = leaderOf(scored(said.scores));
  const isOvertaken = (scores: readonly number[]) => scores.some((score) => score > (scores[leader] ?? 0));
  return options.flatMap((option, at) =>
    said.criteria.flatMap((criterion) => {
      const to: Fill = at === leader ? "worst" : "best";
      const score = to === "worst" ? criterion.worst : criterion.best;
      const moved = said.scores.filter((one) => one.option !== option || one.criterion !== criterion.name);
      const line = { option, criterion: criterion.name, score, grade: 0, downgraded: null, evidence: null };
      return isOvertaken(scored([...moved, line])) ? [{ option, criterion: criterion.name, to }] : [];
    }),
  );
}
