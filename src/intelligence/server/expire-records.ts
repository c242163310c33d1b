/**
 * How do records go when their time is over?
 *
 * The node deletes what has expired, with everything derived from it, and the log keeps which records went and
 * when, not what they said. When suddenly much would go at once, a clock is more likely wrong than the records
 * old: nothing goes until a person has said so.
 *
 * Source: trust.md rules 32 to 34 and F4.
 *
 * @module
 */
import { enginePurpose } from "../../safeguards/index.ts";
import type { Doors, Touched } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { letGoCapped } from "./keep-capped.ts";

/** Share of all records that may go in one run without a person. */
const largestShare = 0.02;
/** Below this many, the share says nothing. */
const alwaysAllowed = 100;
/** Most records deleted in one run. */
const runSize = 5000;

export interface Expiry {
  readonly deleted: readonly Touched[];
  /** Expired records that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes expired records. @param confirmed - A person has looked at the clock. */
export function expireRecords(doors: Doors, confirmed = false): Promise<Expiry> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "record.expire",
    needs: null,
    scope: "engine",
    touched: (expiry) => expiry.deleted,
    run: async (desk) => {
      const [count] = await desk.rows<{ expired: number; total: number }>(sql`
        select count(*) filter (where expires_at <= now())::integer as expired, count(*)::integer as total
        from intelligence.record`);
      const { expired = 0, total = 0 } = count ?? {};
      if (!confirmed && expired > alwaysAllowed && expired > total * largestShare)
        return { deleted: [], held: expired };
      await desk.rows(sql`delete from intelligence.import where expires_at <= now()`);
      const deleted = await desk.rows<Touched>(sql`delete from intelligence.record where id in
        (select id from intelligence.record where expires_at <= now() order by expires_at limit ${runSize})
        returning id as record, owner`);
      if (deleted.length > 0) await letGoCapped(desk);
      return { deleted, held: 0 };
    },
  });
}
