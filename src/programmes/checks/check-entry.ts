/**
 * What would be said of an entry beside all others that stand?
 *
 * Asked while somebody types, again by the node, for every row of a sheet, and once more before anything leaves.
 *
 * Assumes: the content is of its kind's schema.
 *
 * @module
 */
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import type { Check, CheckContext } from "./check.ts";
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
import { checkParticipation, checkProgramme } from "./check-programme.ts";
import { checkReferences } from "./check-references.ts";
import { checkAcknowledgement, checkSafetyReview } from "./check-safety.ts";
import { checkUninfo } from "./uninfo-rules.ts";

const checksOf: { readonly [Kind in EntryKind]?: readonly Check<Kind>[] } = {
  organisation: [checkOrganisationNames],
  "result-node": [checkResultNodeCode, checkResultNode],
  indicator: [checkIndicatorCode, checkIndicator],
  crosswalk: [checkCrosswalk],
  programme: [checkProgrammeCode, checkProgramme, checkProgrammeShares, checkProgrammeSpan],
  participation: [checkParticipation],
  evidence: [checkEvidence],
  decision: [checkDecision],
  component: [checkComponentCode, checkUninfo, checkComponentShares, checkComponentPlaces, checkMarkers],
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
  const own: readonly Check<Kind>[] = checksOf[kind] ?? [];
  const found = [
    ...checkReferences(kind, content, context),
    ...checkOrder(content as Content<EntryKind>),
    ...own.flatMap((check) => check(content, context)),
  ];
  return [
    ...found.filter(({ weight }) => weight === "error"),
    ...found.filter(({ weight }) => weight === "warning"),
  ];
}
