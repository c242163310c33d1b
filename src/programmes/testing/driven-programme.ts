/**
 * How does a test write down what drove a programme?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { uuid } from "./plain-ids.ts";
import type { SomeEntry } from "./set-of.ts";

export const undriven: Partial<Content<"programme">> = {
  inJointWorkPlan: null,
  callForProposals: "2025-03-01",
  theoryOfChangeReviewed: null,
  designConvened: null,
  governmentRequest: null,
  ownFunds: 0,
};

/** A programme that shows these of the six facts, in their order. */
export function driven(at: number, facts: readonly (boolean | undefined)[]): SomeEntry[] {
  const id = uuid(1, at);
  const [planned, evidence, theory, convened, asked, own] = facts;
  return [
    {
      id,
      kind: "programme",
      content: {
        code: `JP${at}`,
        title: `Programme ${at}`,
        ...undriven,
        inJointWorkPlan: planned ? "2025-01-01" : "2025-06-01",
        theoryOfChangeReviewed: theory ? "2025-02-01" : null,
        designConvened: convened ? "2025-02-01" : null,
        governmentRequest: asked ? "2025-02-01" : null,
        ownFunds: own ? 10 : 9.9,
      },
    },
    ...(evidence ? [1, 2, 3] : [1, 2]).map(
      (one): SomeEntry => ({
        id: uuid(2, at * 10 + one),
        kind: "evidence",
        content: { programme: id, grade: 2, date: `2025-0${one}-01` },
      }),
    ),
  ];
}
