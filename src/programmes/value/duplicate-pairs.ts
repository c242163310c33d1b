/**
 * Which activities of a portfolio are so alike that one of two may be paid for twice?
 *
 * Every pair of two organisations is held against the rule of the duplicate finder. Without the same type no pair comes to
 * 0.7, so only those of one type are laid side by side; within it a pair is weighed only where area, group and the most that
 * its months could have in common leave 0.7 within reach. A place within the other's place is a place in common.
 *
 * Assumes: an organisation knows what it plans itself, so that its own activities are no pair.
 * Source: programmes.md 2.4, worked example W4.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import { sharePlaces } from "../entries/place-within.ts";
import { duplicateExposure, duplicateFrom, similarity } from "../value.ts";

export interface DuplicatePair {
  /** UUIDs of the two activities; `one` is the smaller. */
  readonly one: string;
  readonly other: string;
  /** UUIDs of their programmes; the same twice inside one. */
  readonly programmes: readonly [string, string];
  /** From 0.7 to 1. */
  readonly similarity: number;
  /** Unit: USD. */
  readonly exposure: number;
}

/** Of all activities that stand; in the order of their exposure, the largest first. */
export function duplicatePairs(set: EntrySet): readonly DuplicatePair[] {
  const pairs = [...typesOf(set).values()].flatMap(pairsWithin);
  return pairs.sort(
    (one, other) =>
      other.exposure - one.exposure || byText(one.one, other.one) || byText(one.other, other.other),
  );
}

interface Placed {
  readonly id: string;
  readonly programme: string;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly group: string;
  /** Months as numbers, each once, in their order. */
  readonly months: readonly number[];
  readonly budget: number;
}

function typesOf(set: EntrySet): ReadonlyMap<string, readonly Placed[]> {
  const components = new Map(set.component.map(({ id, content }) => [id, content]));
  const types = new Map<string, Placed[]>();
  for (const { id, content } of set.activity) {
    const component = components.get(content.component);
    if (component === undefined) continue;
    const { programme, organisation } = component;
    const type = plain(content.type);
    const list = types.get(type) ?? [];
    list.push({ id, programme, organisation, ...laidOut(content) });
    types.set(type, list);
  }
  return types;
}

function laidOut({ areas, targetGroup, months, budget }: Entry<"activity">["content"]) {
  const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return {
    areas,
    group: plain(targetGroup),
    months: [...new Set(numbers)].sort((one, other) => one - other),
    budget,
  };
}

function pairsWithin(placed: readonly Placed[]): DuplicatePair[] {
  const pairs: DuplicatePair[] = [];
  for (let at = 0; at < placed.length; at++)
    for (let next = at + 1; next < placed.length; next++) {
      const [one, other] = [placed[at], placed[next]];
      if (one === undefined || other === undefined || one.organisation === other.organisation) continue;
      const pair = weighed(one, other);
      if (pair !== null) pairs.push(pair);
    }
  return pairs;
}

function weighed(one: Placed, other: Placed): DuplicatePair | null {
  const sameArea = sharePlaces(one.areas, other.areas) ? 1 : 0;
  const sameTargetGroup = one.group === other.group ? 1 : 0;
  // Months can add 0.2 at most: most pairs end here.
  if (0.35 + 0.25 * sameArea + 0.2 * sameTargetGroup + 0.2 * mostInCommon(one, other) < duplicateFrom - 1e-6)
    return null;
  const pair = {
    sameType: 1,
    sameArea,
    sameTargetGroup,
    months: [one.months, other.months],
    budgets: [one.budget, other.budget],
  } as const;
  const exposure = duplicateExposure(pair);
  const alike = similarity(pair);
  if (exposure === 0) return null;
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  return {
    one: first.id,
    other: second.id,
    programmes: [first.programme, second.programme],
    similarity: alike,
    exposure,
  };
}

/** The most that months in common can come to, from how many there are and how far they reach. */
function mostInCommon({ months: one }: Placed, { months: other }: Placed): number {
  const apart = (one.at(-1) ?? 0) < (other[0] ?? 0) || (other.at(-1) ?? 0) < (one[0] ?? 0);
  if (apart || one.length === 0 || other.length === 0) return 0;
  return Math.min(one.length, other.length) / Math.max(one.length, other.length);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What shares of duplicates are shares of: budget lines. Unit: USD. @param programme - Null: of all. */
export function budgetOf(set: EntrySet, programme: string | null): number {
  return set["budget-line"]
    .filter((line) => programme === null || line.programme === programme)
    .reduce((sum, { content }) => sum + content.usd, 0);
}
