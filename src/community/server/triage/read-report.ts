/**
 * What is known of one report at this desk, without opening it?
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { consentsAbout, type RecordedConsent } from "./consents.ts";
import type { NoteKind } from "./desk-notes.ts";
import type { Part } from "./open-report.ts";
import { type Delivery, memberOf, ownDelivery, touchedDelivery } from "./own-delivery.ts";
import { type Release, releasesOf } from "./release-rows.ts";

export interface SealedNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly mine: boolean;
  readonly day: string;
  readonly sealed: Buffer;
}

export interface Opening {
  readonly mine: boolean;
  readonly part: Part;
  readonly day: string;
}

export interface Approval {
  readonly mine: boolean;
  readonly day: string;
  readonly digest: Buffer;
  readonly sealed: Buffer;
}

export interface ReportDetail {
  readonly delivery: Delivery;
  /** Who reads it holds it. */
  readonly mine: boolean;
  /** What answers are sealed to, as the node was told; what stands inside the seal counts. Null where none is wanted. */
  readonly answersTo: string | null;
  /** An inner layer lies ready that this member may open. */
  readonly peeled: boolean;
  readonly openings: readonly Opening[];
  readonly notes: readonly SealedNote[];
  readonly approvals: readonly Approval[];
  readonly sameAs: readonly string[];
  /** Other reports to this desk with the same mailbox: whoever told this wrote again, or before. Oldest first. */
  readonly sameNumber: readonly { readonly id: string; readonly day: string }[];
  readonly consents: readonly RecordedConsent[];
  readonly releases: readonly Release[];
}

/** @throws SafeguardError "not-found". */
export function readReport(id: string): Query<ReportDetail> {
  return {
    name: "report.read",
    needs: "keys:hold",
    touched: ({ delivery }) => touchedDelivery(delivery),
    run: async (desk) => {
      const delivery = await ownDelivery(desk, id);
      const { member } = memberOf(desk);
      const around = await whatHangsOn(desk, delivery, member);
      const consents = await consentsAbout(desk, id);
      return {
        delivery,
        mine: delivery.holder === member,
        ...around,
        consents,
        releases: await releasesOf(desk, id),
      };
    },
  };
}

/** Row security holds back what a child's report hides from who was not trained. */
async function whatHangsOn(desk: Desk, { id, envelope }: Delivery, member: string) {
  const [one] = await desk.rows<{ answersTo: string | null; peeled: boolean }>(sql`
    select answers_to as "answersTo", exists (select 1 from community.peeled p where p.delivery = ${id}) as peeled
    from community.envelope where id = ${envelope}`);
  const openings = await desk.rows<Opening>(sql`
    select member = ${member} as mine, part, day::text from community.opening where delivery = ${id} order by day, part`);
  const notes = await desk.rows<SealedNote>(sql`
    select id, kind, member = ${member} as mine, day::text, ciphertext as sealed
    from community.note where delivery = ${id} order by day, id limit 200`);
  const approvals = await desk.rows<Approval>(sql`
    select member = ${member} as mine, day::text, digest, sealed from community.approval where delivery = ${id}`);
  const same = await desk.rows<{ other: string }>(sql`
    select other from community.same_as where delivery = ${id} union
    select delivery from community.same_as where other = ${id}`);
  const sameNumber = await desk.rows<{ id: string; day: string }>(sql`
    select d.id, d.day::text from community.delivery d join community.envelope e on e.id = d.envelope
    where d.partner = ${desk.partner} and d.id <> ${id}
      and e.mailbox = (select mailbox from community.envelope where id = ${envelope}) order by d.day, d.id limit 50`);
  const { answersTo = null, peeled = false } = one ?? {};
  return {
    answersTo,
    peeled,
    openings,
    notes,
    approvals,
    sameAs: same.map(({ other }) => other),
    sameNumber,
  };
}
