/**
 * What may somebody outside know of figures that are not accepted yet?
 *
 * That there are some, because then a result is an interval and not a number; not what they say.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import type { ResultsView } from "../results/results-api.ts";

/** Observations that are not accepted say nothing any more but of when and of what they are. */
export function withoutDrafts(set: EntrySet): EntrySet {
  const silent = { value: null, numerator: null, denominator: null };
  return {
    ...set,
    observation: set.observation.map((entry) =>
      entry.content.status === "accepted"
        ? entry
        : {
            ...entry,
            content: { ...entry.content, ...silent, disaggregation: [], comment: "", evidence: [] },
          },
    ),
  };
}

/** What would hold if all that waits were accepted is not told: it is what is accepted. */
export function acceptedOnly({ rows, ...view }: ResultsView): ResultsView {
  return { ...view, rows: rows.map((row) => ({ ...row, provisional: row.value })) };
}
