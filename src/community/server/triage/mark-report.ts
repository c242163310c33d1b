/**
 * Who works on a report, how urgent is it, and is it about a child?
 *
 * One member holds a report at a time. What makes it need two people is said by one and made less only by another.
 *
 * Source: trust.md rule 21, section 5.1.
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { ReportClass } from "../../report/report.ts";
import { hasReadInner } from "./open-report.ts";
import {
  type Delivery,
  type DeliveryState,
  maybeChild,
  memberOf,
  ownDelivery,
  touchedDelivery,
  type Urgency,
} from "./own-delivery.ts";

/** Takes a report on. @param over - True takes it from the colleague who holds it. @throws CommunityError "held-by-another". */
export function takeReport(id: string, over: boolean): Action<Delivery> {
  return changed("report.take", id, async (desk, delivery) => {
    const { member } = memberOf(desk);
    const { holder, state } = delivery;
    if (holder !== null && holder !== member && !over) throw new CommunityError("held-by-another");
    return move(desk, delivery, { state: state === "waits-for-custodian" ? state : "taken", holder: member });
  });
}

/** Gives it back to the queue. @throws CommunityError "held-by-another". */
export function giveBack(id: string): Action<Delivery> {
  return changed("report.give-back", id, async (desk, delivery) =>
    move(desk, held(desk, delivery), { state: "waiting", holder: null }),
  );
}

/**
 * Asks for a custodian: the desk's key did not open the outer layer. What is in it may be about a child, so only who was
 * trained asks. @throws CommunityError "held-by-another"; SafeguardError "not-allowed".
 */
export function askCustodian(id: string): Action<Delivery> {
  return changed("report.ask-custodian", id, async (desk, delivery) => {
    if (!memberOf(desk).childTrained) throw new SafeguardError("not-allowed");
    await desk.rows(sql`update community.delivery set sealed_for_two = true where id = ${id}`);
    return move(desk, held(desk, delivery), { state: "waits-for-custodian", holder: delivery.holder });
  });
}

/** Ends the work on it. It is kept until its time is over. @throws CommunityError "held-by-another". */
export function closeReport(id: string): Action<Delivery> {
  return changed("report.close", id, async (desk, delivery) =>
    move(desk, held(desk, delivery), { state: "closed", holder: null }),
  );
}

export interface Marks {
  readonly urgency: Urgency;
  readonly class: ReportClass;
  readonly child: "yes" | "no" | "unknown";
}

/**
 * Says how urgent it is, of which class, and whether it may be about a child.
 * @throws CommunityError "two-people"; "not-opened" where what was sealed for two is said to be of no child unread.
 */
export function markReport(id: string, said: Marks): Action<Delivery> {
  return changed("report.mark", id, async (desk, delivery) => {
    const { member } = memberOf(desk);
    // A child's report is about a child, whatever the other field says.
    const marks = maybeChild(said) && said.child === "no" ? { ...said, child: "unknown" as const } : said;
    refuseLess(delivery, marks, member);
    if (delivery.sealedForTwo && !maybeChild(marks) && !(await hasReadInner(desk, id, member)))
      throw new CommunityError("not-opened");
    await desk.rows(sql`update community.delivery set urgency = ${marks.urgency}, class = ${marks.class},
      child = ${marks.child}, marked_by = ${member} where id = ${id}`);
    return { ...delivery, ...marks, markedBy: member };
  });
}

/** What needs two people comes from one, be it the sender, and is made less by another alone. */
function refuseLess(before: Delivery, marks: Marks, member: string): void {
  if (before.class === null && before.sealedForTwo && !twoPeople(marks))
    throw new CommunityError("two-people");
  const less = twoPeople(before) && !twoPeople(marks);
  const lessChild = maybeChild(before) && !maybeChild(marks);
  if ((less || lessChild) && before.markedBy === member) throw new CommunityError("two-people");
}

/** Whether a release of it needs two people: anything but an ordinary report. */
export function twoPeople(delivery: Pick<Delivery, "class" | "child">): boolean {
  return maybeChild(delivery) || (delivery.class !== null && delivery.class !== "ordinary");
}

function changed(
  name: string,
  id: string,
  run: (desk: Desk, delivery: Delivery) => Promise<Delivery>,
): Action<Delivery> {
  return {
    name,
    needs: "report:open",
    touched: touchedDelivery,
    run: async (desk) => run(desk, await ownDelivery(desk, id)),
  };
}

function held(desk: Desk, delivery: Delivery): Delivery {
  if (delivery.holder !== memberOf(desk).member) throw new CommunityError("held-by-another");
  return delivery;
}

interface Place {
  readonly state: DeliveryState;
  readonly holder: string | null;
}

async function move(desk: Desk, delivery: Delivery, { state, holder }: Place): Promise<Delivery> {
  // Two who take at once: the second finds another holder than the one that was read.
  const moved = await desk.rows(sql`
    update community.delivery set state = ${state}, holder = ${holder}
    where id = ${delivery.id} and holder is not distinct from ${delivery.holder}::uuid returning 1 as one`);
  if (moved.length === 0) throw new CommunityError("held-by-another");
  return { ...delivery, state, holder };
}
