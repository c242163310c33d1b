/**
 * How does a release go again, and stay known as going until nothing of it is left?
 *
 * Told to go, it is "ending", and the risk of the leg has forgotten it in the same moment. Its records end elsewhere; only
 * after that it is "withdrawn". Whatever died in between is found as "ending" and finished by doing it again.
 *
 * Source: trust.md rule 18.
 *
 * @module
 */
import type { Action, Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { touchedDelivery } from "./own-delivery.ts";
import { type Release, releaseOf } from "./release-rows.ts";

/** Takes a release back: its records have to end now. @throws SafeguardError "not-found". */
export function beginWithdrawal(id: string): Action<Release> {
  return {
    name: "report.withdraw",
    needs: "report:release",
    touched: (release) => touchedDelivery({ id: release.delivery, partner: release.partner }),
    run: async (desk) => {
      await tellToGo(desk, sql`id = ${id}`);
      return releaseOf(desk, id);
    },
  };
}

/** Notes that the records of a release that was taken back have ended. @throws SafeguardError "not-found". */
export function endWithdrawal(id: string): Action<Release> {
  return {
    name: "report.withdrawn",
    needs: "report:release",
    touched: (release) => touchedDelivery({ id: release.delivery, partner: release.partner }),
    run: async (desk) => {
      await desk.rows(sql`update community.release set state = 'withdrawn'
        where id = ${id} and partner = ${desk.partner} and state = 'ending'`);
      return releaseOf(desk, id);
    },
  };
}

/**
 * Tells what rests on these consents to go, within an action of the caller's.
 * @returns the releases whose records have to end now, those among them where that was left undone before.
 */
export async function releasesToEnd(desk: Desk, consents: readonly string[]): Promise<readonly string[]> {
  await tellToGo(desk, sql`consent = any (${consents}::uuid[])`);
  const ending = await desk.rows<{ id: string }>(sql`
    select id from community.release
    where consent = any (${consents}::uuid[]) and partner = ${desk.partner} and state = 'ending' order by id`);
  return ending.map(({ id }) => id);
}

async function tellToGo(desk: Desk, which: ReturnType<typeof sql>): Promise<void> {
  const told = await desk.rows<{ observation: string | null }>(sql`
    update community.release set state = 'ending'
    where ${which} and partner = ${desk.partner} and state in ('begun', 'done')
    returning observation ->> 'id' as observation`);
  const observations = told.map(({ observation }) => observation).filter((one) => one !== null);
  await desk.rows(sql`delete from community.observation
    where id = any (${observations}::uuid[]) and owner = ${desk.partner}`);
}
