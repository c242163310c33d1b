/**
 * Have two people read a report and agreed to release exactly this?
 *
 * The first leaves the hash of the release's text and the release itself, sealed to the desk. The second opens both, and
 * sends the same text; the node compares.
 *
 * Source: trust.md rule 21, section 5.1.
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { refuseClearText } from "./desk-notes.ts";
import { hasRead } from "./open-report.ts";
import {
  type Delivery,
  maybeChild,
  memberOf,
  ownDelivery,
  todayUtc,
  touchedDelivery,
} from "./own-delivery.ts";

export interface Agreement {
  /** SHA-256 of the release's text. Shape: 32 bytes. */
  readonly digest: Uint8Array;
  /** The release, sealed to the desk. */
  readonly sealed: Uint8Array;
}

/** Agrees to a release for another to carry out; replaces what the member agreed to before. Throws as `refuseUnprepared`. */
export function agreeToRelease(id: string, { digest, sealed }: Agreement): Action<Delivery> {
  return {
    name: "report.agree",
    needs: "report:release",
    touched: touchedDelivery,
    run: async (desk) => {
      const delivery = await ownDelivery(desk, id);
      refuseClearText(sealed);
      if (digest.length !== 32) throw new CommunityError("draft-refused", { because: "digest-length" });
      await refuseUnprepared(desk, delivery);
      const { member } = memberOf(desk);
      await desk.rows(sql`delete from community.approval where delivery = ${id} and member = ${member}`);
      await desk.rows(sql`insert into community.approval (delivery, member, digest, sealed, day)
        values (${id}, ${member}, ${Buffer.from(digest)}, ${Buffer.from(sealed)}, ${todayUtc})`);
      return delivery;
    },
  };
}

/**
 * What must be done before anybody releases anything of a report.
 * @throws CommunityError "not-opened", "best-interests-missing"; SafeguardError "not-found" for a member who was not trained
 * for children, where it may be about one.
 */
export async function refuseUnprepared(desk: Desk, report: Delivery): Promise<void> {
  const { member, childTrained } = memberOf(desk);
  const child = maybeChild(report);
  if (child && !childTrained) throw new SafeguardError("not-found");
  if (!(await hasRead(desk, report.id, member))) throw new CommunityError("not-opened");
  if (!child) return;
  const [noted] = await desk.rows<{ noted: boolean }>(sql`
    select exists (select 1 from community.note where delivery = ${report.id} and kind = 'best-interests') as noted`);
  if (noted?.noted !== true) throw new CommunityError("best-interests-missing");
}

/** @returns another member who has read the report and agreed to this text. @throws CommunityError "two-people". */
export async function approvedByAnother(desk: Desk, delivery: string, digest: Buffer): Promise<string> {
  const agreed = await desk.rows<{ member: string }>(sql`
    select member from community.approval
    where delivery = ${delivery} and digest = ${digest} and member <> ${memberOf(desk).member}`);
  for (const { member } of agreed) if (await hasRead(desk, delivery, member)) return member;
  throw new CommunityError("two-people");
}
