/**
 * Which words does an analyst use for a probability?
 *
 * Source: Professional Head of Intelligence Assessment (United Kingdom), "PHIA Probability Yardstick": remote
 * chance to 5 %, highly unlikely 10 to 20, unlikely 25 to 35, realistic possibility 40 to 50, likely 55 to 75,
 * highly likely 80 to 90, almost certain from 95. The yardstick leaves gaps; each is shared at its middle.
 *
 * @module
 */
import { probabilityOf } from "../weigh.ts";
import type { SentenceKey } from "./english.ts";

const YARDSTICK: readonly (readonly [below: number, key: SentenceKey])[] = [
  [0.075, "likely_remote"],
  [0.225, "likely_highly_unlikely"],
  [0.375, "likely_unlikely"],
  [0.525, "likely_possible"],
  [0.775, "likely_likely"],
  [0.925, "likely_highly_likely"],
];

/** @param bits - log2 odds. @returns Key of the sentence. */
export function likelihoodKey(bits: number): SentenceKey {
  const probability = probabilityOf(bits);
  return YARDSTICK.find(([below]) => probability < below)?.[1] ?? "likely_almost_certain";
}
