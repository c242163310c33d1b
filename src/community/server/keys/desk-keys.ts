/**
 * How does a partner come by a key, give it to officers, renew it and destroy it?
 *
 * The private key is made in an officer's browser; here comes what is public and what is wrapped.
 *
 * Source: trust.md section 5.1.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Action, Desk, Doors, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { daysOfKey, destroyableFrom, lastDayAfterRotation } from "../../keys/key-calendar.ts";
import { isRecipient } from "../../seal/age-key-text.ts";
import { dayAfter } from "../../seal/day-count.ts";
import { type DeskKeyRow, keepWrap, keyAction, keyColumns, liveKey, partnerOf } from "./key-rows.ts";
import { refuseLastHolder } from "./officer-keys.ts";

export interface DeskKeyDraft {
  readonly id: string;
  readonly use: "desk" | "custodian";
  readonly recipient: string;
  readonly wrapped: readonly { readonly holder: string; readonly wrapped: string }[];
  readonly recovery: { readonly key: string; readonly wrapped: string } | null;
  readonly today: string;
}

/** How long a key that may be destroyed waits for somebody to do it. Unit: days. */
const graceDays = 30;

/** How long a recovery key stands. Unit: days. */
const recoveryKept = 5 * 365;

/**
 * Makes a partner's first key of a use, or the next: the one before then ends after the overlap.
 * @throws CommunityError "recipients-refused", "one-person-both-keys", "not-found".
 */
export function addDeskKey(draft: DeskKeyDraft): Action<Touched[]> {
  return keyAction("make", async (desk) => {
    if (!isRecipient(draft.recipient)) throw new CommunityError("recipients-refused");
    await endOthers(desk, draft);
    await insertKey(desk, draft);
    const key = await liveKey(desk, draft.id);
    for (const { holder, wrapped } of draft.wrapped)
      await keepWrap(desk, { id: randomUUID(), key, holder, recovery: null, wrapped, today: draft.today });
    if (draft.recovery !== null)
      await keepWrap(desk, {
        id: randomUUID(),
        key,
        holder: null,
        recovery: (await recoveryKey(desk, draft.recovery.key)).id,
        wrapped: draft.recovery.wrapped,
        today: draft.today,
      });
    return [draft.id];
  });
}

async function endOthers(
  desk: Desk,
  { use, today }: Pick<DeskKeyDraft, "today"> & { use: DeskKeyRow["use"] },
) {
  const before = await desk.rows<DeskKeyRow>(sql`
    select ${keyColumns} from community.desk_key where use = ${use} and destroyed_on is null
      and valid_to >= ${today}`);
  for (const { id, validTo } of before) {
    const lastDay = lastDayAfterRotation(validTo, today);
    await desk.rows(sql`
      update community.desk_key set valid_to = ${lastDay}, expires_at = ${expiryOf(lastDay)} where id = ${id}`);
  }
}

async function insertKey(
  desk: Desk,
  {
    id,
    use,
    recipient,
    today,
  }: Pick<DeskKeyDraft, "id" | "recipient" | "today"> & { use: DeskKeyRow["use"] },
) {
  const { validFrom, rotateBy, validTo } = use === "recovery" ? recoveryDays(today) : daysOfKey(today);
  await desk.rows(sql`
    insert into community.desk_key (id, partner, use, recipient, valid_from, rotate_by, valid_to, expires_at)
    values (${id}, ${partnerOf(desk)}, ${use}, ${recipient}, ${validFrom}, ${rotateBy}, ${validTo},
      ${expiryOf(validTo)})`);
}

/** Nothing that a phone has is sealed for a recovery key: it stands until its shares are drawn anew. */
function recoveryDays(today: string) {
  const last = dayAfter(today, recoveryKept);
  return { validFrom: today, rotateBy: last, validTo: last };
}

const expiryOf = (validTo: string) => dayAfter(destroyableFrom(validTo), graceDays);

/** Gives a key to a colleague. Throws as `addDeskKey` does. */
export function giveKey(
  id: string,
  given: { readonly holder: string; readonly wrapped: string },
  today: string,
): Action<Touched[]> {
  return keyAction("give", async (desk) => {
    const key = await liveKey(desk, id);
    await keepWrap(desk, { id: randomUUID(), key, ...given, recovery: null, today });
    return [id, given.holder];
  });
}

/** Takes a key back from an officer, and makes a new one due. @throws CommunityError "last-holder", "not-found". */
export function takeKeyBack(id: string, holder: string, today: string): Action<Touched[]> {
  return keyAction("take-back", async (desk) => {
    await liveKey(desk, id);
    await refuseLastHolder(desk, holder, id);
    const [taken] = await desk.rows<{ gone: number }>(
      sql`select community.take_key_back(${id}, ${holder}, null) as gone`,
    );
    if (taken?.gone !== 1) throw new CommunityError("not-found");
    await desk.rows(
      sql`update community.desk_key set rotate_by = least(rotate_by, ${today}::date) where id = ${id}`,
    );
    return [id, holder];
  });
}

/**
 * Destroys a key: everything that was wrapped of it goes, and the log says so.
 * @throws CommunityError "key-still-needed" while reports for it may be there, "not-found".
 */
export function destroyKey(id: string, today: string): Action<Touched[]> {
  return keyAction("destroy", async (desk) => {
    const key = await liveKey(desk, id);
    if (key.use === "recovery") throw new CommunityError("not-found");
    if (today < destroyableFrom(key.validTo)) throw new CommunityError("key-still-needed");
    await desk.rows(sql`select community.take_key_back(${id}, null, null)`);
    await desk.rows(sql`update community.desk_key set destroyed_on = ${today} where id = ${id}`);
    return [id];
  });
}

/** Makes a recovery key in place of the one before; what is wrapped for that stays until keys are destroyed. */
export function addRecovery(draft: Pick<DeskKeyDraft, "id" | "recipient" | "today">): Action<Touched[]> {
  return keyAction("recovery.make", async (desk) => {
    if (!isRecipient(draft.recipient)) throw new CommunityError("recipients-refused");
    await insertKey(desk, { ...draft, use: "recovery" });
    return [draft.id];
  });
}

/** Keeps a key wrapped for the recovery key. @throws CommunityError "not-found". */
export function keepForRecovery(
  id: string,
  kept: { readonly recovery: string; readonly wrapped: string },
  today: string,
): Action<Touched[]> {
  return keyAction("recovery.keep", async (desk) => {
    const [key, recovery] = [await liveKey(desk, id), await recoveryKey(desk, kept.recovery)];
    const wrap = { id: randomUUID(), key, holder: null, recovery: recovery.id, wrapped: kept.wrapped, today };
    await keepWrap(desk, wrap);
    return [id];
  });
}

async function recoveryKey(desk: Desk, id: string): Promise<DeskKeyRow> {
  const key = await liveKey(desk, id);
  if (key.use !== "recovery") throw new CommunityError("not-found");
  return key;
}

export interface KeysGone {
  readonly destroyed: readonly Touched[];
  /** Keys that are over and were left, because much at once is more likely a wrong clock. */
  readonly held: number;
}

/** Destroys what nobody destroyed in time, and forgets officers' keys that nothing was given to. (rules 32 and 33) */
export async function expireKeys(doors: Doors): Promise<KeysGone> {
  return await doors.perform({ kind: "node" }, "protection", {
    name: "keys.expire",
    needs: null,
    scope: "door",
    touched: ({ destroyed }) => destroyed,
    run: async (desk) => {
      const over = await desk.rows<Touched & { held: boolean }>(
        sql`select record, owner, held from community.let_keys_go()`,
      );
      const destroyed = over.filter((one) => !one.held).map(({ record, owner }) => ({ record, owner }));
      return { destroyed, held: over.length - destroyed.length };
    },
  });
}
