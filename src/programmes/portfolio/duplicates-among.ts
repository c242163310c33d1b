/**
 * How much of a programme's money may be spent twice on the same thing?
 *
 * Exposure of all pairs that the duplicate finder sees with one of its activities, as a share of the programme's own budget.
 * Two programmes of one pair bear half each, so that all programmes together bear what the portfolio does.
 *
 * Source: programmes.md 2.0 and 2.4.
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import { budgetOf, duplicatePairs } from "../value/duplicate-pairs.ts";

export interface ProgrammeDuplicates {
  /** Unit: USD; null when it has no activities to compare. */
  readonly exposure: number | null;
  /** Of its budget; null when that, or the exposure, is not known. */
  readonly share: number | null;
}

/** By programme's id. */
export function duplicatesAmong(set: EntrySet): ReadonlyMap<string, ProgrammeDuplicates> {
  const exposed = new Map<string, number>();
  for (const { content } of set.activity) {
    const programme = entryWith(set, "component", content.component)?.content.programme;
    if (programme !== undefined) exposed.set(programme, 0);
  }
  for (const { programmes, exposure } of duplicatePairs(set))
    for (const programme of programmes) exposed.set(programme, (exposed.get(programme) ?? 0) + exposure / 2);
  return new Map(
    set.programme.map(({ id }) => {
      const exposure = exposed.get(id) ?? null;
      const budget = budgetOf(set, id);
      return [id, { exposure, share: exposure === null || budget === 0 ? null : exposure / budget }];
    }),
  );
}
