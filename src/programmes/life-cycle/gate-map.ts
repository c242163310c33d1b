/**
 * Which gates are there, who decides on each, and what must be on file before?
 *
 * The first deposit, transfer and expenditure make an agreed programme an active one. What closes a programme stands at the
 * gate that leads into each closed state. Suspending and cancelling are open from everywhere before the end.
 *
 * Source: programmes.md 1.4.
 *
 * @module
 */
import type { Decision } from "../entries/decision.ts";
import type { ProgrammeState } from "../entries/gate-passage.ts";

export type Body = Decision["body"];

export const requirementCodes = [
  "decision",
  "entry-point",
  "driver-facts",
  "do-no-harm",
  "theory-of-change",
  "results-framework",
  "markers",
  "break-even",
  "risk-register",
  "terms-checked",
  "deviations-cleared",
  "agreement-signed",
  "memorandum-signed",
  "first-deposit",
  "first-transfer",
  "first-expenditure",
  "last-activity",
  "final-narrative",
  "refunds",
  "certified",
  "balance",
  "evaluation",
  "management-response",
  "actions-closed",
] as const;
export type RequirementCode = (typeof requirementCodes)[number];

export interface GateRule {
  readonly from: ProgrammeState;
  readonly to: ProgrammeState;
  readonly body: Body;
  readonly requires: readonly RequirementCode[];
}

const onTheWay: readonly GateRule[] = [
  { from: "idea", to: "concept", body: "results-group", requires: ["decision", "entry-point"] },
  {
    from: "concept",
    to: "appraisal",
    body: "resident-coordinator",
    requires: ["decision", "driver-facts", "do-no-harm"],
  },
  {
    from: "appraisal",
    to: "approved",
    body: "steering-committee",
    requires: ["decision", "theory-of-change", "results-framework", "markers", "break-even", "risk-register"],
  },
  { from: "approved", to: "agreed", body: "lead", requires: ["terms-checked", "deviations-cleared"] },
  {
    from: "agreed",
    to: "active",
    body: "administrative-agent",
    requires: [
      "agreement-signed",
      "memorandum-signed",
      "first-deposit",
      "first-transfer",
      "first-expenditure",
    ],
  },
  { from: "active", to: "adjusting", body: "steering-committee", requires: ["decision"] },
  { from: "adjusting", to: "active", body: "steering-committee", requires: ["decision"] },
  { from: "active", to: "operationally-closed", body: "lead", requires: ["last-activity"] },
  {
    from: "operationally-closed",
    to: "financially-closed",
    body: "administrative-agent",
    requires: ["final-narrative", "refunds", "certified", "balance"],
  },
  {
    from: "financially-closed",
    to: "learned",
    body: "country-team",
    requires: ["decision", "evaluation", "management-response", "actions-closed"],
  },
];

const over: readonly ProgrammeState[] = ["financially-closed", "learned", "cancelled"];

/** @param back - The state from which a suspended programme was suspended. */
export function gatesFrom(state: ProgrammeState, back: ProgrammeState): readonly GateRule[] {
  const committee = { from: state, body: "steering-committee", requires: ["decision"] } as const;
  const beside: readonly ProgrammeState[] =
    state === "suspended" ? [back, "cancelled"] : over.includes(state) ? [] : ["suspended", "cancelled"];
  return [...onTheWay.filter(({ from }) => from === state), ...beside.map((to) => ({ ...committee, to }))];
}
