/**
 * What do people say that a programme was worth, and what did those find who looked?
 *
 * Surveys and consultations beside evaluations, records, studies and facts, each with its grade: of the same initiative nine
 * in ten believed that efficiency rose, and auditors found a third spent on management. Neither stands alone.
 *
 * Source: programmes.md 0 and 2.4; European Court of Auditors and Devex on the Spotlight Initiative.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";

export interface Finding {
  readonly id: string;
  readonly type: Entry<"evidence">["content"]["type"];
  /** From 0 to 4. */
  readonly grade: number;
  readonly citation: string;
  readonly date: string;
  readonly scope: string;
  readonly limits: string;
  /** Name of the organisation that shared it; null when nobody is named. */
  readonly sharedBy: string | null;
}

export interface SaidAndFound {
  readonly said: readonly Finding[];
  readonly found: readonly Finding[];
}

const sayings: readonly string[] = ["survey", "consultation"];

/** The newest first. @param programme - Evidence of it, and what is about none in particular. */
export function saidAndFound(set: EntrySet, programme: string): SaidAndFound {
  const all = set.evidence
    .filter(({ content }) => content.programme === programme || content.programme === null)
    .map((entry) => findingOf(set, entry))
    .sort((one, other) =>
      one.date < other.date ? 1 : one.date > other.date ? -1 : one.id < other.id ? -1 : 1,
    );
  return {
    said: all.filter(({ type }) => sayings.includes(type)),
    found: all.filter(({ type }) => !sayings.includes(type)),
  };
}

function findingOf(set: EntrySet, { id, content }: Entry<"evidence">): Finding {
  const { type, grade, citation, date, scope, limits, sharedBy } = content;
  const name = entryWith(set, "organisation", sharedBy)?.content.name ?? null;
  return { id, type, grade, citation, date, scope, limits, sharedBy: name };
}
