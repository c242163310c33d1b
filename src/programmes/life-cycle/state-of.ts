/**
 * Where in its life does a programme stand, and what do others call that?
 *
 * It stands where the last gate that it passed led it; one that passed none is an idea.
 *
 * Source: programmes.md 1.4; IATI code list ActivityStatus 2.03; UN INFO's four statuses.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { ProgrammeState } from "../entries/gate-passage.ts";

/** Code of IATI's list: 1 planned, 2 running, 3 finalisation, 4 closed, 5 cancelled, 6 suspended; null: nothing to publish. */
export const iatiStatusOf: Readonly<Record<ProgrammeState, 1 | 2 | 3 | 4 | 5 | 6 | null>> = {
  idea: null,
  concept: 1,
  appraisal: 1,
  approved: 1,
  agreed: 1,
  active: 2,
  adjusting: 2,
  "operationally-closed": 3,
  "financially-closed": 4,
  learned: 4,
  suspended: 6,
  cancelled: 5,
};

/** Null where UN INFO has no word. */
export const uninfoStatusOf: Readonly<
  Record<ProgrammeState, "pipeline" | "implementation" | "finalization" | "closed" | null>
> = {
  idea: null,
  concept: "pipeline",
  appraisal: "pipeline",
  approved: "pipeline",
  agreed: "pipeline",
  active: "implementation",
  adjusting: "implementation",
  "operationally-closed": "finalization",
  "financially-closed": "closed",
  learned: "closed",
  suspended: null,
  cancelled: null,
};

/** The gates that a programme passed, in order; those of one day in the order in which one leads to the next. */
export function passagesOf(set: EntrySet, programme: string): readonly Entry<"gate-passage">[] {
  const waiting = set["gate-passage"]
    .filter((entry) => entry.programme === programme)
    .sort((one, other) => (one.content.date < other.content.date ? -1 : 1));
  const passed: Entry<"gate-passage">[] = [];
  let state: ProgrammeState = "idea";
  while (waiting.length > 0) {
    const day = waiting[0]?.content.date;
    const follows = waiting.findIndex(({ content }) => content.date === day && content.from === state);
    const [next] = waiting.splice(Math.max(0, follows), 1);
    if (next === undefined) break;
    passed.push(next);
    state = next.content.to;
  }
  return passed;
}

/** Where a programme stands. */
export function stateOf(set: EntrySet, programme: string): ProgrammeState {
  return passagesOf(set, programme).at(-1)?.content.to ?? "idea";
}
