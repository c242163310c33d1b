/**
 * How much does it tell that two texts share a word?
 *
 * As many bits as it takes to pick, among all records that hold the field, those that hold the word.
 *
 * Source: Sparck Jones, "A Statistical Interpretation of Term Specificity and Its Application in Retrieval",
 * Journal of Documentation 28 (1972), 11-21.
 *
 * @module
 */
import type { TextValue } from "../compare/text.ts";
import { countsByFingerprint } from "../fingerprint.ts";
import type { TermFrequencies } from "../model.ts";
import type { Dictionary } from "../table/dictionary.ts";
import { listedTerms } from "./term-frequency.ts";

/** Words listed in a model a field, the most widely held first. */
const MOST_LISTED = 2_000;
/** A word that everybody has still tells a little: that the texts are of one kind. Unit: bits. */
const LEAST_BITS = 0.2;

/** Counts how many records hold each word. @param records - Records that hold any value of the field. */
export function countWords(dictionary: Dictionary, records: number): TermFrequencies {
  const counts = new Map<string, number>();
  for (let code = 0; code < dictionary.size; code++) {
    const held = dictionary.holders[code] ?? 0;
    if (held === 0) continue;
    for (const word of (dictionary.encoded(code) as TextValue).words)
      counts.set(word, (counts.get(word) ?? 0) + held);
  }
  return listedTerms([...counts], records, MOST_LISTED);
}

/** @returns What sharing a word tells. Unit: bits. */
export function wordWeightOf(frequencies: TermFrequencies): (word: string) => number {
  const countOf = countsByFingerprint(frequencies.counts);
  const records = Math.max(1, frequencies.records);
  return (word) => {
    const listed = countOf(word);
    const holders = listed < 0 ? frequencies.otherwise : listed;
    return Math.max(LEAST_BITS, Math.log2((records + 1) / (holders + 0.5)));
  };
}
