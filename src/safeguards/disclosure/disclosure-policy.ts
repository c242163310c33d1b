/**
 * What must hold before a number about people is shown to everybody?
 *
 * Policy on one page. These are the weakest values allowed: a node may be stricter, and one that is looser does not start.
 *
 * Source: trust.md rules 36 and 37; programmes.md section 4 (contributors, dominance).
 *
 * @module
 */
import { epsilonOf, type HoldRules } from "@waymark/synthesize";
import { SafeguardError } from "../safeguard-error.ts";

export interface DisclosurePolicy extends HoldRules {
  /** Fewest reports or persons in a shown cell. */
  readonly floor: number;
  /** Fewest different contributors. */
  readonly contributors: number;
  /** Largest share of one contributor. Unit: per cent. */
  readonly dominancePercent: number;
  /** Privacy loss ε that all releases of one data set may add up to in one quarter of a year. */
  readonly epsilonPerQuarter: number;
  /** Chance that a cell just above the floor is told from one below it. */
  readonly delta: number;
  /** How old the newest thing counted is at least. Unit: days. */
  readonly lagDays: number;
  /** Most batches of numbers in a calendar month. */
  readonly batchesPerMonth: number;
}

/** The weakest allowed, and what a node does that says nothing. */
export const weakestDisclosure: DisclosurePolicy = {
  floor: 10,
  contributors: 3,
  dominancePercent: 80,
  epsilonPerQuarter: 1,
  delta: 1e-6,
  lagDays: 14,
  batchesPerMonth: 1,
};

/** Whether a larger number is the stricter one. */
const largerIsStricter: Readonly<Record<keyof DisclosurePolicy, boolean>> = {
  floor: true,
  contributors: true,
  dominancePercent: false,
  epsilonPerQuarter: false,
  delta: false,
  lagDays: true,
  batchesPerMonth: false,
};

/**
 * A node's policy: the weakest one with the node's stricter values.
 * @throws SafeguardError "disclosure-looser", with the name of the first value that is looser, or no number at all.
 */
export function disclosurePolicy(stricter: Partial<DisclosurePolicy> = {}): DisclosurePolicy {
  const policy = { ...weakestDisclosure, ...stricter };
  for (const name of Object.keys(largerIsStricter) as (keyof DisclosurePolicy)[]) {
    const distance = policy[name] - weakestDisclosure[name];
    const asStrict = largerIsStricter[name] ? distance >= 0 : distance <= 0;
    // A comparison with what is no number is false, and so refused.
    if (!asStrict || policy[name] <= 0) throw new SafeguardError("disclosure-looser", { value: name });
  }
  epsilonOf(policy.epsilonPerQuarter);
  return policy;
}

/** The last day that may be counted: nothing newer is public. ISO dates, UTC. */
export function lastPublicDay(today: string, { lagDays }: Pick<DisclosurePolicy, "lagDays">): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - lagDays * 86_400_000).toISOString().slice(0, 10);
}

/** "2026-Q4" for an ISO date. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
