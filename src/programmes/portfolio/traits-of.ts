/**
 * What is so, and what is not, of one programme, as far as anybody knows?
 *
 * Assumes: 65 days from the first transfer to the first expenditure, the limit of worked example W3. A programme whose
 * evidence is not enough is neither worth scaling nor not: it is left out, and counted as left out.
 * Source: programmes.md 2.0, 2.3, 2.5.
 *
 * @module
 */
import { programmeDrivenFrom } from "../coordination.ts";
import type { Traits } from "./pattern.ts";
import type { ProgrammeCard } from "./portfolio-api.ts";

const spendingLimit = 65;
const fewOrganisations = 4;
const rounding = 1e-9;

export function traitsOf({ modality, coordinator, organisations, joint, verdict }: ProgrammeCard): Traits {
  const { drivenIndex } = joint;
  return {
    features: {
      "chaired-by-coordinator": coordinator === "unknown" ? null : coordinator === "chairs",
      "pass-through": modality === null ? null : modality === "pass-through",
      "four-or-fewer": organisations === 0 ? null : organisations <= fewOrganisations,
      "programme-driven": drivenIndex === null ? null : drivenIndex >= programmeDrivenFrom - rounding,
    },
    outcomes: {
      "spends-in-time": spendsInTime(joint),
      "worth-scaling": verdict === "insufficient evidence" ? null : verdict === "scale",
    },
  };
}

/** Null while it waits, and the limit is not reached. */
function spendsInTime({ daysToSpending, daysWaiting }: ProgrammeCard["joint"]): boolean | null {
  if (daysToSpending !== null) return daysToSpending <= spendingLimit;
  return daysWaiting !== null && daysWaiting > spendingLimit ? false : null;
}
