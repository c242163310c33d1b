/**
 * What does a pattern look like that finds a clause of a donor's agreement in a sentence?
 *
 * All of `when` must be there and none of `unless`; then the value is what is stated. A pattern says one thing of one field:
 * what a sentence leaves open, it leaves open. Patterns are written without accents, because sentences are read without them.
 *
 * @module
 */
import type { Plain } from "../term-rules.ts";

export interface ClausePattern {
  readonly field: string;
  readonly when: readonly RegExp[];
  readonly unless?: readonly RegExp[];
  /** The value itself, or how it is read from the sentence; null when the sentence does not tell it. */
  readonly value: Plain | ((sentence: string) => Plain | null);
}

/** A word of refusal that governs the verb: "shall not", "no … shall", "under no circumstances", "is not entitled". */
export const refusal =
  /\b(?:shall|may|must|will|can|do|does|is|are)\s+(?:in no (?:case|event)\s+)?not\b|\bcannot\b|\bnever\b|\bneither\b|\bunder no circumstances\b|\bin no (?:case|event)\b|\bno\b(?=[^.;]{0,60}\b(?:shall|may|will|is|are)\b)|\bwithout any (?:right|obligation)\b|\bne\s+\p{L}+(?:\s+\p{L}+)?\s+(?:pas|aucune?|jamais)\b|\bn['’]\p{L}+\s+(?:pas|aucune?|jamais)\b|\baucune?\b|\bno\s+(?:podra|podran|se|sera|seran|tendra|debera|estara)\b|\bningun[ao]?\b|\bningun\b|\bnunca\b/iu;

/** The donor, however the agreement calls it. */
export const donor =
  /\b(?:donors?|contributors?|contributing (?:government|authority|partner)|funding partner|commission|bailleurs? de fonds|donateurs?|contributeur|donantes?|contribuyente)\b/iu;

const words: Readonly<Record<string, number>> = {
  no: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  "twenty-four": 24,
  "thirty-six": 36,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
};

/** A number in digits or in words; null for anything else. */
export function numberOf(word: string): number | null {
  const said = words[word.toLowerCase()];
  if (said !== undefined) return said;
  return /^\d+([.,]\d+)?$/.test(word) ? Number(word.replace(",", ".")) : null;
}

/** How a number is written in a text, for patterns: digits, or a word that `numberOf` knows. */
export const numeral = `(\\d+(?:[.,]\\d+)?|${Object.keys(words).join("|")})`;

const rhythms: readonly (readonly [RegExp, number])[] = [
  [/\bmonthly\b|\bevery month\b|\bmensuel(?:le)?s?\b|\bmensual(?:es)?\b/iu, 12],
  [/\bquarterly\b|\bevery (?:three months|quarter)\b|\btrimestriel(?:le)?s?\b|\btrimestral(?:es)?\b/iu, 4],
  [
    /\bsemi-?annual(?:ly)?\b|\bhalf-?yearly\b|\bbi-?annual(?:ly)?\b|\bsix-monthly\b|\bevery six(?: \(6\))? months\b|\btwice (?:a|per|each) year\b|\bsemestriel(?:le)?s?\b|\bsemestral(?:es)?\b/iu,
    2,
  ],
  [
    /\bannual(?:ly)?\b|\byearly\b|\bonce (?:a|per|each) year\b|\beach year\b|\bevery year\b|\bannuel(?:le)?s?\b|\bchaque annee\b|\banual(?:es)?\b|\bcada ano\b/iu,
    1,
  ],
];

const stated = new RegExp(
  `\\b${numeral}(?:\\s*\\(\\d+\\))?\\s+(?:[\\p{L}-]+\\s+){0,5}?(?:per|a|each|every|par|por)\\s+(?:calendar\\s+)?(?:year|annum|an|annee|ano)\\b`,
  "iu",
);

/** How often a year something happens; null when that is not told. */
export function timesAYear(sentence: string): number | null {
  const [, said] = stated.exec(sentence) ?? [];
  if (said !== undefined && numberOf(said) !== null) return numberOf(said);
  for (const [rhythm, times] of rhythms) if (rhythm.test(sentence)) return times;
  return null;
}
