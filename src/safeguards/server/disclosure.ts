/**
 * How do numbers about people become public?
 *
 * Through `releaseFacts`, and nothing else: it draws the noise, lets the caller decide what to show of the noisy numbers, and
 * enters what that cost into the public ledger, all in the transaction of the desk. No budget, no numbers.
 *
 * Source: trust.md rules 36 and 37.
 *
 * @module
 */
import { epsilonOf, epsilonShown } from "@waymark/synthesize";
import { sql } from "../../store/index.ts";
import type { DisclosurePolicy } from "../disclosure/disclosure-policy.ts";
import { type Fact, noisyFacts } from "../disclosure/noisy-facts.ts";
import { SafeguardError } from "../safeguard-error.ts";
import type { Desk } from "./doors.ts";

export interface ReleasePlan {
  /** Contributions to one data set are in no other. */
  readonly dataset: string;
  /** UTC day of the release; ISO date. */
  readonly day: string;
  readonly epsilon: number;
  readonly policy: DisclosurePolicy;
  readonly facts: readonly Fact[];
  /** At least 32 bytes, known to this node alone. */
  readonly secret: Uint8Array;
  /** True when each contribution is 0 or 1, so that values are plain counts. */
  readonly plainCounts?: boolean | undefined;
}

/** What is shown of a release. */
export interface Decision<Result> {
  readonly result: Result;
  /** Cells shown. */
  readonly released: number;
  /** By reason, cells held. */
  readonly held: Readonly<Record<string, number>>;
}

/**
 * Releases facts; `decide` sees noisy values alone, in the order of the facts.
 * @throws SafeguardError "budget-spent" when the data set has not so much left in this quarter: nothing was spent then.
 */
export async function releaseFacts<Result>(
  desk: Desk,
  plan: ReleasePlan,
  decide: (noisy: readonly Fact[]) => Decision<Result>,
): Promise<Result> {
  const { result, released, held } = decide(noisyFacts(plan.facts, plan));
  const allowed = epsilonOf(plan.policy.epsilonPerQuarter);
  const [spent] = await desk.rows<{ release: string | null }>(sql`
    select safeguards.spend_privacy(${plan.dataset}, ${plan.day}::date, ${epsilonOf(plan.epsilon)}, ${allowed},
      ${plan.policy.delta}, ${released}, ${JSON.stringify(held)}::jsonb)::text as release`);
  if ((spent?.release ?? null) === null) throw new SafeguardError("budget-spent", { dataset: plan.dataset });
  return result;
}

/** One line of the public ledger. */
export interface PrivacyRelease {
  readonly dataset: string;
  readonly quarter: string;
  readonly epsilon: number;
  readonly day: string;
  readonly released: number;
  readonly held: Readonly<Record<string, number>>;
}

/** The whole ledger, oldest first. */
export async function privacyLedger(desk: Desk): Promise<readonly PrivacyRelease[]> {
  const lines = await desk.rows<PrivacyRelease>(sql`
    select dataset, quarter, epsilon, day::text as day, released, held
    from safeguards.privacy_release order by release`);
  return lines.map((line) => ({ ...line, epsilon: epsilonShown(line.epsilon) }));
}
