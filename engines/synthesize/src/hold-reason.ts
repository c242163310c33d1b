/**
 * Which cells of a table may not be shown, and why?
 *
 * Too few in it, too few contributors, or one contributor whose share is so large that the cell tells of that contributor
 * rather than of the whole. Judged on the true counts, in this order.
 *
 * Source: Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4: threshold and dominance rules.
 *
 * @module
 */
import { SynthesizeError } from "./synthesize-error.ts";

/** By contributor, how many each put into a cell. Whole numbers, 0 or more. */
export type Contributions = Readonly<Record<string, number>>;

export interface HoldRules {
  /** Fewest that a shown cell may hold. */
  readonly floor: number;
  /** Fewest contributors with at least one. */
  readonly contributors: number;
  /** Largest share of a cell that one contributor may have. Unit: per cent. */
  readonly dominancePercent: number;
}

export type HoldReason = "below-floor" | "few-contributors" | "dominated";

/** Why a cell is held; null when it is not. @throws SynthesizeError "cell-malformed" for a count that is none. */
export function holdReason(cell: Contributions, rules: HoldRules): HoldReason | null {
  const counts = Object.values(cell);
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    throw new SynthesizeError("cell-malformed", "A contribution must be a whole number, 0 or more.");
  const total = counts.reduce((all, count) => all + count, 0);
  if (total < rules.floor) return "below-floor";
  if (counts.filter((count) => count > 0).length < rules.contributors) return "few-contributors";
  if (Math.max(0, ...counts) * 100 > rules.dominancePercent * total) return "dominated";
  return null;
}

/** Contributions of several cells together, by contributor. */
export function together(cells: readonly Contributions[]): Contributions {
  const all: Record<string, number> = {};
  for (const cell of cells)
    for (const [contributor, count] of Object.entries(cell))
      all[contributor] = (Object.hasOwn(all, contributor) ? (all[contributor] ?? 0) : 0) + count;
  return all;
}
