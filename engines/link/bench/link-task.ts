/**
 * What is every driver asked to do, and what does it answer?
 *
 * One contract for our engine and for each peer: `driver DATA.parquet TASK.json ANSWER.json`. The task names the
 * columns, the levels of their comparisons, the blocking rules and the thresholds, so that all do the same work; the
 * answer holds what it took and how good it was. Time and memory are the driver's own from the first byte read to the
 * last cluster; judging the answer against the truth comes after the clock has stopped.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import type { SpellingLevel } from "../src/index.ts";

export interface TaskField {
  /** Column of the data. */
  readonly name: string;
  /** Between equal and different, from the strictest to the loosest. */
  readonly levels: readonly SpellingLevel[];
  /** Whether a rare value that agrees counts for more. */
  readonly termFrequency: boolean;
}

export interface LinkTask {
  readonly fields: readonly TaskField[];
  /** Columns that must all be equal; a pair found by one rule is not looked at again. */
  readonly rules: readonly (readonly string[])[];
  readonly training: {
    /** Blocking of each run of expectation maximisation. */
    readonly rules: readonly (readonly string[])[];
    /** Most pairs that one run looks at. */
    readonly pairs: number;
    /** Pairs drawn at random to learn how often strangers agree. */
    readonly randomPairs: number;
    /** Pairs that share these are taken for certain when the prior is estimated, as this share of all true ones. */
    readonly certain: readonly (readonly string[])[];
    readonly certainRecall: number;
  };
  /** Whether each pair keeps the values that were compared, where the engine can choose; ours never does. */
  readonly keepValues: boolean;
  /** Pairs below this are not kept. Unit: bits, as log2 of the odds. */
  readonly minimumBits: number;
  /** Pairs at or above this join. Unit: bits. */
  readonly clusterBits: number;
  /** Columns of the identifier and of whom the record is truly of. */
  readonly id: string;
  readonly truth: string;
  readonly seed: number;
  readonly threads: number;
}

/** Shares in [0, 1]; null where a driver does not say. */
export interface DriverAnswer {
  /** Name and version. */
  readonly engine: string;
  readonly records: number;
  /** Seconds by step, in the order they were taken. */
  readonly phases: Readonly<Record<string, number>>;
  readonly wall_seconds: number;
  /** Of all threads. */
  readonly cpu_seconds: number;
  readonly peak_mb: number;
  /** Pairs kept: those at or above `minimumBits`. */
  readonly pairs: number;
  /** Pairs looked at, where the engine says. */
  readonly looked?: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Of the pairs that lie in one cluster. */
  readonly cluster_f1: number | null;
}

/** Why there is no answer: the registry was out of reach, the peer does not install, or it failed. */
export interface NoAnswer {
  readonly skipped: string;
}

export function readAnswer(file: string): DriverAnswer {
  return JSON.parse(readFileSync(file, "utf8")) as DriverAnswer;
}
