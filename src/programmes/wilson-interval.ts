/**
 * Of so many, so many did: what may the share be?
 *
 * Assumes: the cases are independent of one another.
 * Source: Wilson (1927), score interval without continuity correction; 95 %, z = 1.959963985.
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";

const z = 1.959963985;

/** Both ends in [0, 1]. @throws ProgrammeError "denominator-zero" for none, "count-above-total" for more than all. */
export function wilsonInterval(hits: number, cases: number): readonly [number, number] {
  if (cases === 0) throw new ProgrammeError("denominator-zero");
  if (hits > cases) throw new ProgrammeError("count-above-total");
  const share = hits / cases;
  const scale = 1 + (z * z) / cases;
  const middle = (share + (z * z) / (2 * cases)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
