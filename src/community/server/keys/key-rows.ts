/**
 * How are wrapped keys written and read in the database?
 *
 * @module
 */
import type { Action, Desk, Query, Touched } from "../../../safeguards/server/index.ts";
import { StoreError, sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { fromBase64 } from "../../seal/base64.ts";

export interface DeskKeyRow {
  readonly id: string;
  readonly use: "desk" | "custodian" | "recovery";
  readonly recipient: string;
  readonly validFrom: string;
  readonly rotateBy: string;
  readonly validTo: string;
  readonly destroyedOn: string | null;
}

export const keyColumns = sql`id, use, recipient, valid_from::text as "validFrom", rotate_by::text as "rotateBy",
  valid_to::text as "validTo", destroyed_on::text as "destroyedOn"`;

/** What an officer who may hold keys reads of the own partner alone. */
export function keyQuery<Result>(name: string, run: (desk: Desk) => Promise<Result>): Query<Result> {
  return { name: `keys.${name}`, needs: "keys:hold", scope: "own", touched: () => [], run };
}

/** What such an officer changes; the log says of which keys. */
export function keyAction(name: string, run: (desk: Desk) => Promise<readonly string[]>): Action<Touched[]> {
  return {
    name: `keys.${name}`,
    needs: "keys:hold",
    scope: "own",
    touched: (touched) => touched,
    run: async (desk) => {
      const partner = partnerOf(desk);
      return (await run(desk)).map((record) => ({ record, owner: partner }));
    },
  };
}

export function partnerOf({ partner }: Desk): string {
  if (partner === null) throw new CommunityError("not-found");
  return partner;
}

export function memberOf({ actor }: Desk): string {
  if (actor.kind !== "member") throw new CommunityError("not-found");
  return actor.member;
}

/** A key of the own partner that was not destroyed. @throws CommunityError "not-found". */
export async function liveKey(desk: Desk, id: string): Promise<DeskKeyRow> {
  const [key] = await desk.rows<DeskKeyRow>(
    sql`select ${keyColumns} from community.desk_key where id = ${id} and destroyed_on is null`,
  );
  if (key === undefined) throw new CommunityError("not-found");
  return key;
}

export interface HolderRow {
  readonly key: string;
  readonly holder: string | null;
  readonly recovery: string | null;
}

/** Who of the own partner holds what. */
export async function holdersOf(desk: Desk): Promise<readonly HolderRow[]> {
  return await desk.rows<HolderRow>(sql`select key, holder, recovery from community.key_holders()`);
}

export interface Wrap {
  readonly id: string;
  readonly key: DeskKeyRow;
  readonly holder: string | null;
  readonly recovery: string | null;
  /** Base64 of an age file. */
  readonly wrapped: string;
  readonly today: string;
}

/**
 * Keeps a wrapped key, in place of what the same holder had of it.
 * @throws CommunityError "one-person-both-keys", "not-found" when the holder is no officer of the partner.
 */
export async function keepWrap(
  desk: Desk,
  { id, key, holder, recovery, wrapped, today }: Wrap,
): Promise<void> {
  const bytes = sealedBytes(wrapped);
  await desk.rows(sql`select community.take_key_back(${key.id}, ${holder}, ${recovery})`);
  await desk
    .rows(
      sql`insert into community.wrapped_key (id, key, partner, holder, recovery, wrapped, made_on, expires_at)
        select ${id}, k.id, k.partner, ${holder}, ${recovery}, ${bytes}, ${today}, k.expires_at
        from community.desk_key k where k.id = ${key.id}`,
    )
    .catch((error: unknown) => {
      if (error instanceof StoreError && error.sqlState === "WM410")
        throw new CommunityError("one-person-both-keys");
      if (error instanceof StoreError && error.sqlState === "23503") throw new CommunityError("not-found");
      throw error;
    });
}

/** @throws CommunityError "seal-broken" for what is no age file. */
export function sealedBytes(base64: string): Buffer {
  const bytes = fromBase64(base64);
  if (bytes === null || !Buffer.from(bytes).subarray(0, 22).equals(Buffer.from("age-encryption.org/v1\n")))
    throw new CommunityError("seal-broken");
  return Buffer.from(bytes);
}
