/**
 * What would a judgement on this pair teach?
 *
 *     informativeness = alike x (p (1 - p) + 0.05) / (judged + 1)^2
 *
 * p is the pair's probability; `alike` how many pairs fall on the same levels; `judged` how many of those have been
 * judged. A pair is worth asking about when it is doubtful, when what is learnt of it holds for many, and when few
 * like it were asked about: by the k-th judgement the variance of a share falls as 1 / k^2. The 0.05 is for what the
 * model is sure of and wrong about: without it nobody would ever be asked.
 *
 * Source: Lewis and Gale, SIGIR (1994), 3-12, for asking what is doubtful; Settles and Craven, EMNLP (2008),
 * 1070-1079, for weighing by how many are alike.
 *
 * @module
 */
import type { Weight } from "../scored-pair.ts";
import { probabilityOf } from "../weigh.ts";

const DOUBT_ABOUT_THE_MODEL = 0.05;

/** What is asked of a pair's surroundings. */
export interface Likeness {
  /** Pairs that fall on the same levels, this one included. */
  readonly alike: number;
  /** How many of them have been judged. */
  readonly judged: number;
}

/** @returns A figure that only compares pairs; above 0. */
export function informativeness({ bits }: Pick<Weight, "bits">, { alike, judged }: Likeness): number {
  const probability = probabilityOf(bits);
  return (alike * (probability * (1 - probability) + DOUBT_ABOUT_THE_MODEL)) / (judged + 1) ** 2;
}
