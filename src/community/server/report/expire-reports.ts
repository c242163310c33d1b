/**
 * What happens to reports whose time is over?
 *
 * They are deleted with everything that hangs on them, and an entry in the log says how many deliveries went: a tombstone
 * without content. Answers, consents and releases have their own end.
 *
 * Source: trust.md rules 32, 33 and 34.
 *
 * @module
 */
import type { Doors, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { atIntake } from "./at-intake.ts";

/** Most envelopes that go in one run. */
const runSize = 2000;

/** Deletes what has expired. @returns the deliveries that went. */
export async function expireReports(doors: Doors): Promise<readonly Touched[]> {
  await forgetSpent(doors);
  return doors.perform({ kind: "node" }, "protection", {
    name: "report.expire",
    needs: null,
    scope: "door",
    touched: (gone) => gone,
    run: async (desk) => {
      const gone = await desk.rows<Touched>(sql`
        with over as (select id from community.envelope where expires_at <= now() order by expires_at limit ${runSize}),
        deleted as (delete from community.envelope where id in (select id from over) returning id)
        select d.id as record, d.partner as owner from community.delivery d
        where d.envelope in (select id from deleted)`);
      for (const table of ownEnds) await desk.rows(table);
      return gone;
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
