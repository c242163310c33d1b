/**
 * How much of a programme's money may be spent twice on the same thing?
 *
 * Pairs of activities of two organisations, anywhere in the portfolio, that are alike by the rule of the duplicate finder;
 * exposure as share of the programme's own budget. Both programmes of a pair bear it, because either may give way.
 *
 * Source: programmes.md 2.0 and 2.4.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { duplicateExposure } from "../value.ts";

export interface ProgrammeDuplicates {
  /** Unit: USD; null when it has no activities to compare. */
  readonly exposure: number | null;
  /** Of its budget; null when that, or the exposure, is not known. */
  readonly share: number | null;
}

interface Placed {
  readonly programme: string;
  readonly organisation: string;
  readonly activity: Entry<"activity">["content"];
  /** Months as numbers, counted from the year 0. */
  readonly months: readonly number[];
}

/** By programme's id. */
export function duplicatesAmong(set: EntrySet): ReadonlyMap<string, ProgrammeDuplicates> {
  const placed = set.activity.flatMap(({ content }): readonly Placed[] => {
    const component = entryWith(set, "component", content.component)?.content;
    if (component === undefined) return [];
    const { programme, organisation } = component;
    return [{ programme, organisation, activity: content, months: content.months.map(monthNumber) }];
  });
  const exposed = new Map(placed.map(({ programme }) => [programme, 0]));
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      if (one.organisation === other.organisation) continue;
      const exposure = exposureOf(one, other);
      if (exposure === 0) continue;
      for (const programme of new Set([one.programme, other.programme]))
        exposed.set(programme, (exposed.get(programme) ?? 0) + exposure);
    }
  });
  const budgets = budgetsOf(set);
  return new Map(
    set.programme.map(({ id }) => {
      const exposure = exposed.get(id) ?? null;
      const budget = budgets.get(id) ?? 0;
      return [id, { exposure, share: exposure === null || budget === 0 ? null : exposure / budget }];
    }),
  );
}

function exposureOf(one: Placed, other: Placed): number {
  return duplicateExposure({
    sameType: same(one.activity.type, other.activity.type),
    sameArea: one.activity.areas.some((area) => other.activity.areas.includes(area)) ? 1 : 0,
    sameTargetGroup: same(one.activity.targetGroup, other.activity.targetGroup),
    months: [one.months, other.months],
    budgets: [one.activity.budget, other.activity.budget],
  });
}

function same(one: string, other: string): 0 | 1 {
  return one.trim().toLowerCase() === other.trim().toLowerCase() ? 1 : 0;
}

function monthNumber(month: string): number {
  const [year = 0, at = 0] = month.split("-").map(Number);
  return year * 12 + at;
}

/** Unit: USD. By programme's id; of what has no budget line there is none. */
function budgetsOf(set: EntrySet): ReadonlyMap<string, number> {
  const budgets = new Map<string, number>();
  for (const { programme, content } of set["budget-line"])
    if (programme !== null) budgets.set(programme, (budgets.get(programme) ?? 0) + content.usd);
  return budgets;
}
