/**
 * Which kinds of entries does a programme consist of?
 *
 * In an order in which an entry names only kinds before its own, or its own kind.
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
  "participation",
  "evidence",
  "decision",
  "gate-passage",
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
  "claim",
  "priority-exercise",
  "priority-result",
  "gap",
  "gap-action",
  "ledger-entry",
  "package-coverage",
  "obligation",
  "safety-review",
  "acknowledgement",
  "entry-point",
  "evaluation",
  "recommendation",
] as const;

export type EntryKind = (typeof entryKinds)[number];
