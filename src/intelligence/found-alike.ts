/**
 * Which properties does the engine find alike, though their values are written otherwise?
 *
 * So that a page does not call different what the score beside it counts as the same: a name in two scripts, a date
 * with day and month swapped.
 *
 * @module
 */
import { comparedTypes } from "./compared-fields.ts";

/** @returns Names of properties whose field speaks for one subject. */
export function foundAlike(
  entityType: string,
  because: readonly { readonly field: string; readonly bits: number }[],
): ReadonlySet<string> {
  const fields = comparedTypes.get(entityType)?.fields ?? [];
  const speaking = new Set(because.filter(({ bits }) => bits > 0).map(({ field }) => field));
  return new Set(
    fields
      .filter(({ name }) => speaking.has(name))
      .flatMap(({ properties, together }) => [...properties, ...together]),
  );
}
