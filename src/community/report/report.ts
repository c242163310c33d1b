/**
 * What does a person on the move tell, and how many people may open it?
 *
 * The sealed report: closed choices, one free text, and never a finer time than a day. Every part may be left out but the
 * language and the day; whoever tells nothing at all is asked for one thing before it is sealed. Which reports need two people follows from what was told, in the
 * browser of the person who tells; the node learns neither.
 *
 * Assumes: `leg` and `place` are ids of the route map, which may have changed since: whether they are still known is for
 * the reader to see, so here they are only held to their form.
 * Source: trust.md sections 5.1 and 5.2, rules 21, 22 and 42.
 *
 * @module
 */
import { isDay } from "../risk/observation.ts";
import { type RiskKind, riskKinds } from "../risk/risk-kind.ts";

export const whatTold = [...riskKinds, "other"] as const;
export const whenTold = ["today", "this-week", "this-month", "longer", "unknown"] as const;
export const atRiskTold = ["me", "somebody-else", "nobody", "unknown"] as const;
export const childTold = ["yes", "no", "unknown"] as const;
export const reportClasses = ["ordinary", "child", "official-complicity", "danger"] as const;

/** Anything but "ordinary" is opened by two people. */
export type ReportClass = (typeof reportClasses)[number];

export interface Report {
  readonly version: 1;
  /** Language of the page in which it was written: a BCP 47 tag of letters, digits and hyphens. */
  readonly language: string;
  readonly leg: string | null;
  readonly place: string | null;
  readonly what: RiskKind | "other" | null;
  /** In the person's own words; empty when they chose not to write. */
  readonly text: string;
  readonly when: (typeof whenTold)[number] | null;
  readonly atRiskNow: (typeof atRiskTold)[number] | null;
  readonly child: (typeof childTold)[number] | null;
  readonly officialsInvolved: boolean;
  readonly namedPersonInDanger: boolean;
  /** How the person wants to be reached outside the mailbox; null when they do not. */
  readonly contactWish: string | null;
  /** ISO date on which it was written. */
  readonly day: string;
}

/** Longest free text. Unit: UTF-16 code units; with everything else it fits the smallest padded size twice over. */
export const longestText = 8000;
export const longestContactWish = 500;

/** Why a report cannot be taken as it is; each is a message code. */
export type ReportRefusal =
  | "version-unknown"
  | "language-unreadable"
  | "leg-unreadable"
  | "place-unreadable"
  | "choice-unknown"
  | "text-too-long"
  | "text-unreadable"
  | "contact-too-long"
  | "day-unreadable";

const slug = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;
// NUL and half a surrogate pair cannot be kept or shown anywhere.
const unreadable = /\0|\p{Surrogate}/u;

/** Says what is wrong with a report. @returns null when nothing is. */
export function refuseReport(report: Report): ReportRefusal | null {
  if (report.version !== 1) return "version-unknown";
  if (!/^[A-Za-z0-9-]{2,35}$/.test(report.language)) return "language-unreadable";
  if (!isSlug(report.leg)) return "leg-unreadable";
  if (!isSlug(report.place)) return "place-unreadable";
  return refuseChoices(report) ?? refuseWords(report);
}

function isSlug(id: string | null): boolean {
  return id === null || (id.length <= 160 && slug.test(id));
}

function refuseChoices({ what, when, atRiskNow, child, ...report }: Report): ReportRefusal | null {
  const choices: readonly (readonly [string | null, readonly string[]])[] = [
    [what, whatTold],
    [when, whenTold],
    [atRiskNow, atRiskTold],
    [child, childTold],
  ];
  if (choices.some(([chosen, list]) => chosen !== null && !list.includes(chosen))) return "choice-unknown";
  const switches = [report.officialsInvolved, report.namedPersonInDanger];
  return switches.every((one) => typeof one === "boolean") ? null : "choice-unknown";
}

function refuseWords({ text, contactWish, day }: Report): ReportRefusal | null {
  if (typeof text !== "string" || unreadable.test(text)) return "text-unreadable";
  if (text.length > longestText) return "text-too-long";
  if (contactWish !== null && (typeof contactWish !== "string" || unreadable.test(contactWish)))
    return "text-unreadable";
  if (contactWish !== null && contactWish.length > longestContactWish) return "contact-too-long";
  return typeof day !== "string" || !isDay(day) ? "day-unreadable" : null;
}

/** What a person may tell, as far as it is told in the report itself; photos stand beside it. */
type Told = Pick<
  Report,
  "what" | "leg" | "when" | "atRiskNow" | "child" | "officialsInvolved" | "namedPersonInDanger" | "text"
> & { readonly contactWish: string | null };

/**
 * Whether anything is told: any answer is enough, "I am in danger" or "a child is part of it" as much as a text. Somebody in
 * danger may have time for no more.
 */
export function tellsSomething({ text, contactWish, ...told }: Told): boolean {
  const { what, leg, when, atRiskNow, child, officialsInvolved, namedPersonInDanger } = told;
  const chosen = [what, leg, when, atRiskNow, child].some((one) => one !== null);
  const written = text.trim() !== "" || (contactWish ?? "").trim() !== "";
  return chosen || officialsInvolved || namedPersonInDanger || written;
}

/**
 * Of which class a report is. Several may hold: a child comes before danger, danger before officials. Only a plain "no" says
 * that no child is part of it: who may be one is treated as one, and so is whoever was not asked about, because the
 * question was skipped.
 *
 * Source: trust.md, rule 21.
 */
export function reportClass(
  report: Pick<Report, "child" | "officialsInvolved" | "namedPersonInDanger">,
): ReportClass {
  if (report.child !== "no") return "child";
  if (report.namedPersonInDanger) return "danger";
  return report.officialsInvolved ? "official-complicity" : "ordinary";
}

/** Reads what was sealed. @returns null when it is not a report that `refuseReport` lets through. */
export function readReport(json: string): Report | null {
  try {
    const said: unknown = JSON.parse(json);
    if (typeof said !== "object" || said === null) return null;
    const report = wholeReport(said as Record<string, unknown>);
    return refuseReport(report) === null ? report : null;
  } catch {
    return null;
  }
}

/** Only the known parts: what else a sender wrote is not carried on. (rule 22) */
function wholeReport(said: Record<string, unknown>): Report {
  const { version, language, leg, place, what, text, when, atRiskNow, child, contactWish, day } = said;
  const { officialsInvolved, namedPersonInDanger } = said;
  const parts = { version, language, leg, place, what, text, when, atRiskNow, child, contactWish, day };
  return { ...parts, officialsInvolved, namedPersonInDanger } as Report;
}
