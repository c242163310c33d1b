/**
 * Do two records mean one subject?
 *
 * @module
 */
import type { Model } from "./model.ts";
import type { ComparisonKind, Plan } from "./plan.ts";
import type { LinkRecord } from "./record.ts";
import type { Hub, Linkage, LinkIndex, LinkOptions, ScoredPair, Weight } from "./scored-pair.ts";

export * from "./model.ts";
export * from "./plan.ts";
export * from "./record.ts";
export * from "./scored-pair.ts";

/** Learns a model. @throws LinkError `plan_invalid`, `record_invalid`, `duplicate_id`. */
export declare function train(
  records: Iterable<LinkRecord>,
  plan: Plan,
  options?: { readonly seed?: number },
): Model;

/** The package's stated defaults as a model, for when there is nothing to learn from. */
export declare function statedModel(plan: Plan, prior?: number): Model;

/** Reads a model back from JSON, checking its version and every figure. @throws LinkError `model_invalid`. */
export declare function readModel(json: unknown): Model;

/** Scores every pair that blocking brings together. */
export declare function linkAll(records: Iterable<LinkRecord>, model: Model, options?: LinkOptions): Linkage;

export declare function createIndex(model: Model, options?: LinkOptions): LinkIndex;

/** Scores two records, whether or not blocking would bring them together. `hubs` as known when they were linked. */
export declare function explain(
  a: LinkRecord,
  b: LinkRecord,
  model: Model,
  options?: { readonly hubs?: readonly Hub[] },
): Weight;

/** Names of a comparison's levels, closest agreement first: for translating and for legends. */
export declare function levelNames(kind: ComparisonKind): readonly string[];

/** Two records by their identifiers. */
export interface IdPair {
  readonly a: string;
  readonly b: string;
}

export interface ClusterOptions {
  /** Pairs at or above this join. Unit: bits. */
  readonly threshold: number;
  /** Pairs that must end in one cluster (a member judged "same"). */
  readonly must?: Iterable<IdPair>;
  /** Pairs that must not (a member judged "not the same"); where `must` says otherwise, `cannot` wins and it is listed. */
  readonly cannot?: Iterable<IdPair>;
}

/** A pair at or above the threshold (or a `must`) that did not join. */
export interface RefusedPair extends IdPair {
  /** "chain": the rest of the two groups speaks against it. "cannot": a `cannot` pair would have been joined. */
  readonly because: "chain" | "cannot";
}

export interface Components {
  /** Every id named by a pair or `must`, in exactly one cluster; single ids included. Sorted. */
  readonly clusters: readonly (readonly string[])[];
  readonly refused: readonly RefusedPair[];
}

export declare function components(
  pairs: Iterable<Pick<ScoredPair, "a" | "b" | "bits">>,
  options: ClusterOptions,
): Components;

/** Shares in [0, 1]; null where there is nothing to divide by. */
export interface Quality {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** `pairs`: of records put together. `clusters`: of two records or more, found whole. */
export interface Evaluation {
  readonly pairs: Quality;
  readonly clusters: Quality;
}

export declare function evaluate(
  predicted: Iterable<readonly string[]>,
  truth: Iterable<readonly string[]>,
): Evaluation;
