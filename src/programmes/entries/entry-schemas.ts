/**
 * Which schema does each kind of entry have?
 *
 * @module
 */
import type { z } from "zod";
import { acceptedDeviation } from "./accepted-deviation.ts";
import { acknowledgement } from "./acknowledgement.ts";
import { activity } from "./activity.ts";
import { agreement } from "./agreement.ts";
import { budgetLine } from "./budget-line.ts";
import { claim } from "./claim.ts";
import { component } from "./component.ts";
import { crosswalk } from "./crosswalk.ts";
import { decision } from "./decision.ts";
import type { EntryKind } from "./entry-kinds.ts";
import { entryPoint } from "./entry-point.ts";
import { evaluation } from "./evaluation.ts";
import { evidence } from "./evidence.ts";
import { type FieldMark, markOf } from "./field.ts";
import { framework } from "./framework.ts";
import { gap } from "./gap.ts";
import { gapAction } from "./gap-action.ts";
import { gatePassage } from "./gate-passage.ts";
import { indicator } from "./indicator.ts";
import { ledgerEntry } from "./ledger-entry.ts";
import { moneyEvent } from "./money-event.ts";
import { obligation } from "./obligation.ts";
import { observation } from "./observation.ts";
import { organisation } from "./organisation.ts";
import { overlap } from "./overlap.ts";
import { packageCoverageCount } from "./package-coverage.ts";
import { participation } from "./participation.ts";
import { priorityExercise } from "./priority-exercise.ts";
import { priorityResult } from "./priority-result.ts";
import { programme } from "./programme.ts";
import { recommendation } from "./recommendation.ts";
import { resultNode } from "./result-node.ts";
import { safetyReview } from "./safety-review.ts";
import { target } from "./target.ts";
import { termRun } from "./term-run.ts";

/** What is kept of each kind, word by word; anything else is refused. */
export const entrySchemas = {
  organisation,
  framework,
  "result-node": resultNode,
  indicator,
  crosswalk,
  programme,
  "gate-passage": gatePassage,
  participation,
  component,
  activity,
  target,
  observation,
  overlap,
  "budget-line": budgetLine,
  agreement,
  "term-run": termRun,
  "accepted-deviation": acceptedDeviation,
  "money-event": moneyEvent,
  decision,
  evidence,
  claim,
  "priority-exercise": priorityExercise,
  "priority-result": priorityResult,
  gap,
  "gap-action": gapAction,
  "ledger-entry": ledgerEntry,
  "package-coverage": packageCoverageCount,
  obligation,
  acknowledgement,
  "safety-review": safetyReview,
  "entry-point": entryPoint,
  evaluation,
  recommendation,
} as const satisfies Readonly<Record<EntryKind, z.ZodObject>>;

/** What an entry of a kind says. */
export type Content<Kind extends EntryKind> = z.infer<(typeof entrySchemas)[Kind]>;

export interface Field {
  readonly name: string;
  readonly mark: FieldMark;
  /** False when it may be left empty (null). */
  readonly needed: boolean;
}

/** The fields of a kind in the order in which they are asked. */
export function fieldsOf(kind: EntryKind): readonly Field[] {
  return Object.entries(entrySchemas[kind].shape).map(([name, schema]: [string, z.ZodType]) => {
    const mark = markOf(schema);
    if (mark === null) throw new TypeError(`${kind}.${name} is made by no maker of fields`);
    return { name, mark, needed: !schema.safeParse(null).success };
  });
}
