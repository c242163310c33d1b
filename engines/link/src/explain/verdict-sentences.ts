/**
 * What does a score say, in two or three sentences?
 *
 * @module
 */
import type { Explanation } from "./explanation.ts";
import { likelihoodKey } from "./likelihood-words.ts";
import { type Sentence, sentence, translated, type Words } from "./words.ts";
import { writtenBits, writtenList, writtenOdds, writtenProbability } from "./written-numbers.ts";

/** Under this many bits either way the odds are called even. */
const EVEN = 0.05;

/** How likely the two are the same, in the yardstick's words and as a percentage. */
export function likelihoodSentence(bits: number, words: Words): Sentence {
  return sentence(words, likelihoodKey(bits), { percent: writtenProbability(words, bits) });
}

/** The same as odds and bits. */
export function oddsSentence(bits: number, words: Words): Sentence {
  const parameters = { odds: writtenOdds(words, bits), bits: writtenBits(words, bits) };
  if (Math.abs(bits) < EVEN) return sentence(words, "odds_even", parameters);
  return sentence(words, bits > 0 ? "odds_for" : "odds_against", parameters);
}

/** On which side of the threshold it falls. */
export function thresholdSentence(bits: number, threshold: number, words: Words): Sentence {
  const key = bits >= threshold ? "threshold_over" : "threshold_under";
  return sentence(words, key, { threshold: writtenBits(words, threshold) });
}

/** Between which figures it may lie. @param threshold - Absent when there is none to cross. */
export function intervalSentence(
  { interval }: Pick<Explanation, "interval">,
  threshold: number | undefined,
  words: Words,
): Sentence {
  const crosses = threshold !== undefined && interval.low < threshold && threshold <= interval.high;
  const parameters = { low: writtenBits(words, interval.low), high: writtenBits(words, interval.high) };
  return sentence(words, crosses ? "interval_crosses" : "interval", parameters);
}

/** What could not be compared; null when everything was. */
export function notObservedSentence(
  { notObserved }: Pick<Explanation, "notObserved">,
  words: Words,
): Sentence | null {
  if (notObserved.length === 0) return null;
  const names = notObserved.map((name) => translated(words.fields, name));
  return sentence(words, "not_observed", { fields: writtenList(words, names) });
}
