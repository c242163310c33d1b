/**
 * How does a release begin and end, so that nothing leaves a desk that should not, and nothing is told twice?
 *
 * `begin` checks everything and notes that the release is on its way; the facts become records elsewhere; `end` notes which.
 * Killed in between, the same release sent again goes on where it stopped. What needs two people is drafted by one, who
 * leaves the hash of the exact text, and carried out by another who has read the report and sends the very same text.
 *
 * Source: trust.md rules 17, 18, 21, 27 and 42; section 5.5.
 *
 * @module
 */
import { createHash, createHmac } from "node:crypto";
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { Observation } from "../../risk/observation.ts";

import {
  type ReleaseDraft,
  refuseBeyondConsent,
  refuseRelease,
  releaseText,
  weekOf,
} from "../../triage/release.ts";
import { insertObservation } from "../risk/record-observation.ts";
import { approvedByAnother, refuseUnprepared } from "./approvals.ts";
import { consentOf, consentsAbout, holdConsents, todayOf } from "./consents.ts";
import { twoPeople } from "./mark-report.ts";

import {
  type Delivery,
  maybeChild,
  memberOf,
  ownDelivery,
  todayUtc,
  touchedDelivery,
} from "./own-delivery.ts";
import { type Release, releaseColumns, releaseOf } from "./release-rows.ts";

/** Days that it is known what was released: as long as the records live, and a little. */
const keptDays = 400;

/** A release on its way: what the risk of its leg will be told. */
export interface Begun {
  readonly release: Release;
  readonly observation: Observation | null;
}

/**
 * Begins a release, or finds the one that was begun with this id and text.
 * @param originKey - The node's secret that makes reporters' keys. Shape: at least 32 bytes.
 * @throws CommunityError "undecided", "not-opened", "two-people", "best-interests-missing", "consent-refused",
 * "draft-refused" with the code in its details; SafeguardError "not-found".
 */
export function beginRelease(delivery: string, draft: ReleaseDraft, originKey: Uint8Array): Action<Begun> {
  return {
    name: "report.release",
    needs: "report:release",
    touched: ({ release }) => touchedDelivery({ id: release.delivery, partner: release.partner }),
    run: async (desk) => {
      const report = await ownDelivery(desk, delivery);
      await holdConsents(desk, delivery);
      const digest = createHash("sha256").update(releaseText(draft)).digest();
      const before = await begunBefore(desk, draft.id, digest);
      const observation = await observationOf(desk, { report, draft, originKey });
      // What was refused or taken back since then stops what has not gone out.
      if (before?.state === "begun") await refuseBeyondBasis(desk, report, draft);
      if (before !== null) return { release: before, observation };
      const second = await allowed(desk, { report, draft, digest });
      return { release: await insert(desk, { report, draft, digest, second, observation }), observation };
    },
  };
}

interface Attempt {
  readonly report: Delivery;
  readonly draft: ReleaseDraft;
  readonly digest: Buffer;
}

/** @returns the member who agreed before; null where one person may. */
async function allowed(desk: Desk, { report, draft, digest }: Attempt): Promise<string | null> {
  if (report.class === null || report.child === null) throw new CommunityError("undecided");
  const child = maybeChild(report);
  const because = refuseRelease(draft, child);
  if (because !== null) throw new CommunityError("draft-refused", { because });
  await refuseUnprepared(desk, report);
  await refuseBeyondBasis(desk, report, draft);
  return twoPeople(report) ? approvedByAnother(desk, report.id, digest) : null;
}

async function refuseBeyondBasis(desk: Desk, report: Delivery, draft: ReleaseDraft): Promise<void> {
  const today = await todayOf(desk);
  const [latest] = await consentsAbout(desk, report.id);
  if (latest?.said.decision === "refused") throw new CommunityError("consent-refused");
  if (draft.consent === null) return;
  const consent = await consentOf(desk, draft.consent);
  if (consent.delivery !== report.id || consent.withdrawnOn !== null)
    throw new CommunityError("draft-refused", { because: "outside-consent" });
  const because = refuseBeyondConsent(draft, consent.said, today);
  if (because !== null) throw new CommunityError("draft-refused", { because });
}

async function begunBefore(desk: Desk, id: string, digest: Buffer): Promise<Release | null> {
  const [found] = await desk.rows<Release & { same: boolean }>(sql`
    select ${releaseColumns}, r.digest = ${digest} as same from community.release r
    where r.id = ${id} and r.partner = ${desk.partner}`);
  if (found === undefined) return null;
  const { same, ...release } = found;
  if (!same || release.state === "ending" || release.state === "withdrawn")
    throw new CommunityError("version-changed");
  return release;
}

interface Telling {
  readonly report: Delivery;
  readonly draft: ReleaseDraft;
  readonly originKey: Uint8Array;
}

/** What the risk of a leg is told. One mailbox, or one report, is one voice, whichever desk releases. */
async function observationOf(desk: Desk, { report, draft, originKey }: Telling): Promise<Observation | null> {
  const { observation, grading } = draft;
  if (observation === null) return null;
  const [row] = await desk.rows<{ voice: string }>(sql`
    select coalesce('mailbox ' || encode(mailbox, 'hex'), 'envelope ' || id::text) as voice
    from community.envelope where id = ${report.envelope}`);
  const origin = createHmac("sha256", originKey)
    .update(row?.voice ?? "")
    .digest("hex");
  const { reliability, credibility } = grading;
  return {
    leg: observation.leg,
    kind: observation.kind,
    day: weekOf(observation.day),
    origin,
    channel: report.channel,
    reliability,
    credibility,
    vetted: false,
    persons: observation.persons,
    child: maybeChild(report),
    partner: report.partner,
  };
}

interface Inserted extends Attempt {
  readonly second: string | null;
  readonly observation: Observation | null;
}

async function insert(
  desk: Desk,
  { report, draft, digest, second, observation }: Inserted,
): Promise<Release> {
  const told =
    observation === null ? null : JSON.stringify({ leg: observation.leg, kind: observation.kind, id: null });
  const [release] = await desk.rows<Release>(sql`
    insert into community.release as r (id, partner, delivery, member, second_member, digest, consent, reasons, state,
      entity_types, fact_keys, observation, day, expires_at)
    values (${draft.id}, ${report.partner}, ${report.id}, ${memberOf(desk).member}, ${second}, ${digest},
      ${draft.consent}, ${draft.reasons}, 'begun', ${draft.facts.map(({ entityType }) => entityType)}::text[],
      ${draft.facts.map(({ key }) => key)}::uuid[], ${told}::jsonb, ${todayUtc}, date_trunc('day', now(), 'UTC') + make_interval(days => ${keptDays}))
    on conflict (id) do nothing returning ${releaseColumns}`);
  // Another partner's id: nothing is said of it.
  if (release === undefined) throw new SafeguardError("not-found");
  return release;
}

/** What came of a release. */
export interface Outcome {
  readonly records: readonly string[];
  readonly observation: Observation | null;
}

/** Tells the risk of the leg, and notes which records came of it; a second time it changes nothing. */
export function endRelease(id: string, { records, observation }: Outcome): Action<Release> {
  return {
    name: "report.released",
    needs: "report:release",
    touched: (release) => touchedDelivery({ id: release.delivery, partner: release.partner }),
    run: async (desk) => {
      const [open] = await desk.rows(sql`select 1 as one from community.release
        where id = ${id} and partner = ${desk.partner} and state = 'begun' for update`);
      if (open === undefined) return releaseOf(desk, id);
      const told = observation === null ? null : await insertObservation(desk, observation);
      await desk.rows(sql`update community.release set state = 'done', records = ${records}::uuid[],
          observation = observation || jsonb_build_object('id', ${told}::text)
        where id = ${id} and partner = ${desk.partner}`);
      return releaseOf(desk, id);
    },
  };
}
