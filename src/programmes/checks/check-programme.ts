/**
 * Is what is called a joint programme one?
 *
 * Source: programmes.md 1.1 (the definition of 2022): results of a cooperation framework, policy levers, one of three
 * modalities.
 *
 * @module
 */
import { type Check, fault, isToCome, remark } from "./check.ts";

export const checkProgramme: Check<"programme"> = (content) => {
  const { form, modality, resultNodes, policyLevers, leadOrganisation, administrativeAgent, countries } =
    content;
  const joint = form === "joint-programme";
  return [
    ...(joint && modality === null ? [remark("modality", "modality-unsaid")] : []),
    ...(!joint && modality !== null ? [remark("modality", "modality-only-of-joint")] : []),
    ...(joint && resultNodes.length === 0 ? [remark("resultNodes", "outcome-unsaid")] : []),
    ...(joint && policyLevers.length === 0 ? [remark("policyLevers", "lever-unsaid")] : []),
    ...(leadOrganisation === null ? [remark("leadOrganisation", "lead-unsaid")] : []),
    ...(modality === "pass-through" && administrativeAgent === null
      ? [remark("administrativeAgent", "agent-unsaid")]
      : []),
    ...(content.scope === "country" && countries.length > 1 ? [remark("scope", "scope-differs")] : []),
  ];
};

/** Days from which on something can be shown; that of a call is announced before. */
export const driverDays = [
  "inJointWorkPlan",
  "theoryOfChangeReviewed",
  "designConvened",
  "governmentRequest",
  "doNoHarmScreen",
  "riskRegister",
  "breakEven",
] as const;

/** A check a day, so that each speaks as soon as it is written: a fact with a day to come shows nothing yet. */
export const checkDriverDays: readonly Check<"programme">[] = driverDays.map(
  (field) =>
    (content, { today }) => {
      const date = content[field] ?? null;
      return date !== null && isToCome(date, today) ? [fault(field, "day-to-come", { date })] : [];
    },
);

export const checkParticipation: Check<"participation"> = (content, { set, entry }) => {
  const { programme, organisation, role } = content;
  const same = set.participation.some(
    ({ id, content: other }) =>
      id !== entry &&
      other.programme === programme &&
      other.organisation === organisation &&
      other.role === role,
  );
  return same ? [remark("role", "participation-twice")] : [];
};
