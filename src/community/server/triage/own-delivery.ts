/**
 * Which report is meant, and is it this desk's?
 *
 * @module
 */
import {
  type Desk,
  type MemberActor,
  SafeguardError,
  type Touched,
} from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { ReportClass } from "../../report/report.ts";
import type { reportStates, urgencies } from "../../triage/triage-api.ts";
import type { Channel } from "../report/envelope-kinds.ts";

export type Urgency = (typeof urgencies)[number];
export type DeliveryState = (typeof reportStates)[number];

/** A report as it was handed to one partner. */
export interface Delivery {
  readonly id: string;
  readonly envelope: string;
  readonly partner: string;
  /** ISO date of arrival. */
  readonly day: string;
  /** 0 the smallest padded size, 5 the largest. */
  readonly sizeClass: number;
  readonly channel: Channel;
  readonly lane: "open" | "cold";
  readonly urgency: Urgency | null;
  readonly class: ReportClass | null;
  readonly child: "yes" | "no" | "unknown" | null;
  readonly state: DeliveryState;
  readonly holder: string | null;
  readonly markedBy: string | null;
  readonly answers: number;
  readonly wantsAnswer: boolean;
  /** The desk's key did not open it: the sender wanted two people. */
  readonly sealedForTwo: boolean;
}

export const deliveryColumns = sql`d.id, d.envelope, d.partner, d.day::text, e.size_class as "sizeClass", e.channel,
  e.lane, d.urgency, d.class, d.child, d.state, d.holder, d.marked_by as "markedBy", d.answers,
  e.mailbox is not null as "wantsAnswer", d.sealed_for_two as "sealedForTwo"`;

/** @throws SafeguardError "not-found" for another partner's, and for none. */
export async function ownDelivery(desk: Desk, id: string): Promise<Delivery> {
  const [found] = await desk.rows<Delivery>(sql`
    select ${deliveryColumns} from community.delivery d join community.envelope e on e.id = d.envelope
    where d.id = ${id} and d.partner = ${desk.partner}`);
  if (found === undefined) throw new SafeguardError("not-found");
  return found;
}

/** @throws SafeguardError "not-allowed" for anybody but a member. */
export function memberOf(desk: Desk): MemberActor {
  if (desk.actor.kind !== "member") throw new SafeguardError("not-allowed");
  return desk.actor;
}

/** For the log. */
export function touchedDelivery({ id, partner }: Pick<Delivery, "id" | "partner">): Touched[] {
  return [{ record: id, owner: partner }];
}

/** Who may be a child is one; what nobody has judged yet is not taken for one before it was read. */
export function maybeChild({ child, class: of }: Pick<Delivery, "child" | "class">): boolean {
  return child === "yes" || child === "unknown" || of === "child";
}

/** Today, UTC; the day that rows get. */
export const todayUtc = sql`(now() at time zone 'UTC')::date`;
