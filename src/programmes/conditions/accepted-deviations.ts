/**
 * Which deviations were accepted, and is their time over?
 *
 * An accepted deviation has an owner, a reason and an end. When the end has passed it counts as open again; when it ends
 * within 90 days, or the agreement does, it is due: at renewal each is asked for anew.
 *
 * Source: programmes.md section 3 ("how it runs", 5).
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";

export type DeviationState = "standing" | "due" | "expired";

export interface Acceptance {
  readonly id: string;
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  readonly clearedBy: string;
  /** ISO date; the last day on which it counts. */
  readonly until: string;
  readonly state: DeviationState;
}

/** Days before an end at which somebody has to begin. */
const dueBefore = 90;

/** Those of one agreement, the latest end first. */
export function acceptancesOf(
  set: EntrySet,
  agreement: Entry<"agreement">,
  today: string,
): readonly Acceptance[] {
  const renewal = renewalOf(agreement);
  return set["accepted-deviation"]
    .filter(({ content }) => content.agreement === agreement.id)
    .map(({ id, content: { agreement: _, ...said } }) => ({
      id,
      ...said,
      state: stateOf(said.until, renewal, today),
    }))
    .sort((one, other) => (one.until < other.until ? 1 : -1));
}

function stateOf(until: string, renewal: string | null, today: string): DeviationState {
  if (until < today) return "expired";
  const soon = daysAfter(today, dueBefore);
  return until <= soon || (renewal !== null && renewal <= soon) ? "due" : "standing";
}

/** When the agreement ends, and is renewed or not; null while signature or duration are not known. ISO date. */
export function renewalOf({ content: { signed, terms } }: Entry<"agreement">): string | null {
  const { months } = terms;
  if (
    signed === null ||
    typeof months !== "number" ||
    !Number.isFinite(months) ||
    months < 0 ||
    months > 1200
  )
    return null;
  const [year = 0, month = 1, day = 1] = signed.split("-").map(Number);
  // The last day of a shorter month.
  const last = new Date(Date.UTC(year, month - 1 + Math.round(months) + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + Math.round(months), Math.min(day, last)));
  return end.toISOString().slice(0, 10);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
