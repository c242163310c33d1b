/**
 * How does a test write down one programme, the gates that it passed and what was decided?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import type { ProgrammeState } from "../entries/gate-passage.ts";
import { uuid } from "./plain-ids.ts";
import type { SomeEntry } from "./set-of.ts";

export const programmeId: string = uuid(1);

export const oneProgramme = (more: Partial<Content<"programme">> = {}): SomeEntry => ({
  id: programmeId,
  kind: "programme",
  content: {
    code: "JP1",
    title: "One",
    modality: "pass-through",
    administrativeAgent: uuid(2),
    start: "2026-01-01",
    end: "2026-10-31",
    inJointWorkPlan: null,
    callForProposals: null,
    theoryOfChangeReviewed: null,
    designConvened: null,
    governmentRequest: null,
    doNoHarmScreen: null,
    ownFunds: null,
    ...more,
  },
});

export function passage(at: number, from: ProgrammeState, to: ProgrammeState, date: string): SomeEntry {
  return {
    id: uuid(3, at),
    kind: "gate-passage",
    content: { programme: programmeId, from, to, date, decision: null, note: "" },
  };
}
