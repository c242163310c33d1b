/**
 * What has been told so far, which step comes next, and what is sealed in the end?
 *
 * Every step can be skipped. The draft lives in memory alone: a page that is closed has forgotten it.
 *
 * Source: trust.md section 5.2, T9 (no drafts).
 *
 * @module
 */
import {
  longestContactWish,
  longestText,
  type Report,
  tellsSomething,
} from "../../../src/community/index.ts";

export const reportSteps = [
  "start",
  "what",
  "where",
  "when",
  "atRisk",
  "child",
  "careful",
  "text",
  "files",
  "recipients",
  "check",
  "code",
] as const;
export type ReportStep = (typeof reportSteps)[number];

export interface ReportDraft {
  readonly what: Report["what"];
  readonly leg: string | null;
  readonly when: Report["when"];
  readonly atRiskNow: Report["atRiskNow"];
  readonly child: Report["child"];
  readonly officialsInvolved: boolean;
  readonly namedPersonInDanger: boolean;
  readonly text: string;
  readonly contactWish: string;
  /** Ids of partners; null until the person has seen the list, which then chooses for them. */
  readonly recipients: readonly string[] | null;
  /** A vouched code as typed; empty for none. */
  readonly ticket: string;
}

export function emptyDraft(leg: string | null): ReportDraft {
  return {
    what: null,
    leg,
    when: null,
    atRiskNow: null,
    child: null,
    officialsInvolved: false,
    namedPersonInDanger: false,
    text: "",
    contactWish: "",
    recipients: null,
    ticket: "",
  };
}

/** The step after; the last stays. @param hasMailbox - True when answers go where earlier ones went: no new code. */
export function stepAfter(step: ReportStep, hasMailbox: boolean): ReportStep | "send" {
  const next = reportSteps[reportSteps.indexOf(step) + 1];
  return next === undefined || (next === "code" && hasMailbox) ? "send" : next;
}

export function stepBefore(step: ReportStep): ReportStep | null {
  return reportSteps[reportSteps.indexOf(step) - 1] ?? null;
}

/** True when a step has an answer, or asks nothing. */
export function isAnswered(step: ReportStep, draft: ReportDraft, files: number): boolean {
  const answers: Partial<Record<ReportStep, boolean>> = {
    what: draft.what !== null,
    where: draft.leg !== null,
    when: draft.when !== null,
    atRisk: draft.atRiskNow !== null,
    child: draft.child !== null,
    careful: draft.officialsInvolved || draft.namedPersonInDanger,
    text: draft.text.trim() !== "" || draft.contactWish.trim() !== "",
    files: files > 0,
  };
  return answers[step] ?? true;
}

/** Why the draft cannot be sent as it is: the key of a sentence; null when it can. @param files - How many go with it. */
export function refuseDraft(draft: ReportDraft, files: number): string | null {
  if (draft.text.length > longestText || draft.contactWish.length > longestContactWish)
    return "report.text.tooLong";
  if (draft.recipients?.length === 0) return "report.recipients.none";
  if ((draft.recipients?.length ?? 0) > mostRecipients) return "report.recipients.most";
  return files > 0 || tellsSomething(draft) ? null : "report.nothing";
}

/** Organisations that one report can be for. */
export const mostRecipients = 5;

/** @param day - This phone's day; ISO date. A report is never dated more finely. (rule 42) */
export function toReport(draft: ReportDraft, language: string, day: string): Report {
  const { what, leg, when, atRiskNow, child, officialsInvolved, namedPersonInDanger, text, contactWish } =
    draft;
  const wish = contactWish.trim();
  return {
    version: 1,
    language,
    leg,
    place: null,
    what,
    text: text.trim(),
    when,
    atRiskNow,
    child,
    officialsInvolved,
    namedPersonInDanger,
    contactWish: wish === "" ? null : wish,
    day,
  };
}
