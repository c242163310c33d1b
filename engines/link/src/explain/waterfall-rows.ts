/**
 * What is written beside each bar of a waterfall?
 *
 * @module
 */
import type { BitsInterval } from "./bits-interval.ts";
import type { Explanation, ExplanationStep } from "./explanation.ts";
import { sentence, translated, type Words } from "./words.ts";
import { writtenBits, writtenOdds, writtenRatio } from "./written-numbers.ts";

export interface WaterfallRow {
  readonly heading: string;
  readonly notes: readonly string[];
  /** The bits, signed. */
  readonly figure: string;
  /** Where the bar begins and ends. Unit: bits. */
  readonly from: number;
  readonly to: number;
  /** Where it would end but for the value's frequency. */
  readonly levelEnd: number;
  /** Only of the last row. */
  readonly interval?: BitsInterval;
}

/** A contribution under this is written as none. Unit: bits. */
const NOTHING = 0.05;

/** The prior, each field, and all together. */
export function waterfallRows(explanation: Explanation, words: Words): WaterfallRow[] {
  return [
    priorRow(explanation, words),
    ...explanation.steps.map((step) => stepRow(step, words)),
    totalRow(explanation, words),
  ];
}

function priorRow({ priorBits, priorBasis }: Explanation, words: Words): WaterfallRow {
  const key = priorBasis === "learnt" ? "prior_learnt" : "prior_stated";
  // Odds of 1 to r are one in r + 1.
  const pairs = writtenRatio(words, Math.log2(1 + 2 ** -priorBits));
  return {
    heading: words.sentences.prior_heading,
    notes: [sentence(words, key, { pairs }).text],
    figure: figureOf(priorBits, words),
    from: 0,
    to: priorBits,
    levelEnd: priorBits,
  };
}

function stepRow(step: ExplanationStep, words: Words): WaterfallRow {
  const notes = [levelNote(step, words)];
  if (Math.abs(step.termFrequencyBits) >= NOTHING) notes.push(rarityNote(step, words));
  if (step.basis === "stated" && !step.hub) notes.push(words.sentences.stated_field);
  return {
    heading: translated(words.fields, step.field),
    notes,
    figure: step.hub ? "" : figureOf(step.bits, words),
    from: step.from,
    to: step.to,
    levelEnd: step.from + step.levelBits,
  };
}

function levelNote({ hub, level, bits }: ExplanationStep, words: Words): string {
  const parameters = { level: translated(words.levels, level), ratio: writtenRatio(words, bits) };
  if (hub) return sentence(words, "field_hub", parameters).text;
  if (Math.abs(bits) < NOTHING) return sentence(words, "field_neither", parameters).text;
  return sentence(words, bits > 0 ? "field_for" : "field_against", parameters).text;
}

function rarityNote({ termFrequencyBits }: ExplanationStep, words: Words): string {
  const key = termFrequencyBits > 0 ? "rarer" : "commoner";
  return sentence(words, key, { bits: writtenBits(words, Math.abs(termFrequencyBits)) }).text;
}

function totalRow({ bits, interval }: Explanation, words: Words): WaterfallRow {
  const parameters = {
    odds: writtenOdds(words, bits),
    low: writtenBits(words, interval.low),
    high: writtenBits(words, interval.high),
  };
  return {
    heading: words.sentences.total_heading,
    notes: [sentence(words, bits >= 0 ? "total_for" : "total_against", parameters).text],
    figure: figureOf(bits, words),
    from: 0,
    to: bits,
    levelEnd: bits,
    interval,
  };
}

function figureOf(bits: number, words: Words): string {
  return sentence(words, "figure", { bits: writtenBits(words, bits, true) }).text;
}
