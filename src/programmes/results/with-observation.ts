/**
 * What would the results be if this number stood?
 *
 * @module
 */
import { type Entry, type EntrySet, withEntry } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { ResultsView } from "./results-api.ts";
import { resultsView } from "./results-view.ts";

export interface Effect {
  readonly before: ResultsView;
  /** As if it were accepted already. */
  readonly after: ResultsView;
}

/** The id of nothing that is kept. */
const imagined = "00000000-0000-4000-8000-000000000000";

/** A number as it is being written, or one that stands already and waits. */
export interface Said {
  readonly id?: string;
  readonly content: Content<"observation">;
}

/** @param set - Of one programme. */
export function effectOf(set: EntrySet, { id = imagined, content }: Said, today: string): Effect {
  const asked = { programme: content.programme, today };
  const entry: Entry<"observation"> = {
    id,
    kind: "observation",
    version: 1,
    programme: content.programme,
    owner: imagined,
    seenBy: "everybody",
    changed: today,
    content: { ...content, status: "accepted" },
  };
  return { before: resultsView(set, asked), after: resultsView(withEntry(set, entry), asked) };
}

/** Rows that a number speaks to: its indicator, all of its days, and its component or the whole; of the whole first. */
export function rowsOf(
  { rows }: ResultsView,
  content: Content<"observation">,
): readonly ResultsView["rows"][number][] {
  return rows
    .filter(
      (row) =>
        row.indicator === content.indicator &&
        row.start <= content.start &&
        row.end >= content.end &&
        (row.component === null || row.component === content.component),
    )
    .sort((one, other) => Number(one.component !== null) - Number(other.component !== null));
}
