/**
 * How does an officer get the bytes of a report, and a custodian those of one that two must open?
 *
 * The log says who had them before they leave; the node cannot read them. What the desk's key does not open waits for a
 * custodian of the same partner, who takes the outer layer off and puts the inner one back, still sealed.
 *
 * Source: trust.md rules 2, 21 and 44, section 5.1.
 *
 * @module
 */
import { type Action, type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { hasSealedShape, sealedLength } from "../../seal/sealed-shape.ts";
import { sizeClasses } from "../../seal/size-classes.ts";
import { type Delivery, memberOf, ownDelivery, todayUtc, touchedDelivery } from "./own-delivery.ts";

/** What was sealed to whoever opens the outer layer, or what a custodian left of it. */
export type Part = "outer" | "peeled";

export interface SealedBytes {
  readonly delivery: Delivery;
  readonly bytes: Buffer;
}

/** @throws SafeguardError "not-found", also for a child's report where the member was not trained for it. */
export function openReport(id: string, part: Part): Query<SealedBytes> {
  return {
    name: "report.open",
    needs: "report:open",
    touched: ({ delivery }) => touchedDelivery(delivery),
    run: async (desk) => hand(desk, await ownDelivery(desk, id), part),
  };
}

/** The outer layer, for a custodian. @throws CommunityError "two-people" for the member who waits for one. */
export function openForPeeling(id: string): Query<SealedBytes> {
  return {
    name: "report.peel",
    needs: "keys:hold",
    touched: ({ delivery }) => touchedDelivery(delivery),
    run: async (desk) => hand(desk, await waitingForAnother(desk, id), "outer"),
  };
}

async function hand(desk: Desk, delivery: Delivery, part: Part): Promise<SealedBytes> {
  const { member } = memberOf(desk);
  const [row] = await desk.rows<{ bytes: Buffer }>(
    part === "outer"
      ? sql`select ciphertext as bytes from community.envelope_body where envelope = ${delivery.envelope}`
      : sql`select ciphertext as bytes from community.peeled where delivery = ${delivery.id}`,
  );
  if (row === undefined) throw new SafeguardError("not-found");
  await desk.rows(sql`insert into community.opening (delivery, member, part, day)
    values (${delivery.id}, ${member}, ${part}, ${todayUtc}) on conflict do nothing`);
  return { delivery, bytes: row.bytes };
}

/** Whether this member may put back an inner layer. Throws as `openForPeeling` does. */
export function mayPeel(id: string): Query<null> {
  return {
    name: "report.may-peel",
    needs: "keys:hold",
    touched: () => [],
    run: async (desk) => {
      await waitingForAnother(desk, id);
      return null;
    },
  };
}

async function waitingForAnother(desk: Desk, id: string): Promise<Delivery> {
  const delivery = await ownDelivery(desk, id);
  if (delivery.state !== "waits-for-custodian") throw new SafeguardError("not-found");
  if (delivery.holder === memberOf(desk).member) throw new CommunityError("two-people");
  return delivery;
}

/**
 * Puts the inner layer back for the desk.
 * @throws CommunityError "seal-broken" for bytes that are no inner layer of this report's size, "two-people".
 */
export function putBackPeeled(id: string, bytes: Uint8Array): Action<Delivery> {
  return {
    name: "report.peeled",
    needs: "keys:hold",
    touched: touchedDelivery,
    run: async (desk) => {
      const delivery = await waitingForAnother(desk, id);
      const size = sizeClasses[delivery.sizeClass] ?? 0;
      if (bytes.length !== sealedLength(size) || !hasSealedShape(bytes))
        throw new CommunityError("seal-broken");
      // Asked for a second time, it lies there already.
      await desk.rows(sql`insert into community.peeled (delivery, member, ciphertext, day)
        values (${id}, ${memberOf(desk).member}, ${Buffer.from(bytes)}, ${todayUtc}) on conflict do nothing`);
      await desk.rows(sql`update community.delivery set state = 'taken' where id = ${id}`);
      return { ...delivery, state: "taken" };
    },
  };
}

/** Who has read it: of a report that was peeled, who read the inner layer. */
export async function hasRead(desk: Desk, delivery: string, member: string): Promise<boolean> {
  const [found] = await desk.rows<{ read: boolean }>(sql`
    select exists (select 1 from community.opening o where o.delivery = ${delivery} and o.member = ${member}
      and o.part = case when exists (select 1 from community.opening p where p.delivery = ${delivery} and p.part = 'peeled')
        then 'peeled' else 'outer' end) as read`);
  return found?.read ?? false;
}

/** Whether a member has read the inner layer that a custodian put back. */
export async function hasReadInner(desk: Desk, delivery: string, member: string): Promise<boolean> {
  const read = await desk.rows(sql`select 1 as one from community.opening
    where delivery = ${delivery} and member = ${member} and part = 'peeled'`);
  return read.length > 0;
}
