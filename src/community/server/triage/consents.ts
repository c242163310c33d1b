/**
 * What did whoever told agree to, and did they take it back?
 *
 * Recorded as an object, refusal included. A refusal stops releases and changes nothing else: whoever refuses is answered and
 * helped as before.
 *
 * Source: trust.md rules 17, 18 and 19.
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { type Consent, refuseConsent } from "../../triage/consent.ts";
import { memberOf, ownDelivery, todayUtc, touchedDelivery } from "./own-delivery.ts";

export interface RecordedConsent {
  readonly id: string;
  readonly delivery: string;
  readonly partner: string;
  readonly said: Consent;
  /** ISO date; null while it stands. */
  readonly withdrawnOn: string | null;
}

/** Days that a consent is kept after its last day, to show that there was one. */
const keptAfter = 365;

/** Records a consent or a refusal. @param id - Random uuid, made in the browser. @throws CommunityError "draft-refused". */
export function recordConsent(delivery: string, id: string, said: Consent): Action<RecordedConsent> {
  return {
    name: "consent.record",
    needs: "report:open",
    touched: (consent) => touchedDelivery({ id: consent.delivery, partner: consent.partner }),
    run: async (desk) => {
      const { partner } = await ownDelivery(desk, delivery);
      const because = refuseConsent(said, await todayOf(desk));
      if (because !== null) throw new CommunityError("draft-refused", { because });
      await desk.rows(sql`
        insert into community.consent (id, partner, delivery, member, decision, said, day, until, expires_at)
        values (${id}, ${partner}, ${delivery}, ${memberOf(desk).member}, ${said.decision},
          ${JSON.stringify(said)}::jsonb, ${todayUtc}, ${said.until}::date,
          (${said.until}::date + ${keptAfter}::integer) at time zone 'UTC') on conflict (id) do nothing`);
      return consentOf(desk, id);
    },
  };
}

/** Marks a consent as taken back. @returns the releases that rested on it, which have to go now. */
export function withdrawConsent(
  id: string,
): Action<{ consent: RecordedConsent; releases: readonly string[] }> {
  return {
    name: "consent.withdraw",
    needs: "report:open",
    touched: ({ consent }) => touchedDelivery({ id: consent.delivery, partner: consent.partner }),
    run: async (desk) => {
      await consentOf(desk, id);
      await desk.rows(sql`update community.consent set withdrawn_on = ${todayUtc}
        where id = ${id} and partner = ${desk.partner} and withdrawn_on is null`);
      const releases = await desk.rows<{ id: string }>(sql`
        select id from community.release where consent = ${id} and state <> 'withdrawn'`);
      return { consent: await consentOf(desk, id), releases: releases.map((release) => release.id) };
    },
  };
}

/** @throws SafeguardError "not-found". */
export async function consentOf(desk: Desk, id: string): Promise<RecordedConsent> {
  const [found] = await consentRows(desk, sql`c.id = ${id}`);
  if (found === undefined) throw new SafeguardError("not-found");
  return found;
}

/** The consents and refusals about one report, latest first. */
export function consentsAbout(desk: Desk, delivery: string): Promise<RecordedConsent[]> {
  return consentRows(desk, sql`c.delivery = ${delivery}`);
}

function consentRows(desk: Desk, condition: ReturnType<typeof sql>): Promise<RecordedConsent[]> {
  return desk.rows<RecordedConsent>(sql`
    select c.id, c.delivery, c.partner, c.said, c.withdrawn_on::text as "withdrawnOn"
    from community.consent c where ${condition} and c.partner = ${desk.partner}
    order by c.ordinal desc`);
}

/** Today in UTC, as the database has it. ISO date. */
export async function todayOf(desk: Desk): Promise<string> {
  const [row] = await desk.rows<{ day: string }>(sql`select (${todayUtc})::text as day`);
  return row?.day ?? "";
}
