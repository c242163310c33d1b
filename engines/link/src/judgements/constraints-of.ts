/**
 * Which records must end together, and which never, by what people have said?
 *
 * Judgements are added and never changed: the last one on a pair holds. "Unsure" lifts what was said before it.
 *
 * @module
 */
import type { IdPair } from "../cluster/components.ts";
import { LinkError } from "../errors.ts";

export type Verdict = "same" | "not the same" | "unsure";

/** What somebody said of two records. */
export interface JudgedPair extends IdPair {
  readonly verdict: Verdict;
}

/** For {@link ClusterOptions}. Each pair once, `a` before `b` in code-unit order. */
export interface Constraints {
  readonly must: readonly IdPair[];
  readonly cannot: readonly IdPair[];
}

/**
 * @param judged - From the earliest to the latest.
 * @throws LinkError `judgement_invalid` for another verdict, or a record judged against itself.
 */
export function constraintsOf(judged: Iterable<JudgedPair>): Constraints {
  const last = new Map<string, JudgedPair>();
  let at = 0;
  for (const { a, b, verdict } of judged) {
    if (a === b || !VERDICTS.has(verdict)) throw new LinkError("judgement_invalid", { at });
    at++;
    const pair = a < b ? { a, b, verdict } : { a: b, b: a, verdict };
    last.set(JSON.stringify([pair.a, pair.b]), pair);
  }
  const of = (wanted: Verdict) =>
    [...last.values()].filter(({ verdict }) => verdict === wanted).map(({ a, b }) => ({ a, b }));
  return { must: of("same"), cannot: of("not the same") };
}

const VERDICTS: ReadonlySet<string> = new Set<Verdict>(["same", "not the same", "unsure"]);
