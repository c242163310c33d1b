/**
 * How does a batch of risk come about?
 *
 * At most once a month, for the months that are closed and not yet counted: the privacy budget is spent, noisy facts are kept
 * and what may be said of them is written down, in one transaction. Between batches the last one is repeated unchanged.
 *
 * Source: trust.md rules 36 and 37.
 *
 * @module
 */
import type { DisclosurePolicy } from "../../../safeguards/index.ts";
import { type Desk, releaseFacts } from "../../../safeguards/server/index.ts";
import { releasedRisks } from "../../publication/released-risks.ts";
import {
  type RiskFact,
  type SlicePlan,
  type Slices,
  slicesOf,
  wordKey,
} from "../../publication/risk-slices.ts";
import type { Observation } from "../../risk/observation.ts";
import type { Leg } from "../../routes/route-map.ts";
import {
  countedWords,
  keepBatch,
  lockBatches,
  type RiskBatch,
  releasedFacts,
  standingBatch,
  withdrawnCells,
} from "./risk-batches.ts";

export interface RiskPlan {
  /** UTC day; ISO date. */
  readonly today: string;
  readonly policy: DisclosurePolicy;
  readonly legs: readonly Leg[];
  /** Everything told that still counts, never of children. */
  readonly told: readonly Observation[];
  /** At least 32 bytes, known to this node alone. */
  readonly secret: Uint8Array;
}

/**
 * Makes the batch that is due.
 * @returns null when none is: every closed month was counted already.
 * @throws SafeguardError "budget-spent".
 */
export async function releaseRisk(desk: Desk, plan: RiskPlan): Promise<RiskBatch | null> {
  await lockBatches(desk);
  const before = await standingBatch(desk);
  const slices = slicesOf(await slicePlan(desk, plan, before));
  const month = slices.months.at(-1);
  if (month === undefined) return null;
  const { policy } = plan;
  const [old, withdrawn] = [await releasedFacts(desk), await withdrawnCells(desk)];
  const release = {
    // The slices of a batch hold words that no other batch counts, so each batch is a data set with its own budget.
    dataset: `risk of legs, first counted for ${month}`,
    day: plan.today,
    epsilon: policy.epsilonPerQuarter,
    policy,
    facts: slices.facts,
    secret: plan.secret,
  };
  const made = await releaseFacts(desk, release, (noisy) => {
    const facts = factsOf(
      slices,
      noisy.map(({ value }) => value),
    );
    const decision = releasedRisks({
      ...plan,
      policy,
      epsilon: release.epsilon,
      facts: [...old, ...facts],
      withdrawn,
    });
    const observedSince = before?.observedSince ?? slices.months[0] ?? month;
    const batch = { month, day: plan.today, risks: decision.risks, held: decision.held, observedSince };
    return { result: { batch, facts }, released: decision.risks.length, held: decision.held };
  });
  await keepBatch(desk, { ...made, counted: slices.counted, present: plan.told.map(wordKey) });
  return made.batch;
}

/** What the batch that is due would look at. */
export async function slicePlan(desk: Desk, plan: RiskPlan, before: RiskBatch | null): Promise<SlicePlan> {
  return {
    today: plan.today,
    policy: plan.policy,
    legs: plan.legs.map(({ id }) => id),
    closedBefore: before?.month ?? null,
    told: plan.told,
    counted: await countedWords(desk),
  };
}

function factsOf({ places }: Slices, values: readonly number[]): readonly RiskFact[] {
  return places.map((place, at) => ({ ...place, words: values[at] ?? 0 }));
}
