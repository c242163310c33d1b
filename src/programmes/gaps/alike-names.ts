/**
 * Which gaps may be one and the same under two names?
 *
 * Words in common of all words of both (Jaccard), without endings of the plural and without small words. It proposes; a
 * person says whether they are one.
 *
 * @module
 */
import type { Gap } from "../entries/gap.ts";

export interface NamedGap {
  readonly theme: Gap["theme"];
  readonly name: string;
}

export interface AlikeNames {
  readonly one: NamedGap;
  readonly other: NamedGap;
  /** From 0 to 1. */
  readonly similarity: number;
}

const alikeFrom = 0.5;
const most = 20;
const small = new Set([
  "the",
  "a",
  "an",
  "of",
  "to",
  "in",
  "for",
  "and",
  "or",
  "is",
  "are",
  "was",
  "no",
  "not",
  "than",
  "by",
  "with",
  "on",
  "at",
  "it",
]);

/** @param gaps - Each once. @returns The most alike first, twenty at most. */
export function alikeNames(gaps: readonly NamedGap[]): readonly AlikeNames[] {
  const words = gaps.map((gap) => ({ gap, words: wordsOf(gap.name) }));
  return words
    .flatMap((one, at) =>
      words.slice(at + 1).map((other) => ({
        one: one.gap,
        other: other.gap,
        similarity: inCommon(one.words, other.words),
      })),
    )
    .filter(({ similarity }) => similarity >= alikeFrom)
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, most);
}

/** Words in common of all words of both, from 0 to 1. */
export function nameSimilarity(one: string, other: string): number {
  return inCommon(wordsOf(one), wordsOf(other));
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !small.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, "")),
  );
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all;
}
