/**
 * How is a privacy loss written, added up and compared without rounding?
 *
 * As whole millionths. A budget of 1 spent in three parts of 0.333333 has 0.000001 left, and never -0.0000000000001.
 *
 * @module
 */
import { SynthesizeError } from "./synthesize-error.ts";

/** Unit: millionths. Whole, greater than 0. */
export type EpsilonMillionths = number;

const million = 1_000_000;
/** Beyond this a promise of privacy says nothing. */
const largest = 20 * million;

/** ε as millionths. @throws SynthesizeError "epsilon-refused" unless it is from 0.000001 to 20 with at most six decimals. */
export function epsilonOf(epsilon: number): EpsilonMillionths {
  const millionths = Math.round(epsilon * million);
  if (!(millionths >= 1 && millionths <= largest) || Math.abs(epsilon * million - millionths) > 1e-6)
    throw new SynthesizeError("epsilon-refused", "ε must be from 0.000001 to 20, with at most six decimals.");
  return millionths;
}

/** ε as a number, to show. */
export function epsilonShown(millionths: EpsilonMillionths): number {
  return millionths / million;
}

/**
 * What is left of a budget after these losses, which add up (sequential composition). Unit: millionths.
 * @throws SynthesizeError "budget-spent" when they are more than there was.
 */
export function budgetLeft(budget: EpsilonMillionths, losses: readonly EpsilonMillionths[]): number {
  const left = losses.reduce((rest, loss) => rest - loss, budget);
  if (left < 0 || losses.some((loss) => !Number.isInteger(loss) || loss < 0))
    throw new SynthesizeError("budget-spent", "The budget does not hold so large a loss.");
  return left;
}
