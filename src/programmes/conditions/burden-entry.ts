/**
 * What does the value ledger say of a donor's extras?
 *
 * A line of work that is done jointly, and would not be done at all under a standard agreement: it lowers the net value. The
 * hours are those of the newest run; a run is entered once.
 *
 * Source: programmes.md section 3 ("how it runs", 4) and 2.4.
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import type { AgreementView } from "./conditions-api.ts";
import { usdPerHour } from "./donor-extras.ts";

/** What the source of a ledger entry says of the run that it comes from. */
export function ledgerSource(run: string): string {
  return `term-run ${run}`;
}

/** @param work - Says what the work is. @param counterfactual - Says what would be without it. @returns null when there is nothing to enter. */
export function burdenEntry(
  { programme, runs, inLedger }: AgreementView,
  work: string,
  counterfactual: string,
): Content<"ledger-entry"> | null {
  const [newest] = runs;
  if (newest === undefined || inLedger || newest.burdenHours === 0) return null;
  return {
    programme: programme.id,
    work,
    counterfactual,
    separateTimes: 0,
    jointTimes: 1,
    hours: newest.burdenHours,
    rate: usdPerHour,
    source: `${ledgerSource(newest.id)}, ${newest.date}, rules ${newest.rulesHash.slice(0, 12)}`,
    confidence: "estimated",
  };
}
