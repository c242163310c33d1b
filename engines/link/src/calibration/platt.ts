/**
 * Which straight line from stated to judged odds fits best?
 *
 * Two figures, slope and shift, in log odds: enough where judgements are too few for steps. They are fitted by
 * maximum likelihood with a small penalty that holds the line near "as stated", so that judgements which all lie
 * apart do not make it infinitely steep.
 *
 * Source: Platt, "Probabilistic Outputs for Support Vector Machines" (1999), for the line; Lin, Lin and Weng,
 * Machine Learning 68 (2007), 267-276, for Newton's steps with halving; the penalty is a normal prior (ridge) around
 * slope 1 and shift 0 in place of Platt's softened targets, which assume scores without a scale.
 *
 * @module
 */
import { probabilityOf } from "../weigh.ts";
import type { WeighedScore } from "./judged-score.ts";

/** calibrated = slope x bits + shift. */
export interface CalibrationLine {
  readonly slope: number;
  /** Unit: bits. */
  readonly shift: number;
}

/** Standard deviations of the prior: a slope may easily be half or twice, a shift some bits. */
const SLOPE_SPREAD = 1;
const SHIFT_SPREAD = 5;
const MOST_STEPS = 100;
const STILL = 1e-9;

/** @param scores - At least one. Weights are brought to a mean of 1. */
export function plattLine(scores: readonly WeighedScore[]): CalibrationLine {
  const scale = scores.length / scores.reduce((sum, { weight }) => sum + weight, 0);
  let line: CalibrationLine = { slope: 1, shift: 0 };
  let loss = lossOf(scores, scale, line);
  for (let step = 0; step < MOST_STEPS; step++) {
    const [slopeStep, shiftStep] = newtonStep(scores, scale, line);
    let share = 1;
    let next = line;
    let nextLoss = loss;
    do {
      next = { slope: line.slope - share * slopeStep, shift: line.shift - share * shiftStep };
      nextLoss = lossOf(scores, scale, next);
      share /= 2;
    } while (nextLoss > loss && share > STILL);
    const gained = loss - nextLoss;
    if (gained > 0) line = next;
    if (!(gained > STILL)) break;
    loss = nextLoss;
  }
  return line;
}

function lossOf(scores: readonly WeighedScore[], scale: number, { slope, shift }: CalibrationLine): number {
  let loss = ((slope - 1) / SLOPE_SPREAD) ** 2 / 2 + (shift / SHIFT_SPREAD) ** 2 / 2;
  for (const { bits, same, weight } of scores) loss += weight * scale * surprise(slope * bits + shift, same);
  return loss;
}

/** Unit: nats. Exact where the odds are beyond what a probability can hold. */
function surprise(bits: number, same: boolean): number {
  const against = (same ? -bits : bits) * Math.LN2;
  return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
}

function newtonStep(
  scores: readonly WeighedScore[],
  scale: number,
  { slope, shift }: CalibrationLine,
): readonly [number, number] {
  let [bySlope, byShift] = [(slope - 1) / SLOPE_SPREAD ** 2, shift / SHIFT_SPREAD ** 2];
  let [twiceSlope, both, twiceShift] = [1 / SLOPE_SPREAD ** 2, 0, 1 / SHIFT_SPREAD ** 2];
  for (const { bits, same, weight } of scores) {
    const probability = probabilityOf(slope * bits + shift);
    const residual = weight * scale * (probability - (same ? 1 : 0)) * Math.LN2;
    const curve = weight * scale * probability * (1 - probability) * Math.LN2 ** 2;
    bySlope += residual * bits;
    byShift += residual;
    twiceSlope += curve * bits ** 2;
    both += curve * bits;
    twiceShift += curve;
  }
  const determinant = twiceSlope * twiceShift - both ** 2;
  return [
    (twiceShift * bySlope - both * byShift) / determinant,
    (twiceSlope * byShift - both * bySlope) / determinant,
  ];
}
