/**
 * What does the engine say of two records?
 *
 * @module
 */
import type { LinkRecord } from "./record.ts";

/** What one field contributed. Unit: bits; above 0 speaks for one subject, below 0 for two. */
export interface Reason {
  readonly field: string;
  /** As an analyst reads it; one of {@link levelNames} of the field's comparison, or {@link HUB_LEVEL}. */
  readonly level: string;
  /** Everything this field contributed, term frequency included. */
  readonly bits: number;
  /** The part of `bits` that is due to the value being rarer or more common than usual; absent where none is. */
  readonly termFrequencyBits?: number;
}

/** Level of a reason that contributes 0 bits: the two share a hub value, which was not counted. */
export const HUB_LEVEL = "hub value in common, not counted";

/** What the evidence on two records comes to. */
export interface Weight {
  /** Evidence plus prior, as log2 of the odds. Unit: bits; 0 means even odds. Always finite. */
  readonly bits: number;
  /** The same, as a probability. Range [0, 1]. */
  readonly probability: number;
  /** One entry a field that both records hold; their bits and {@link Weight.priorBits} sum to `bits`. */
  readonly because: readonly Reason[];
  /** The odds before any evidence. Unit: bits. */
  readonly priorBits: number;
}

/** Two records that were looked at, and what the evidence on them comes to. */
export interface ScoredPair extends Weight {
  /** Identifiers of the two records, `a` before `b` in code-unit order. */
  readonly a: string;
  readonly b: string;
  /** Name of the first blocking rule that brought them together. */
  readonly rule: string;
}

/** An identifier held by too many records to mean anything. */
export interface Hub {
  readonly field: string;
  readonly value: string;
  /** Records that hold it. */
  readonly count: number;
}

/** A blocking key shared by too many records to look at each pair. */
export interface CappedBlock {
  readonly rule: string;
  /** The parts of the key, in the rule's order. */
  readonly key: readonly string[];
  readonly records: number;
  /** Pairs in the block, n (n - 1) / 2; some of them may still have been found through another key. */
  readonly pairsHidden: number;
}

/** A record whose values make more keys of one rule than are used; the first {@link MOST_KEYS} are. */
export interface CrowdedRecord {
  readonly id: string;
  readonly rule: string;
}

/** Keys of one rule that one record is found by; a rule of several multi-valued parts makes their product. */
export const MOST_KEYS = 1_000;

/** What may be asked of linking beside the model. */
export interface LinkOptions {
  /** Pairs below this are not returned. Unit: bits of {@link Weight.bits}. Default 0, even odds. */
  readonly minimumBits?: number;
}

/**
 * A run over many records. Iterating streams the scored pairs, in no order that means anything, each once.
 * `for await` gives way to other work every few milliseconds; `for` runs through. Each iteration starts anew.
 */
export interface Linkage extends Iterable<ScoredPair>, AsyncIterable<ScoredPair> {
  readonly records: number;
  /** Known before the first pair; most widely held first. */
  readonly hubs: readonly Hub[];
  /** Known before the first pair; largest first. */
  readonly cappedBlocks: readonly CappedBlock[];
  readonly crowdedRecords: readonly CrowdedRecord[];
}

/**
 * Records that can be asked, one at a time, which of them another record belongs with.
 *
 * Everything is answered as of the moment of asking: a value is a hub, and a block is capped, by the records
 * held then. So, once all records are in, and in whatever order they came, the pairs of `candidates(r)` over
 * all r are exactly those of `linkAll` over the same records with the same model and options.
 */
export interface LinkIndex {
  /** Takes a record in; one with the same id is replaced. */
  add(record: LinkRecord): void;
  /** Forgets a record and every value that only it held. False when there was none of that id. */
  remove(id: string): boolean;
  /**
   * The pairs this record makes with those held, strongest first, as if it were held itself (in the place of
   * one with the same id). The index is left as it was.
   */
  candidates(record: LinkRecord): readonly ScoredPair[];
  /** Most widely held first. */
  hubs(): readonly Hub[];
  /** Largest first. */
  cappedBlocks(): readonly CappedBlock[];
  crowdedRecords(): readonly CrowdedRecord[];
  readonly size: number;
}
