/**
 * Are there more matches, or fewer, than the model believes?
 *
 * The prior is learnt from what blocking finds, and errs with it. From judged pairs and their scores, one shift of
 * all scores is found under which what was judged is likeliest, held near 0 by a normal prior; the model's prior is
 * moved by it.
 *
 * Assumes: which pairs were judged depends on their scores and levels alone. A model whose scores are too sure of
 * themselves has no single right shift: then it is right for scores like those judged, which in a queue are the
 * doubtful ones.
 * Source: the shift of `calibration/platt.ts`, its slope held at 1; judgements that go amiss as in Copas, "Binary
 * Regression Models for Contaminated Data", JRSS B 50 (1988), 225-265.
 *
 * @module
 */
import { type JudgedScore, weighedScores } from "../calibration/judged-score.ts";
import type { Model } from "../model.ts";
import { priorBitsOf, probabilityOf } from "../weigh.ts";

/** Standard deviation of the shift, before anything is judged. Unit: bits. */
const SHIFT_SPREAD = 3;
/** Shifts that are tried: up to so far, so far apart. Unit: bits. */
const FURTHEST = 8;
const STEP = 0.05;
/** Share of judgements that say nothing of the score: a slip, or a pair the model is altogether wrong about. */
const AMISS = 0.05;

/**
 * @param judged - Scored with this model. None leaves it as it is.
 * @throws LinkError `judgement_invalid`.
 */
export function refinePrior(model: Model, judged: Iterable<JudgedScore>): Model {
  const shift = priorShift(judged);
  if (shift === 0) return model;
  const prior = probabilityOf(priorBitsOf(model.prior) + shift);
  return { ...model, prior, trainedOn: { ...model.trainedOn, priorBasis: "learnt" } };
}

/** How far all scores should move. Unit: bits; 0 of none judged. */
export function priorShift(judged: Iterable<JudgedScore>): number {
  const scores = weighedScores(judged);
  if (scores.length === 0) return 0;
  let best = { shift: 0, likelihood: Number.NEGATIVE_INFINITY };
  for (let at = -FURTHEST / STEP; at <= FURTHEST / STEP; at++) {
    const shift = at * STEP;
    let likelihood = -((shift / SHIFT_SPREAD) ** 2) / 2;
    for (const { bits, same, weight } of scores) {
      const probability = probabilityOf(same ? bits + shift : -bits - shift);
      likelihood += weight * Math.log(AMISS / 2 + (1 - AMISS) * probability);
    }
    if (likelihood > best.likelihood) best = { shift, likelihood };
  }
  return best.shift;
}
