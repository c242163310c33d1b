/**
 * Is this the member's password, and the code of the member's authenticator?
 *
 * Argon2id for the password, a time-based one-time code for the second factor, each code good once. Wrong
 * attempts lock an address for a growing time; an unknown address is answered as a known one, and costs as long.
 *
 * Source: RFC 9106 (Argon2), RFC 6238 (TOTP); OWASP ASVS 5.0 V6.2, V6.3, V11.4 (m of at least 19 MiB).
 *
 * @module
 */
import { hash, verify } from "@node-rs/argon2";
import { verify as verifyCode } from "otplib";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { IdentityError } from "./identity-error.ts";
import { seal, unseal } from "./sealed-secret.ts";
import { tokenHash } from "./token.ts";

const cost = { memoryCost: 46 * 1024, timeCost: 2, parallelism: 1 };

/** Attempts that may go wrong before a pause; each further one doubles it, from one minute to an hour. */
const freeAttempts = 5;

/** How far a phone's clock may be off. Unit: seconds. */
const clockTolerance = 30;

interface PasswordRow {
  member: string;
  hash: string | null;
  sealed_secret: Buffer | null;
  last_step: string | null;
}

export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  /** Six figures. */
  readonly code: string;
}

/**
 * Who is it? @returns the member's id, or the reason for refusal; a refusal is counted, so it must be committed.
 */
export async function checkPassword(
  desk: Desk,
  attempt: PasswordAttempt,
  sealingKey: string,
): Promise<{ member: string } | { refused: "locked" | "sign-in-refused" }> {
  const email = attempt.email.toLowerCase();
  const address = tokenHash(email);
  if (await isLocked(desk, address)) return { refused: "locked" };
  const [row] = await desk.rows<PasswordRow>(sql`
    select m.id as member, w.hash, w.sealed_secret, w.last_step::text
    from identity.member m left join identity.password w on w.member = m.id where m.email = ${email}`);
  const rightPassword = await verify(row?.hash ?? (await unknownHash), attempt.password);
  const step = row?.sealed_secret
    ? await codeStep(unseal(sealingKey, row.sealed_secret), attempt.code, Number(row.last_step))
    : null;
  if (row !== undefined && rightPassword && step !== null) {
    await desk.rows(sql`update identity.password set last_step = ${step} where member = ${row.member}`);
    await desk.rows(sql`delete from identity.attempt where address = ${address}`);
    return { member: row.member };
  }
  await countFailure(desk, address);
  return { refused: "sign-in-refused" };
}

// Made once, so that an unknown address is answered as slowly as a known one.
const unknownHash = hash("no member has this password", cost);

/** Takes the address for this transaction, so that attempts at the same moment are heard one after the other. */
async function isLocked(desk: Desk, address: Buffer): Promise<boolean> {
  await desk.rows(sql`delete from identity.attempt where last_at < now() - interval '1 day'`);
  const [row] = await desk.rows<{ locked: boolean }>(sql`
    insert into identity.attempt as known (address) values (${address})
    on conflict (address) do update set last_at = now() returning coalesce(known.locked_until > now(), false) as locked`);
  return row?.locked ?? true;
}

async function countFailure(desk: Desk, address: Buffer): Promise<void> {
  await desk.rows(sql`update identity.attempt set failures = failures + 1, locked_until = case when failures + 1 >= ${freeAttempts}
    then now() + least(interval '1 hour', interval '1 minute' * power(2, failures + 1 - ${freeAttempts})) end
    where address = ${address}`);
}

/** The time step of a code that fits and is later than the last one taken; null for one that does not. */
export async function codeStep(secret: string, code: string, lastStep: number): Promise<number | null> {
  const result = await verifyCode({
    secret,
    token: code,
    epochTolerance: clockTolerance,
    afterTimeStep: lastStep,
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** Sets a member's password and authenticator. @throws IdentityError "code-wrong" when the code does not fit. */
export async function setPassword(
  desk: Desk,
  member: string,
  chosen: { password: string; code: string; secret: string; sealingKey: string },
) {
  const step = await codeStep(chosen.secret, chosen.code, 0);
  if (step === null) throw new IdentityError("code-wrong");
  const hashed = await hash(chosen.password, cost);
  const sealed = seal(chosen.sealingKey, chosen.secret);
  await desk.rows(sql`insert into identity.password (member, hash, sealed_secret, last_step) values (${member}, ${hashed}, ${sealed}, ${step})
    on conflict (member) do update set hash = excluded.hash, sealed_secret = excluded.sealed_secret, last_step = excluded.last_step`);
}
