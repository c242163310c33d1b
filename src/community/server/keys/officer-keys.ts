/**
 * How does an officer come by a key of their own, and what happens when they leave?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Action, Desk, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { isRecipient } from "../../seal/age-key-text.ts";
import { dayAfter } from "../../seal/day-count.ts";
import { holdersOf, keyAction, memberOf, partnerOf, sealedBytes } from "./key-rows.ts";

export interface LockDraft {
  readonly way: "passphrase" | "passkey";
  /** Base64 of an age file. */
  readonly locked: string;
  readonly passkey: string | null;
}

export interface OfficerKeyDraft {
  readonly name: string;
  readonly recipient: string;
  readonly lock: LockDraft;
  /** The one before is lost: take its place even where nobody else holds a key. */
  readonly lost: boolean;
  readonly today: string;
}

/** How long an officer's key is kept when nothing is given to it. Unit: days. */
const keptDays = 730;

/**
 * Makes the asking officer's key, in place of an older one: what was wrapped for that is gone, colleagues give it anew.
 * @throws CommunityError "last-holder" when a key would then be held by nobody and no recovery key opens it.
 */
export function makeOfficerKey(draft: OfficerKeyDraft): Action<Touched[]> {
  return keyAction("officer.make", async (desk) => {
    const { name, recipient, lock, lost, today } = draft;
    if (!isRecipient(recipient)) throw new CommunityError("recipients-refused");
    const member = memberOf(desk);
    if (!lost) await refuseLastHolder(desk, member, null);
    await desk.rows(sql`delete from community.officer_key where member = ${member}`);
    await desk.rows(sql`
      insert into community.officer_key (member, partner, name, recipient, made_on, expires_at)
      values (${member}, ${partnerOf(desk)}, ${name}, ${recipient}, ${today}, ${dayAfter(today, keptDays)})`);
    await keepLock(desk, lock, today);
    return [member];
  });
}

/** Adds a second way to open the same key: a passkey beside a passphrase. @throws CommunityError "not-found". */
export function addLock(lock: LockDraft, today: string): Action<Touched[]> {
  return keyAction("officer.add-lock", async (desk) => {
    const mine = await desk.rows(sql`select 1 from community.officer_key where member = ${memberOf(desk)}`);
    if (mine.length === 0) throw new CommunityError("not-found");
    return [await keepLock(desk, lock, today)];
  });
}

/**
 * Takes every key from an officer who leaves, and makes new keys due at once: what was held may have been copied.
 * @throws CommunityError "not-found", "last-holder".
 */
export function removeOfficer(member: string, today: string): Action<Touched[]> {
  return keyAction("officer.remove", async (desk) => {
    await refuseLastHolder(desk, member, null);
    const held = (await holdersOf(desk)).filter(({ holder }) => holder === member).map(({ key }) => key);
    const gone = await desk.rows(sql`delete from community.officer_key where member = ${member} returning 1`);
    if (gone.length === 0) throw new CommunityError("not-found");
    await desk.rows(sql`
      update community.desk_key set rotate_by = least(rotate_by, ${today}::date)
      where id = any (${held}::uuid[]) and destroyed_on is null`);
    return [member, ...held];
  });
}

/** @throws CommunityError "last-holder" when a key (or one of all, for null) has no other holder and no recovery. */
export async function refuseLastHolder(desk: Desk, member: string, key: string | null): Promise<void> {
  const holders = await holdersOf(desk);
  const held = holders.filter((one) => one.holder === member && (key === null || one.key === key));
  for (const { key: id } of held)
    if (!holders.some((one) => one.key === id && one.holder !== member))
      throw new CommunityError("last-holder");
}

async function keepLock(desk: Desk, { way, locked, passkey }: LockDraft, today: string): Promise<string> {
  const id = randomUUID();
  await desk.rows(sql`
    insert into community.officer_lock (id, member, way, locked, passkey, made_on, expires_at)
    select ${id}, member, ${way}, ${sealedBytes(locked)}, ${passkey}, ${today}, now() + interval '10 years'
    from community.officer_key where member = ${memberOf(desk)}`);
  return id;
}
