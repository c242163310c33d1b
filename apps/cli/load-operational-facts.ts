/**
 * How do invented figures from operations cross to the programmes of a demonstration?
 *
 * Through the same disclosure control as real ones would: some are held, and say why.
 *
 * @module
 */
import { takeIndicatorFacts } from "../../src/programmes/server/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";
import { secret } from "../../src/store/index.ts";
import { operationalGrids } from "../../worlds/portfolio/operational-grids.ts";

interface LoadPlan {
  readonly doors: Doors;
  readonly dataFolder: string;
  /** UTC day; ISO date. */
  readonly today: string;
}

/** @returns how many facts are shown, and how many are held. */
export async function loadOperationalFacts({ doors, dataFolder, today }: LoadPlan) {
  const key = Buffer.from(await secret(dataFolder, "disclosure.key"), "base64url");
  let [shown, held] = [0, 0];
  for (const grid of operationalGrids(today)) {
    const taken = await takeIndicatorFacts(doors, { grid, today, secret: key });
    shown += taken.released;
    held += Object.values(taken.held).reduce((all, one) => all + one, 0);
  }
  return { shown, held };
}
