/**
 * Who did what to an entry of the help directory, and when?
 *
 * @module
 */
import { type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { StoreError, sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import type { HelpRow } from "./help-row.ts";

export const helpActKinds = ["added", "changed", "confirmed", "removed", "restored"] as const;

export interface HelpAct {
  readonly id: string;
  readonly version: number;
  readonly act: (typeof helpActKinds)[number];
  readonly content: HelpDraft;
  readonly confirmed: string;
  readonly member: string;
  readonly partner: string;
  readonly at: Date;
}

/** Newest first. */
export function helpActs(desk: Desk, entry: string): Promise<HelpAct[]> {
  return desk.rows<HelpAct>(sql`
    select a.id, a.version, a.act, a.content, a.confirmed::text as confirmed, a.member, a.partner, a.at
    from community.help_act a where a.entry = ${entry} order by a.version desc`);
}

/** What is to be written: an act on an entry as it was seen. */
export interface NewHelpAct {
  /** UUID made by who asks: the same again changes nothing. */
  readonly id: string;
  readonly entry: string;
  readonly act: HelpAct["act"];
  /** Version that was seen; 0 for an entry that is not there yet. */
  readonly seen: number;
  readonly content: HelpDraft;
  readonly confirmed: string;
}

/**
 * Writes an act in the name of who holds the ticket.
 * @throws CommunityError "version-changed" when the entry is not as it was seen.
 */
export async function putHelpAct(desk: Desk, act: NewHelpAct, before: HelpRow | null): Promise<void> {
  const { actor } = desk;
  if (actor.kind !== "member") throw new SafeguardError("not-allowed");
  const owner = before?.owner ?? actor.partner;
  const put = desk.rows(sql`
    insert into community.help_act (id, entry, version, act, content, confirmed, owner, member, partner)
    values (${act.id}, ${act.entry}, ${act.seen + 1}, ${act.act}, ${JSON.stringify(act.content)}::jsonb,
      ${act.confirmed}::date, ${owner}, ${actor.member}, ${actor.partner})`);
  await put.catch((error: unknown) => {
    throw versionChanged(error) ? new CommunityError("version-changed") : error;
  });
}

/** True when this very act was done before, by this member; a foreign act of the same id is none of theirs. */
export async function helpActDone(
  desk: Desk,
  { id, entry }: Pick<NewHelpAct, "id" | "entry">,
): Promise<boolean> {
  const { actor } = desk;
  const member = actor.kind === "member" ? actor.member : null;
  const done = await desk.rows(sql`select 1 as done from community.help_act
    where id = ${id} and entry = ${entry} and member = ${member}`);
  return done.length > 0;
}

/** A unique key taken, or a trigger's word that the act does not follow from what stands. */
export function versionChanged(error: unknown): boolean {
  return error instanceof StoreError && ["23505", "WM409"].includes(error.sqlState ?? "");
}
