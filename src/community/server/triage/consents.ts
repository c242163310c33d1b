/**
 * What did whoever told agree to, and did they take it back?
 *
 * Recorded as an object, refusal included. A refusal stops releases, takes back every consent before it with what rests on
 * it, and changes nothing else: whoever refuses is answered and helped as before. What was released on other reasons never
 * rested on consent, and stays. A consent after a refusal stands on its own.
 *
 * Source: trust.md rules 17, 18 and 19; GDPR 7(3).
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { type Consent, refuseConsent } from "../../triage/consent.ts";
import { memberOf, ownDelivery, todayUtc, touchedDelivery } from "./own-delivery.ts";
import { releasesToEnd } from "./withdraw-releases.ts";

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

/** A word of whoever told, and the releases that have to go now because of it. */
interface Decided {
  readonly consent: RecordedConsent;
  readonly releases: readonly string[];
}

/**
 * Records a consent or a refusal; again with the same id and words, it finds what was left undone.
 * @param id - Random uuid, made in the browser.
 * @throws CommunityError "draft-refused", "version-changed"; SafeguardError "not-found".
 */
export function recordConsent(delivery: string, id: string, said: Consent): Action<Decided> {
  return {
    name: said.decision === "refused" ? "consent.refuse" : "consent.record",
    needs: "report:open",
    touched: touchedConsent,
    run: async (desk) => {
      const { partner } = await ownDelivery(desk, delivery);
      const because = refuseConsent(said, await todayOf(desk));
      if (because !== null) throw new CommunityError("draft-refused", { because });
      await holdConsents(desk, delivery);
      await desk.rows(sql`
        insert into community.consent (id, partner, delivery, member, decision, said, day, until, expires_at)
        values (${id}, ${partner}, ${delivery}, ${memberOf(desk).member}, ${said.decision},
          ${JSON.stringify(said)}::jsonb, ${todayUtc}, ${said.until}::date,
          (${said.until}::date + ${keptAfter}::integer) at time zone 'UTC') on conflict (id) do nothing`);
      const consent = await consentOf(desk, id);
      await refuseOtherWords(desk, consent, { delivery, said });
      return { consent, releases: said.decision === "refused" ? await takeBackBefore(desk, consent) : [] };
    },
  };
}

interface Word {
  readonly delivery: string;
  readonly said: Consent;
}

/** One id is one word: what was recorded under it is never passed off for something else. */
async function refuseOtherWords(
  desk: Desk,
  { id }: RecordedConsent,
  { delivery, said }: Word,
): Promise<void> {
  const same = await desk.rows(sql`select 1 as one from community.consent
    where id = ${id} and delivery = ${delivery} and said = ${JSON.stringify(said)}::jsonb`);
  if (same.length === 0) throw new CommunityError("version-changed");
}

/** Takes back every consent that was recorded before a refusal. @returns the releases that have to go now. */
async function takeBackBefore(desk: Desk, refusal: RecordedConsent): Promise<readonly string[]> {
  const before = await desk.rows<{ id: string }>(sql`
    select c.id from community.consent c
    where c.delivery = ${refusal.delivery} and c.partner = ${desk.partner} and c.decision = 'given'
      and c.ordinal < (select ordinal from community.consent where id = ${refusal.id})`);
  return takeBack(
    desk,
    before.map(({ id }) => id),
  );
}

async function takeBack(desk: Desk, consents: readonly string[]): Promise<readonly string[]> {
  await desk.rows(sql`update community.consent set withdrawn_on = ${todayUtc}
    where id = any (${consents}::uuid[]) and partner = ${desk.partner} and withdrawn_on is null`);
  return releasesToEnd(desk, consents);
}

/** Marks a consent as taken back. @throws SafeguardError "not-found". */
export function withdrawConsent(id: string): Action<Decided> {
  return {
    name: "consent.withdraw",
    needs: "report:open",
    touched: touchedConsent,
    run: async (desk) => {
      const { delivery } = await consentOf(desk, id);
      await holdConsents(desk, delivery);
      const releases = await takeBack(desk, [id]);
      return { consent: await consentOf(desk, id), releases };
    },
  };
}

function touchedConsent({ consent }: Decided) {
  return touchedDelivery({ id: consent.delivery, partner: consent.partner });
}

/** Until the transaction ends, nobody else records or takes back a consent about this report, or begins to rely on one. */
export async function holdConsents(desk: Desk, delivery: string): Promise<void> {
  await desk.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`waymark.consents.${delivery}`}, 0))`);
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
