/**
 * Where do organisations plan the same work at the same place and time?
 *
 * Pairs of activities of different organisations that are alike from 0.7 on; what they expose is the smaller budget times
 * how alike they are. A pair is a question to both, and no proof of waste: some work must be done twice.
 *
 * Source: programmes.md 2.4 and 2.5.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { duplicateExposure, similarity } from "../value.ts";

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

interface Placed extends Side {
  readonly content: Entry<"activity">["content"];
}

/** What exposes most first. */
export function duplicateWork(set: EntrySet): readonly DuplicateWork[] {
  const placed = set.activity.flatMap(({ id, content }) => {
    const component = entryWith(set, "component", content.component)?.content;
    if (component === undefined) return [];
    const { programme, organisation } = component;
    return [{ activity: id, programme, organisation, title: content.title, content }];
  });
  return placed
    .flatMap((one, at) => placed.slice(at + 1).flatMap((other) => alike(one, other)))
    .sort((one, other) => other.exposure - one.exposure);
}

function alike(one: Placed, other: Placed): readonly DuplicateWork[] {
  const areas = one.content.areas.filter((area) => other.content.areas.includes(area));
  const months = one.content.months.filter((month) => other.content.months.includes(month));
  if (one.organisation === other.organisation || areas.length === 0 || months.length === 0) return [];
  const pair = {
    sameType: same(one.content.type, other.content.type),
    sameArea: 1,
    sameTargetGroup: same(one.content.targetGroup, other.content.targetGroup),
    months: [one.content.months.map(monthNumber), other.content.months.map(monthNumber)],
    budgets: [one.content.budget, other.content.budget],
  } as const;
  const exposure = duplicateExposure(pair);
  if (pair.sameType === 0 || exposure === 0) return [];
  const side = ({ content: _, ...rest }: Placed): Side => rest;
  return [
    {
      type: one.content.type,
      areas: [...areas].sort(),
      months: [...months].sort(),
      sides: [side(one), side(other)],
      similarity: similarity(pair),
      exposure,
    },
  ];
}

function same(one: string, other: string): 0 | 1 {
  return one.trim().toLowerCase() === other.trim().toLowerCase() ? 1 : 0;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
