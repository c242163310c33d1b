/**
 * Where do organisations plan the same work at the same place and time?
 *
 * Of the pairs that the duplicate finder sees, those with a place and a month in common. A pair is a question to both, and no proof of waste: some work must be done twice.
 *
 * Source: programmes.md 2.4 and 2.5.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import { placesInCommon } from "../entries/place-within.ts";
import { duplicatePairs } from "../value/duplicate-pairs.ts";

export interface DuplicateWork {
  readonly type: string;
  readonly areas: readonly string[];
  /** "2026-03". */
  readonly months: readonly string[];
  readonly sides: readonly [Side, Side];
  /** From 0 to 1. */
  readonly similarity: number;
  /** Unit: USD. */
  readonly exposure: number;
}

export interface Side {
  /** UUIDs. */
  readonly activity: string;
  readonly programme: string;
  readonly organisation: string;
  readonly title: string;
}

/** What exposes most first. */
export function duplicateWork(set: EntrySet): readonly DuplicateWork[] {
  const activities = new Map(set.activity.map((entry) => [entry.id, entry]));
  const components = new Map(set.component.map(({ id, content }) => [id, content]));
  return duplicatePairs(set).flatMap(({ one, other, similarity, exposure }) => {
    const [first, second] = [activities.get(one), activities.get(other)];
    if (first === undefined || second === undefined) return [];
    const areas = placesInCommon(first.content.areas, second.content.areas).sort();
    const months = first.content.months.filter((month) => second.content.months.includes(month)).sort();
    if (areas.length === 0 || months.length === 0) return [];
    const side = ({ id, content }: Entry<"activity">): Side => {
      const { programme = "", organisation = "" } = components.get(content.component) ?? {};
      return { activity: id, programme, organisation, title: content.title };
    };
    return [
      {
        type: first.content.type,
        areas,
        months,
        sides: [side(first), side(second)] as const,
        similarity,
        exposure,
      },
    ];
  });
}
