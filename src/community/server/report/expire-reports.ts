/**
 * What happens to reports whose time is over?
 *
 * They are deleted with everything that hangs on them, and an entry in the log says how many deliveries went: a tombstone
 * without content. Answers, consents and releases have their own end. When far more would go at once than a day brings,
 * the clock is likelier wrong than the reports old: nothing goes until a person has said so.
 *
 * Source: trust.md rules 32, 33 and 34, F4.
 *
 * @module
 */
import type { Doors, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { atIntake } from "./at-intake.ts";

/** Most envelopes that go in one run. */
const runSize = 2000;

/** Share of all reports that may go in one run without a person. */
const largestShare = 0.02;
/** Below this many, the share says nothing. */
const alwaysAllowed = 100;

export interface ReportExpiry {
  /** The deliveries that went. */
  readonly deleted: readonly Touched[];
  /** Expired reports that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes what has expired. @param confirmed - A person has looked at the clock. */
export async function expireReports(doors: Doors, confirmed = false): Promise<ReportExpiry> {
  const expiry = await deleteExpired(doors, confirmed);
  if (expiry.held === 0) await forgetSpent(doors);
  return expiry;
}

function deleteExpired(doors: Doors, confirmed: boolean): Promise<ReportExpiry> {
  return doors.perform({ kind: "node" }, "protection", {
    name: "report.expire",
    needs: null,
    scope: "door",
    touched: ({ deleted }) => deleted,
    run: async (desk) => {
      const [count] = await desk.rows<{ expired: number; total: number }>(sql`
        select count(*) filter (where expires_at <= now())::integer as expired, count(*)::integer as total
        from community.envelope`);
      const { expired = 0, total = 0 } = count ?? {};
      if (!confirmed && expired > alwaysAllowed && expired > total * largestShare)
        return { deleted: [], held: expired };
      const gone = await desk.rows<Touched>(sql`
        with over as (select id from community.envelope where expires_at <= now() order by expires_at limit ${runSize}),
        deleted as (delete from community.envelope where id in (select id from over) returning id)
        select d.id as record, d.partner as owner from community.delivery d
        where d.envelope in (select id from deleted)`);
      for (const table of ownEnds) await desk.rows(table);
      return { deleted: gone, held: 0 };
    },
  });
}

const ownEnds = [
  sql`delete from community.answer where expires_at <= now()`,
  sql`delete from community.release where expires_at <= now()`,
  sql`delete from community.consent where expires_at <= now()
    and not exists (select 1 from community.release r where r.consent = consent.id)`,
];

/** Codes and hashes tell of nobody: they go without an entry. */
async function forgetSpent(doors: Doors): Promise<void> {
  await atIntake(doors, "intake.forget", async (desk) => {
    await desk.rows(sql`delete from community.spent where expires_at <= now()`);
    await desk.rows(sql`delete from community.vouched_code where expires_at <= now()`);
    await desk.rows(sql`delete from community.vouched_batch where expires_at <= now()`);
  });
}
