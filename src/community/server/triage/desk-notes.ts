/**
 * What did the desk write down of a report, and which others tell the same?
 *
 * Notes are sealed to the desk in the browser; the node keeps what it cannot read. An allegation against a named person is
 * such a note and nothing else: it is not matched, not scored, and gone with the report after 180 days.
 *
 * Source: trust.md rules 32 and 44, section 5.5.
 *
 * @module
 */
import type { Action } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { noteKinds } from "../../triage/triage-api.ts";
import { type Delivery, memberOf, ownDelivery, todayUtc, touchedDelivery } from "./own-delivery.ts";

export type NoteKind = (typeof noteKinds)[number];

/** Adds a note. @param sealed - An age file. @throws CommunityError "seal-broken" for anything else. */
export function addNote(id: string, kind: NoteKind, sealed: Uint8Array): Action<Delivery> {
  return {
    name: "report.note",
    needs: "report:open",
    touched: touchedDelivery,
    run: async (desk) => {
      const delivery = await ownDelivery(desk, id);
      refuseClearText(sealed);
      await desk.rows(sql`insert into community.note (id, delivery, kind, member, ciphertext, day)
        values (gen_random_uuid(), ${id}, ${kind}, ${memberOf(desk).member}, ${Buffer.from(sealed)}, ${todayUtc})`);
      return delivery;
    },
  };
}

const age = "age-encryption.org/v1\n-> ";

/** What a browser sends as sealed begins as every age file does. @throws CommunityError "seal-broken". */
export function refuseClearText(sealed: Uint8Array): void {
  const start = new TextDecoder("latin1").decode(sealed.subarray(0, age.length));
  if (start !== age) throw new CommunityError("seal-broken");
}

/** Says, or takes back, that a report tells the same as another of this desk's. */
export function markSame(id: string, other: string, same: boolean): Action<Delivery> {
  return {
    name: "report.same",
    needs: "report:open",
    touched: touchedDelivery,
    run: async (desk) => {
      const delivery = await ownDelivery(desk, id);
      await ownDelivery(desk, other);
      if (id === other) throw new CommunityError("draft-refused", { because: "same-report" });
      await desk.rows(
        same
          ? sql`insert into community.same_as (delivery, other, member, day)
              values (${id}, ${other}, ${memberOf(desk).member}, ${todayUtc}) on conflict do nothing`
          : sql`delete from community.same_as where delivery = ${id} and other = ${other}`,
      );
      return delivery;
    },
  };
}

/**
 * Puts an answer into the sender's mailbox.
 * @param sealed - An age file of exactly 4,096 bytes.
 * @throws CommunityError "no-answer-wanted", "seal-broken".
 */
export function answerReport(id: string, sealed: Uint8Array): Action<Delivery> {
  return {
    name: "report.answer",
    needs: "report:open",
    touched: touchedDelivery,
    run: async (desk) => {
      const delivery = await ownDelivery(desk, id);
      refuseClearText(sealed);
      const [put] = await desk.rows<{ put: boolean }>(
        sql`select community.put_answer(${id}, ${Buffer.from(sealed)}) as put`,
      );
      if (put?.put !== true) throw new CommunityError("no-answer-wanted");
      await desk.rows(sql`update community.delivery set answers = answers + 1 where id = ${id}`);
      return { ...delivery, answers: delivery.answers + 1 };
    },
  };
}
