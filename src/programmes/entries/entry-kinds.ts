/**
 * Which kinds of entries does a programme consist of?
 *
 * Source: programmes.md 1.2.
 *
 * @module
 */
export const entryKinds = [
  "organisation",
  "framework",
  "result-node",
  "indicator",
  "crosswalk",
  "programme",
  "gate-passage",
  "participation",
  "component",
  "activity",
  "target",
  "observation",
  "overlap",
  "budget-line",
  "agreement",
  "term-run",
  "accepted-deviation",
  "money-event",
  "decision",
  "evidence",
  "claim",
  "priority-exercise",
  "priority-result",
  "gap",
  "gap-action",
  "ledger-entry",
  "package-coverage",
  "obligation",
  "acknowledgement",
  "safety-review",
  "entry-point",
  "evaluation",
  "recommendation",
] as const;

export type EntryKind = (typeof entryKinds)[number];
