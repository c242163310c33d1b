/**
 * Who wrote, released or withdrew a warning, when, and why?
 *
 * @module
 */
import { type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { versionChanged } from "../help/help-acts.ts";
import type { WarningContent } from "./warning-row.ts";

export const warningActKinds = ["written", "changed", "released", "withdrawn"] as const;

export interface WarningAct {
  readonly id: string;
  readonly version: number;
  readonly act: (typeof warningActKinds)[number];
  readonly content: WarningContent;
  readonly reason: string;
  readonly member: string;
  readonly partner: string;
  readonly at: Date;
}

/** Newest first. */
export function warningActs(desk: Desk, warning: string): Promise<WarningAct[]> {
  return desk.rows<WarningAct>(sql`
    select a.id, a.version, a.act, a.content, a.reason, a.member, a.partner, a.at
    from community.warning_act a where a.warning = ${warning} order by a.version desc`);
}

export interface NewWarningAct {
  /** UUID made by who asks: the same again changes nothing. */
  readonly id: string;
  readonly warning: string;
  readonly act: WarningAct["act"];
  /** Version that was seen; 0 for a warning that is not there yet. */
  readonly seen: number;
  readonly content: WarningContent;
  readonly reason: string;
}

/**
 * Writes an act in the name of who holds the ticket.
 * @throws CommunityError "version-changed" when the warning is not as it was seen.
 */
export async function putWarningAct(desk: Desk, act: NewWarningAct): Promise<void> {
  const { actor } = desk;
  if (actor.kind !== "member") throw new SafeguardError("not-allowed");
  const put = desk.rows(sql`
    insert into community.warning_act (id, warning, version, act, content, reason, member, partner)
    values (${act.id}, ${act.warning}, ${act.seen + 1}, ${act.act}, ${JSON.stringify(act.content)}::jsonb,
      ${act.reason}, ${actor.member}, ${actor.partner})`);
  await put.catch((error: unknown) => {
    throw versionChanged(error) ? new CommunityError("version-changed") : error;
  });
}

/** True when this very act was done before, by this member. */
export async function warningActDone(
  desk: Desk,
  { id, warning }: Pick<NewWarningAct, "id" | "warning">,
): Promise<boolean> {
  const { actor } = desk;
  const member = actor.kind === "member" ? actor.member : null;
  const done = await desk.rows(sql`select 1 as done from community.warning_act
    where id = ${id} and warning = ${warning} and member = ${member}`);
  return done.length > 0;
}
