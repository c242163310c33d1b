/**
 * How is a published risk taken back at once, and given back?
 *
 * A moderator says which leg and kind, and why; the next publication leaves it out, without waiting for a batch. It stays out
 * until a moderator lifts it.
 *
 * Source: trust.md T1 ("agency desk can withdraw a release"), T12.
 *
 * @module
 */
import { type Action, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { RiskCell } from "../../publication/risk-gate.ts";

export interface RiskWithdrawal extends RiskCell {
  /** Ten to five hundred characters. */
  readonly reason: string;
}

const change = { needs: "community:publish", scope: "person", touched: () => [] } as const;

/** @param today - UTC day; ISO date. */
export function withdrawRisk({ leg, kind, reason }: RiskWithdrawal, today: string): Action<null> {
  return {
    ...change,
    name: "publication.withdraw-risk",
    run: async ({ rows, actor }) => {
      if (actor.kind !== "member") throw new SafeguardError("not-allowed");
      await rows(sql`
        insert into community.risk_withdrawal (leg, kind, since, reason, partner, member)
        values (${leg}, ${kind}, ${today}::date, ${reason}, ${actor.partner}, ${actor.member})
        on conflict (leg, kind) do nothing`);
      return null;
    },
  };
}

/** @throws SafeguardError "not-found" when it was not withdrawn. */
export function liftRiskWithdrawal({ leg, kind }: RiskCell): Action<null> {
  return {
    ...change,
    name: "publication.lift-risk",
    run: async ({ rows }) => {
      const lifted = await rows(
        sql`delete from community.risk_withdrawal where leg = ${leg} and kind = ${kind} returning 1 as one`,
      );
      if (lifted.length === 0) throw new SafeguardError("not-found");
      return null;
    },
  };
}
