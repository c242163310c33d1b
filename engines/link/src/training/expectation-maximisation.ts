/**
 * How do pairs of one subject fall on the levels, when nobody has said which pairs those are?
 *
 * The pairs are taken for a mixture of matches and others. How the others fall (u) is known from random pairs
 * and held fixed; each round first says how likely every pattern is a match, then counts anew how matches fall
 * (m) and how many there are, until nothing moves. The counts begin with a few invented matches that fall as
 * the package states, so that no share is 0 and few data move little.
 *
 * Assumes: levels are independent of one another within matches and within others.
 * Source: Dempster, Laird and Rubin, JRSS B 39 (1977), 1-38; Winkler, "Using the EM Algorithm for Weight
 * Computation in the Fellegi-Sunter Model", ASA Survey Research Methods (1988), 667-671; the invented matches
 * are a Dirichlet prior. Pairs that people have judged: see `judgements/expected-matches.ts` and
 * `judgements/corrections.ts`.
 *
 * @module
 */
import { Corrections } from "../judgements/corrections.ts";
import { expectedMatches } from "../judgements/expected-matches.ts";
import { NOT_OBSERVED } from "../score/field-scorer.ts";
import type { LevelPattern } from "./level-patterns.ts";

/** Shares by field and level, each field's summing to 1. Shape: fields x levels. */
export type Shares = readonly (readonly number[])[];

export interface MixtureTask {
  readonly patterns: readonly LevelPattern[];
  readonly u: Shares;
  /** Where m begins, and what the invented matches look like. */
  readonly statedM: Shares;
  /** Whether a field takes part; others are passed over. By field. */
  readonly active: readonly boolean[];
  /** Invented matches a field. Range 0 and up; default {@link INVENTED_MATCHES}. */
  readonly inventedMatches?: number;
}

export interface Mixture {
  /** As learnt; as stated for fields that take no part. */
  readonly m: Shares;
  /** Share of matches among the pairs. Range (0, 1). */
  readonly matchShare: number;
  /** Matches expected among the pairs in which the field was observed. By field. */
  readonly observedMatches: readonly number[];
  /** What those matches tell, uncertain as some are; at most as many. By field. For intervals. */
  readonly effectiveMatches: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

export const INVENTED_MATCHES = 10;

const FIRST_MATCH_SHARE = 0.2;
const MOST_ITERATIONS = 200;
/** No share moves by more than this in the last round. */
const STILL = 1e-5;

/** Learns m and the share of matches. */
export function learnMixture(task: MixtureTask): Mixture {
  const none = task.u.map(() => 0);
  let state: State = {
    m: task.statedM,
    matchShare: FIRST_MATCH_SHARE,
    observedMatches: none,
    effectiveMatches: none,
  };
  const corrections = new Corrections(task.patterns, task.active);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    corrections.fit((pattern) => logOdds(pattern, task, state));
    const next = oneRound(task, state, corrections);
    const moved = Math.max(Math.abs(next.matchShare - state.matchShare), furthestMove(next.m, state.m));
    state = next;
    if (moved < STILL) return { ...state, iterations, converged: true };
  }
  return { ...state, iterations: MOST_ITERATIONS, converged: false };
}

type State = Pick<Mixture, "m" | "matchShare" | "observedMatches" | "effectiveMatches">;

function oneRound(task: MixtureTask, state: State, corrections: Corrections): State {
  const invented = task.inventedMatches ?? INVENTED_MATCHES;
  const counts = task.statedM.map((levels) => levels.map((share) => share * invented));
  const effectiveMatches = task.statedM.map(() => 0);
  let pairs = 0;
  let matches = 0;
  for (const [at, pattern] of task.patterns.entries()) {
    const odds = logOdds(pattern, task, state) + corrections.of(at);
    const expected = expectedMatches(pattern, 1 / (1 + Math.exp(-odds)));
    pairs += expected.pairs;
    matches += expected.matches;
    for (const [field, level] of pattern.levels.entries()) {
      addTo(counts[field], level, expected.matches);
      if (level !== NOT_OBSERVED) addTo(effectiveMatches, field, expected.effective);
    }
  }
  const m = counts.map((levels, field) =>
    task.active[field] ? shares(levels) : (task.statedM[field] ?? []),
  );
  const observedMatches = counts.map((levels) => sum(levels) - invented);
  return { m, matchShare: (matches + 0.5) / (pairs + 1), observedMatches, effectiveMatches };
}

function addTo(levels: number[] | undefined, level: number, expected: number): void {
  if (levels !== undefined && level !== NOT_OBSERVED) levels[level] = (levels[level] ?? 0) + expected;
}

/** Of a match, by the levels alone. Unit: nats. */
function logOdds({ levels }: LevelPattern, { active, u }: MixtureTask, state: State): number {
  let odds = Math.log(state.matchShare) - Math.log1p(-state.matchShare);
  for (const [field, level] of levels.entries()) {
    if (!active[field] || level === NOT_OBSERVED) continue;
    odds += Math.log(state.m[field]?.[level] ?? 1) - Math.log(u[field]?.[level] ?? 1);
  }
  return odds;
}

function shares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => count / total);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function furthestMove(next: Shares, before: Shares): number {
  let furthest = 0;
  for (const [field, levels] of next.entries()) {
    for (const [level, share] of levels.entries()) {
      furthest = Math.max(furthest, Math.abs(share - (before[field]?.[level] ?? 0)));
    }
  }
  return furthest;
}
