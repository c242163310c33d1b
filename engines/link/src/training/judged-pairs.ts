/**
 * What did people judge of the records at hand?
 *
 * The last word on each pair counts; "unsure", and pairs of records that are not here, teach nothing.
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import type { JudgedScore } from "../calibration/judged-score.ts";
import { constraintsOf, type JudgedPair } from "../judgements/constraints-of.ts";
import type { JudgedPattern } from "../judgements/judged-pattern.ts";
import { NOT_OBSERVED } from "../score/field-scorer.ts";
import type { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";

interface JudgedPositions {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

export class JudgedPairs {
  readonly #table: Table;
  readonly #pairs: readonly JudgedPositions[];

  /** @throws LinkError `judgement_invalid`. */
  constructor(table: Table, judged: Iterable<JudgedPair>) {
    this.#table = table;
    const { must, cannot } = constraintsOf(judged);
    this.#pairs = [
      ...must.map((pair) => ({ ...pair, same: true })),
      ...cannot.map((pair) => ({ ...pair, same: false })),
    ]
      .map(({ a, b, same }) => ({ a: table.positionOf(a), b: table.positionOf(b), same }))
      .filter((pair): pair is JudgedPositions => pair.a !== undefined && pair.b !== undefined);
  }

  /** Levels of the judged pairs that one rule brings together. */
  ofRule(rule: number, blocking: Blocking, scorer: Scorer): JudgedPattern[] {
    return this.#pairs
      .filter(({ a, b }) => blocking.bringsTogether(rule, a, b))
      .map(({ a, b, same }) => {
        scorer.compareAll(a, b);
        const levels = new Array<number>(this.#table.width).fill(NOT_OBSERVED);
        for (const { field, level } of scorer.fields) levels[field] = level;
        return { levels, same };
      });
  }

  /** How a model scores them. */
  scores(scorer: Scorer): JudgedScore[] {
    return this.#pairs.map(({ a, b, same }) => {
      scorer.compareAll(a, b);
      return { bits: scorer.bits(), same };
    });
  }
}
