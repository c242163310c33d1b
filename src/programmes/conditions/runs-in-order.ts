/**
 * In which order were the kept checks of an agreement made, and which of them is the newest?
 *
 * A check keeps its day and no hour. Of several of one day, the one that was made on the terms as they now stand comes last:
 * whoever mends a term and checks again on the same day has not to wait until tomorrow.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import { isSameContent } from "../entries/is-same-content.ts";

type Run = Entry<"term-run">;

/** The oldest first. */
export function runsInOrder(
  set: Pick<EntrySet, "term-run">,
  { id, content }: Entry<"agreement">,
): readonly Run[] {
  const fits = (run: Run) => Number(isSameContent(run.content.terms, content.terms));
  const dayOf = (run: Run) => Date.parse(run.content.date);
  return set["term-run"]
    .filter((run) => run.content.agreement === id)
    .sort((one, other) => dayOf(one) - dayOf(other) || fits(one) - fits(other));
}
