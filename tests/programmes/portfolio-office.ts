/**
 * How does a test load the invented portfolio, and act as the office that brought it in?
 *
 * @module
 */
import { loadPortfolio } from "../../apps/cli/load-portfolio.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";

/** Two members of one partner: who plans, and who decides. */
export interface PortfolioOffice {
  readonly manager: MemberActor;
  readonly coordinator: MemberActor;
}

/** @param today - ISO date around which everything is dated. */
export async function portfolioOffice(doors: Doors, today: string): Promise<PortfolioOffice> {
  const { members } = await loadPortfolio(doors, today);
  const [manager, coordinator] = members;
  if (manager === undefined || coordinator === undefined)
    throw new Error("The portfolio comes with a programme manager and a coordinator.");
  return { manager: manager.actor, coordinator: coordinator.actor };
}
