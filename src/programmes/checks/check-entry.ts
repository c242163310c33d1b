/**
 * What would be said of an entry beside all others that stand?
 *
 * Asked while somebody types, again by the node, for every row of a sheet, and once more before anything leaves.
 *
 * Assumes: the content is of its kind's schema.
 *
 * @module
 */
import type { z } from "zod";
import type { EntryKind } from "../entries/entry-kinds.ts";
import { type Content, entrySchemas } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, type CheckContext, fault } from "./check.ts";
import {
  checkComponentCode,
  checkIndicatorCode,
  checkOrganisationNames,
  checkProgrammeCode,
  checkResultNodeCode,
} from "./check-codes.ts";
import {
  checkAcceptedDeviation,
  checkClaim,
  checkDecision,
  checkEntryPoint,
  checkEvidence,
  checkFoundDay,
  checkGap,
  checkGapAction,
  checkObligation,
  checkRecommendation,
} from "./check-follow-up.ts";
import { checkCrosswalk, checkIndicator, checkTarget } from "./check-indicators.ts";
import { checkMarkers } from "./check-markers.ts";
import { checkAgreement, checkBudgetAmount, checkMoneyEvent } from "./check-money.ts";
import { checkObservation, checkOverlap, checkPackageCoverage } from "./check-observations.ts";
import { checkComponentShares, checkProgrammeShares, checkTwice } from "./check-percents.ts";
import {
  checkActivityMonths,
  checkBudgetPeriod,
  checkObservationPeriod,
  checkOrder,
  checkProgrammeSpan,
  checkTargetPeriod,
} from "./check-periods.ts";
import { checkActivityAreas, checkComponentPlaces, checkObservationPlace } from "./check-places.ts";
import { checkResultNode } from "./check-plans.ts";
import { checkPriorityExercise } from "./check-priorities.ts";
import { checkDriverDays, checkParticipation, checkProgramme } from "./check-programme.ts";
import { checkReferences } from "./check-references.ts";
import { checkAcknowledgement, checkSafetyReview } from "./check-safety.ts";
import { uninfoChecks } from "./uninfo-rules.ts";

const checksOf: { readonly [Kind in EntryKind]?: readonly Check<Kind>[] } = {
  organisation: [checkOrganisationNames],
  "result-node": [checkResultNodeCode, checkResultNode],
  indicator: [checkIndicatorCode, checkIndicator],
  crosswalk: [checkCrosswalk],
  programme: [
    checkProgrammeCode,
    checkProgramme,
    ...checkDriverDays,
    checkProgrammeShares,
    checkProgrammeSpan,
  ],
  participation: [checkParticipation],
  evidence: [checkEvidence, checkFoundDay],
  decision: [checkDecision],
  component: [checkComponentCode, ...uninfoChecks, checkComponentShares, checkComponentPlaces, checkMarkers],
  activity: [checkActivityAreas, checkActivityMonths],
  target: [checkTargetPeriod, checkTarget],
  observation: [checkObservationPeriod, checkObservationPlace, checkObservation],
  overlap: [checkOverlap],
  "budget-line": [checkBudgetPeriod, checkBudgetAmount],
  agreement: [checkAgreement],
  "accepted-deviation": [checkAcceptedDeviation],
  "money-event": [checkMoneyEvent],
  claim: [checkClaim],
  "priority-exercise": [checkPriorityExercise],
  gap: [checkGap],
  "gap-action": [checkGapAction],
  "package-coverage": [checkPackageCoverage],
  obligation: [checkObligation],
  "safety-review": [checkSafetyReview],
  acknowledgement: [checkAcknowledgement],
  "entry-point": [checkEntryPoint],
  evaluation: [
    checkFoundDay,
    ({ ratings }) =>
      checkTwice(
        "ratings",
        ratings.map(({ criterion }) => criterion),
      ),
  ],
  recommendation: [checkRecommendation],
};

/** Errors first, each in the order of the checks. */
export function checkEntry<Kind extends EntryKind>(
  kind: Kind,
  content: Content<Kind>,
  context: CheckContext,
): readonly FieldFinding[] {
  return inOrder([
    ...checkReferences(kind, content, context),
    ...checkOrder(content as Content<EntryKind>),
    ...ownChecks(kind).flatMap((check) => check(content, context)),
  ]);
}

/**
 * The same of a content that may not be whole yet: what its schema says first, then every check that asks about nothing but
 * fields that are right already, so that a form speaks while it is filled in.
 */
export function checkDraft(
  kind: EntryKind,
  content: unknown,
  context: CheckContext,
): readonly FieldFinding[] {
  const read = entrySchemas[kind].safeParse(content);
  if (read.success) return checkEntry(kind, read.data as Content<EntryKind>, context);
  const form = read.error.issues.map(({ path, code }) =>
    fault(path.join("."), isEmptyAt(content, path) ? "form-empty" : `form-${code}`),
  );
  const known = rightFields(kind, content);
  return inOrder([
    ...form,
    ...checkReferences(kind, known as Content<EntryKind>, context),
    ...checkOrder(known as Content<EntryKind>),
    ...ownChecks(kind).flatMap((check) =>
      askedOf(known, (seen) => check(seen as Content<EntryKind>, context)),
    ),
  ]);
}

/** True where nothing was written, so that "empty" is said and not what it is not. */
function isEmptyAt(content: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (within, step) => (typeof within === "object" && within !== null ? Reflect.get(within, step) : undefined),
    content,
  );
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

type Known = Readonly<Record<string, unknown>>;

function ownChecks<Kind extends EntryKind>(kind: Kind): readonly Check<Kind>[] {
  return checksOf[kind] ?? [];
}

/** Fields whose value the schema takes; the others are left out. */
function rightFields(kind: EntryKind, content: unknown): Known {
  const said = (typeof content === "object" && content !== null ? content : {}) as Known;
  const right = Object.entries(entrySchemas[kind].shape).flatMap(([name, schema]: [string, z.ZodType]) => {
    const read = schema.safeParse(said[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(right);
}

/** What a check says, unless it asked for a field that is not there. */
function askedOf(known: Known, check: (seen: Known) => readonly FieldFinding[]): readonly FieldFinding[] {
  let missed = false;
  const seen = new Proxy(known, {
    get: (fields, name) => {
      if (typeof name === "string" && !(name in fields)) missed = true;
      return Reflect.get(fields, name);
    },
  });
  try {
    const found = check(seen);
    return missed ? [] : found;
  } catch (error) {
    if (missed) return [];
    throw error;
  }
}

function inOrder(found: readonly FieldFinding[]): readonly FieldFinding[] {
  return [
    ...found.filter(({ weight }) => weight === "error"),
    ...found.filter(({ weight }) => weight === "warning"),
  ];
}
