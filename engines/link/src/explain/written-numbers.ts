/**
 * How are bits, odds and percentages written for a reader?
 *
 * @module
 */
import { probabilityOf } from "../weigh.ts";
import { sentence, type Words } from "./words.ts";

/** Ratios beyond this are only said to be beyond it: no evidence here is known so well. */
const LARGEST_RATIO = 1e12;
/** From here on words are shorter than digits: "2.3 million". */
const IN_WORDS_FROM = 1e6;
/** Probabilities closer than this to 0 or 1 are said to be under or over it. */
const CLOSEST_TO_CERTAIN = 0.001;

/** One decimal. @param sign - Whether "+" stands before what is above 0. */
export function writtenBits(words: Words, bits: number, sign = false): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const signed = sign ? ({ signDisplay: "exceptZero" } as const) : ({ signDisplay: "negative" } as const);
  return write(words, bits, { ...options, ...signed }).replace("-", "−");
}

/** The ratio that bits stand for, whichever way, two digits of it: "180", "2.3 million". */
export function writtenRatio(words: Words, bits: number): string {
  const ratio = Math.min(LARGEST_RATIO, 2 ** Math.abs(bits));
  const options = { maximumSignificantDigits: 2 } as const;
  if (ratio < IN_WORDS_FROM) return write(words, ratio, options);
  return write(words, ratio, { ...options, notation: "compact", compactDisplay: "long" });
}

/** "180 to 1", whichever way. */
export function writtenOdds(words: Words, bits: number): string {
  const key = 2 ** Math.abs(bits) > LARGEST_RATIO ? "odds_over" : "odds";
  return sentence(words, key, { ratio: writtenRatio(words, bits) }).text;
}

/** Of log2 odds: "97.3 %", "over 99.9 %". */
export function writtenProbability(words: Words, bits: number): string {
  const probability = probabilityOf(bits);
  if (probability < CLOSEST_TO_CERTAIN)
    return sentence(words, "percent_under", { percent: writtenShare(words, CLOSEST_TO_CERTAIN) }).text;
  if (probability > 1 - CLOSEST_TO_CERTAIN)
    return sentence(words, "percent_over", { percent: writtenShare(words, 1 - CLOSEST_TO_CERTAIN) }).text;
  return writtenShare(words, probability);
}

/** @param share - Range [0, 1]. */
export function writtenShare(words: Words, share: number): string {
  return write(words, share, { style: "percent", maximumFractionDigits: 1 });
}

export function writtenCount(words: Words, count: number): string {
  return write(words, count, { maximumFractionDigits: 0 });
}

/** An axis label: "1,000", "1M". */
export function writtenShort(words: Words, ratio: number): string {
  if (ratio < IN_WORDS_FROM) return write(words, ratio, { maximumFractionDigits: 0 });
  return write(words, ratio, { notation: "compact", compactDisplay: "short", maximumSignificantDigits: 2 });
}

export function writtenDecimal(words: Words, number: number, digits: number): string {
  return write(words, number, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function writtenList(words: Words, items: readonly string[]): string {
  return items.join(words.sentences.list_separator);
}

/** Making one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function write({ language }: Words, number: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format.format(number);
}
