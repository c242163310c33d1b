/**
 * Who was acknowledged, and who was not?
 *
 * Parity = share of the acknowledgements / share of the contribution; below 0.5 it is flagged. Obligations to a donor, the
 * Resident Coordinator's office, the country team, government or communities: done / due.
 *
 * Source: programmes.md 2.4, worked example W4.
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";

/** A contribution (money) and the acknowledgements that name its giver. */
export type GivenAndNamed = readonly [contribution: number, acknowledgements: number];

export interface Parity {
  /** Null when nothing was contributed: then there is nothing to compare with. */
  readonly parity: number | null;
  readonly flagged: boolean;
}

const flaggedBelow = 0.5;

/** @throws ProgrammeError "denominator-zero" when nobody contributed or was named, "count-above-total" for more than all. */
export function parityOf(one: GivenAndNamed, all: GivenAndNamed): Parity {
  if (all[0] === 0 || all[1] === 0) throw new ProgrammeError("denominator-zero");
  if (one[0] > all[0] || one[1] > all[1]) throw new ProgrammeError("count-above-total");
  const contributed = one[0] / all[0];
  const parity = contributed === 0 ? null : one[1] / all[1] / contributed;
  return { parity, flagged: parity !== null && parity < flaggedBelow };
}

/** Null when nothing is due. @throws ProgrammeError "count-above-total". */
export function obligationRate({
  due,
  done,
}: {
  readonly due: number;
  readonly done: number;
}): number | null {
  if (done > due) throw new ProgrammeError("count-above-total", "done");
  return due === 0 ? null : done / due;
}
