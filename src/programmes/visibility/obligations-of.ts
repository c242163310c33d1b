/**
 * What is owed to whom, was it done, and what is late?
 *
 * Due is what has passed its day, and what was done before it. Rate = done / due; what lies ahead is told beside it.
 *
 * Source: programmes.md 2.4, worked example W4.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { obligationAudiences } from "../entries/obligation.ts";
import { obligationRate } from "../visibility.ts";

export interface Owed {
  readonly id: string;
  readonly programme: string;
  readonly programmeCode: string;
  readonly what: string;
  /** To which organisation; null for all of that kind. */
  readonly organisation: string | null;
  readonly due: string;
  /** Days since it was due. */
  readonly late: number;
}

export interface AudienceObligations {
  readonly to: (typeof obligationAudiences)[number];
  readonly due: number;
  readonly done: number;
  /** Of those done, after their day. */
  readonly doneLate: number;
  readonly ahead: number;
  /** Null when nothing was due. */
  readonly rate: number | null;
  /** The oldest first. */
  readonly overdue: readonly Owed[];
}

/** One line an audience, in the order of the list; each also where nothing is owed. */
export function obligationsOf(
  set: EntrySet,
  { programme, today }: { readonly programme: string | null; readonly today: string },
): readonly AudienceObligations[] {
  const all = set.obligation.filter(({ content }) => programme === null || content.programme === programme);
  return obligationAudiences.map((to) => {
    const theirs = all.filter(({ content }) => content.to === to);
    const done = theirs.filter(({ content }) => content.done !== null && content.done <= today);
    const open = theirs.filter((entry) => !done.includes(entry));
    const overdue = open.filter(({ content }) => content.due < today);
    const due = done.length + overdue.length;
    return {
      to,
      due,
      done: done.length,
      doneLate: done.filter(({ content }) => (content.done ?? "") > content.due).length,
      ahead: open.length - overdue.length,
      rate: obligationRate({ due, done: done.length }),
      overdue: overdue
        .map((entry) => owedOf(set, entry, today))
        .sort((one, other) => (one.due < other.due ? -1 : 1)),
    };
  });
}

function owedOf(set: EntrySet, { id, content }: Entry<"obligation">, today: string): Owed {
  return {
    id,
    programme: content.programme,
    programmeCode: entryWith(set, "programme", content.programme)?.content.code ?? "",
    what: content.what,
    organisation: entryWith(set, "organisation", content.organisation)?.content.name ?? null,
    due: content.due,
    late: Math.round((Date.parse(today) - Date.parse(content.due)) / 86_400_000),
  };
}
