/**
 * Was what was decided, closed, done or accepted written down so that somebody can look?
 *
 * @module
 */
import { type Check, fault, isToCome, remark } from "./check.ts";

export const checkDecision: Check<"decision"> = (content, { today }) => {
  const { requested, papersComplete, decided, outcome, due } = content;
  return [
    ...(decided !== null && decided < requested
      ? [fault("decided", "decided-before-asked", { requested, decided })]
      : []),
    ...(decided !== null && isToCome(decided, today)
      ? [fault("decided", "day-to-come", { date: decided })]
      : []),
    ...(papersComplete !== null && isToCome(papersComplete, today)
      ? [fault("papersComplete", "day-to-come", { date: papersComplete })]
      : []),
    ...(decided !== null && outcome === "" ? [remark("outcome", "outcome-unwritten")] : []),
    ...(due === null && decided === null ? [remark("due", "due-unsaid")] : []),
  ];
};

export const checkGap: Check<"gap"> = ({ seen, closed, status }, { today }) => [
  ...(seen.length === 0 ? [remark("seen", "never-seen")] : []),
  ...seen.flatMap((date, at) =>
    isToCome(date, today) ? [fault(`seen.${at}`, "day-to-come", { date })] : [],
  ),
  ...(closed !== null && isToCome(closed, today) ? [fault("closed", "day-to-come", { date: closed })] : []),
  ...(status === "open" && closed !== null ? [fault("status", "open-and-closed", { closed })] : []),
  ...(status !== "open" && closed === null ? [fault("closed", "closed-unsaid")] : []),
  ...(status === "closed" && closed !== null && seen.some((date) => date > closed)
    ? [remark("status", "seen-after-closing", { closed })]
    : []),
];

export const checkGapAction: Check<"gap-action"> = ({ done, proof }, { today }) => [
  ...(done !== null && isToCome(done, today) ? [fault("done", "day-to-come", { date: done })] : []),
  ...(done !== null && proof === null ? [remark("proof", "proof-missing")] : []),
];

export const checkObligation: Check<"obligation"> = ({ done }, { today }) =>
  done !== null && isToCome(done, today) ? [fault("done", "day-to-come", { date: done })] : [];

export const checkRecommendation: Check<"recommendation"> = ({ response, action, done }, { today }) => [
  ...(done !== null && isToCome(done, today) ? [fault("done", "day-to-come", { date: done })] : []),
  ...((response === "accepted" || response === "partly") && action === ""
    ? [remark("action", "action-unsaid")]
    : []),
];

export const checkAcceptedDeviation: Check<"accepted-deviation"> = ({ until }, { today }) =>
  until <= today ? [remark("until", "deviation-ended", { until })] : [];

export const checkClaim: Check<"claim"> = ({ evidence, status }) =>
  evidence.length > 0 ? [] : [(status === "checked" ? fault : remark)("evidence", "claim-unfounded")];

export const checkEvidence: Check<"evidence"> = ({ grade, limits }) =>
  grade > 0 && limits === "" ? [remark("limits", "limits-unsaid")] : [];

/** What will be found out is no evidence yet, and who will evaluate has rated nothing. */
export const checkFoundDay: Check<"evidence" | "evaluation"> = ({ date }, { today }) =>
  isToCome(date, today) ? [fault("date", "day-to-come", { date })] : [];

export const checkEntryPoint: Check<"entry-point"> = (content) => {
  const { priority, value, decision, decidedOn, reason } = content;
  return [
    ...(priority === null && value === null ? [remark("value", "worth-unsaid")] : []),
    ...(decision !== null && decidedOn === null ? [remark("decidedOn", "decided-unsaid")] : []),
    ...(decision !== null && reason === "" ? [remark("reason", "reason-unsaid")] : []),
  ];
};
