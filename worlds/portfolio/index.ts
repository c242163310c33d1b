/**
 * The door of the invented portfolio: twelve joint programmes, so that every screen has something to show.
 *
 * @module
 */
import { randomFrom } from "../corridor/random.ts";
import { beginDrafting, type DraftEntry } from "./drafting.ts";
import { putOrganisations } from "./organisations.ts";
import { putPlans } from "./plans.ts";
import { programmePlans } from "./programme-plans.ts";
import { putDecisions } from "./put-decisions.ts";
import { putGaps } from "./put-gaps.ts";
import { putMoney } from "./put-money.ts";
import { putPriorities } from "./put-priorities.ts";
import { putProgramme } from "./put-programme.ts";
import { putResults } from "./put-results.ts";
import { putValue } from "./put-value.ts";

export type { DraftEntry } from "./drafting.ts";

/**
 * Twelve programmes with all that hangs on them, in an order in which each names only what came before.
 * @param today - ISO date; whatever is dated lies around it. @param seed - The same text gives the same portfolio.
 */
export function portfolioWorld(today: string, seed = "portfolio"): readonly DraftEntry[] {
  const drafting = beginDrafting(randomFrom(seed), today);
  const organisations = putOrganisations(drafting);
  const plans = putPlans(drafting, organisations);
  const programmes = programmePlans.map((plan) => {
    const put = putProgramme(drafting, plan, { organisations, plans });
    putDecisions(drafting, put);
    putResults(drafting, put, plans);
    putMoney(drafting, put);
    putGaps(drafting, put);
    putValue(drafting, put);
    return put;
  });
  putPriorities(drafting, programmes);
  return drafting.entries;
}
