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

/** @param set - Of one programme. */
export function effectOf(set: EntrySet, content: Content<"observation">, today: string): Effect {
  const asked = { programme: content.programme, today };
  const entry: Entry<"observation"> = {
    id: imagined,
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
