/**
 * What does an officer see of the partner's keys?
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { destroyableFrom, type KeyState, stateOf } from "../../keys/key-calendar.ts";
import { toBase64 } from "../../seal/base64.ts";
import { type DeskKeyRow, type HolderRow, holdersOf, keyColumns, keyQuery, memberOf } from "./key-rows.ts";

export interface HeldKey {
  readonly id: string;
  readonly use: "desk" | "custodian";
  readonly recipient: string;
  readonly validFrom: string;
  readonly rotateBy: string;
  readonly validTo: string;
  readonly state: KeyState;
  readonly destroyableFrom: string;
  readonly holders: string[];
  readonly recoverable: boolean;
  readonly wrapped: string | null;
}

interface LockRow {
  readonly id: string;
  readonly way: "passphrase" | "passkey";
  readonly locked: Buffer;
  readonly passkey: string | null;
}

interface OfficerRow {
  readonly member: string;
  readonly name: string;
  readonly recipient: string;
  readonly madeOn: string;
}

/** The partner's keys, who holds them, and what is wrapped for the officer who asks. */
export function readKeys(today: string) {
  return keyQuery("read", async (desk) => {
    const member = memberOf(desk);
    const officers = await desk.rows<OfficerRow>(
      sql`select member, name, recipient, made_on::text as "madeOn" from community.officer_key order by name, member`,
    );
    const mine = officers.find((one) => one.member === member);
    const [recovery] = await recoveries(desk);
    return {
      today,
      mine: mine === undefined ? null : { recipient: mine.recipient, locks: await locksOf(desk) },
      officers: officers.map((one) => ({ ...one, mine: one.member === member })),
      keys: await heldKeys(desk, { today, recovery: recovery?.id ?? null }),
      recovery:
        recovery === undefined
          ? null
          : { id: recovery.id, recipient: recovery.recipient, madeOn: recovery.validFrom },
      profile: await profileOf(desk),
    };
  });
}

async function heldKeys(
  desk: Desk,
  { today, recovery }: { today: string; recovery: string | null },
): Promise<HeldKey[]> {
  const keys = await desk.rows<DeskKeyRow & { use: "desk" | "custodian" }>(
    sql`select ${keyColumns} from community.desk_key where use <> 'recovery' order by use desc, valid_from desc, id`,
  );
  const holders = await holdersOf(desk);
  const wrapped = await desk.rows<{ key: string; wrapped: Buffer }>(
    sql`select key, wrapped from community.wrapped_key where holder = ${memberOf(desk)}`,
  );
  return keys.map(({ destroyedOn, ...key }) => {
    const mine = wrapped.find((one) => one.key === key.id);
    return {
      ...key,
      state: stateOf({ ...key, destroyedOn }, today),
      destroyableFrom: destroyableFrom(key.validTo),
      holders: holders.flatMap((one) => (one.key === key.id && one.holder !== null ? [one.holder] : [])),
      recoverable: holders.some((one) => keptFor(one, key.id, recovery)),
      wrapped: mine === undefined ? null : toBase64(mine.wrapped),
    };
  });
}

const keptFor = (one: HolderRow, key: string, recovery: string | null) =>
  one.key === key && recovery !== null && one.recovery === recovery;

async function locksOf(desk: Desk) {
  const locks = await desk.rows<LockRow>(
    sql`select id, way, locked, passkey from community.officer_lock where member = ${memberOf(desk)} order by made_on, id`,
  );
  return locks.map(({ locked, ...lock }) => ({ ...lock, locked: toBase64(locked) }));
}

/** The partner's recovery keys, the newest first. */
async function recoveries(desk: Desk): Promise<DeskKeyRow[]> {
  return await desk.rows<DeskKeyRow>(sql`
    select ${keyColumns} from community.desk_key where use = 'recovery' and destroyed_on is null
    order by valid_from desc, id`);
}

export interface RecoveryView {
  readonly recovery: { readonly id: string; readonly recipient: string } | null;
  readonly kept: {
    readonly key: string;
    readonly use: "desk" | "custodian";
    readonly recipient: string;
    readonly wrapped: string;
  }[];
}

/** What two shares open: the live keys of the partner, wrapped for the newest recovery key. */
export function readRecovery(): Query<RecoveryView> {
  return keyQuery("recovery.read", async (desk) => {
    const [recovery] = await recoveries(desk);
    if (recovery === undefined) return { recovery: null, kept: [] };
    const kept = await desk.rows<{
      key: string;
      use: "desk" | "custodian";
      recipient: string;
      wrapped: Buffer;
    }>(sql`
      select k.id as key, k.use, k.recipient, w.wrapped from community.wrapped_key w
      join community.desk_key k on k.id = w.key
      where w.recovery = ${recovery.id} and k.destroyed_on is null order by k.use desc, k.valid_from desc, k.id`);
    return {
      recovery: { id: recovery.id, recipient: recovery.recipient },
      kept: kept.map((one) => ({ ...one, wrapped: toBase64(one.wrapped) })),
    };
  });
}

export interface DeskProfile {
  readonly label: string;
  readonly languages: string[];
  readonly firewall: boolean;
  readonly receivesByDefault: boolean;
}

/** How the own partner is named to reporters; null when nobody said yet. */
export async function profileOf(desk: Desk): Promise<DeskProfile | null> {
  const [profile] = await desk.rows<DeskProfile>(sql`
    select label, languages, firewall, receives_by_default as "receivesByDefault"
    from community.desk_profile where partner = ${desk.partner}`);
  return profile ?? null;
}
