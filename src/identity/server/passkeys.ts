/**
 * Is this the member's passkey?
 *
 * Source: W3C Web Authentication Level 3; OWASP ASVS 5.0 V6.3.3.
 *
 * @module
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { IdentityError } from "./identity-error.ts";
import type { IdentityKeys } from "./keys.ts";

const relyingParty = "Waymark";

/** How long a dialogue may take. Unit: minutes. */
const challengeMinutes = 5;

/** What the browser's dialogue is given, and the challenge that its answer must be about. */
export interface PasskeyDialogue {
  readonly challenge: string;
  readonly options: object;
}

export async function registrationDialogue(
  desk: Desk,
  member: { id: string; name: string; email: string },
  { origin }: IdentityKeys,
): Promise<PasskeyDialogue> {
  const options = await generateRegistrationOptions({
    rpName: relyingParty,
    rpID: new URL(origin).hostname,
    userName: member.email,
    userDisplayName: member.name,
    userID: new Uint8Array(Buffer.from(member.id.replaceAll("-", ""), "hex")),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return keepChallenge(desk, options);
}

export async function signInDialogue(desk: Desk, { origin }: IdentityKeys): Promise<PasskeyDialogue> {
  return keepChallenge(
    desk,
    await generateAuthenticationOptions({ rpID: new URL(origin).hostname, userVerification: "required" }),
  );
}

/** Keeps a member's new passkey. @throws IdentityError "passkey-wrong". */
export async function registerPasskey(desk: Desk, member: string, answer: PasskeyAnswer): Promise<void> {
  await takeChallenge(desk, answer.challenge);
  const { origin } = answer.keys;
  const verified = await orRefuse(() =>
    verifyRegistrationResponse({
      response: answer.answer as RegistrationResponseJSON,
      expectedChallenge: answer.challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
    }),
  );
  if (!verified.verified) throw new IdentityError("passkey-wrong");
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  await desk.rows(sql`insert into identity.passkey (id, member, public_key, counter, transports)
    values (${id}, ${member}, ${Buffer.from(publicKey)}, ${counter}, ${transports ?? []}::text[])`);
}

/** The answer of the browser's dialogue, as it came. */
export interface PasskeyAnswer {
  readonly challenge: string;
  readonly answer: object;
  readonly keys: IdentityKeys;
}

/** Whose passkey is it? @returns the member's id. @throws IdentityError "passkey-wrong". */
export async function checkPasskey(desk: Desk, { challenge, answer, keys }: PasskeyAnswer): Promise<string> {
  await takeChallenge(desk, challenge);
  const response = answer as AuthenticationResponseJSON;
  const [known] = await desk.rows<{ member: string; public_key: Buffer; counter: string }>(
    sql`select member, public_key, counter from identity.passkey where id = ${String(response.id)}`,
  );
  if (known === undefined) throw new IdentityError("passkey-wrong");
  const { origin } = keys;
  const verified = await orRefuse(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(known.public_key),
        counter: Number(known.counter),
      },
    }),
  );
  if (!verified.verified) throw new IdentityError("passkey-wrong");
  await desk.rows(
    sql`update identity.passkey set counter = ${verified.authenticationInfo.newCounter} where id = ${response.id}`,
  );
  return known.member;
}

async function keepChallenge<Options extends { challenge: string }>(
  desk: Desk,
  options: Options,
): Promise<PasskeyDialogue> {
  await desk.rows(sql`delete from identity.challenge where expires_at < now()`);
  await desk.rows(sql`insert into identity.challenge (challenge, expires_at)
    values (${options.challenge}, now() + make_interval(mins => ${challengeMinutes}))`);
  return { challenge: options.challenge, options };
}

/** A challenge is good once. */
async function takeChallenge(desk: Desk, challenge: string): Promise<void> {
  const taken = await desk.rows(
    sql`delete from identity.challenge where challenge = ${challenge} and expires_at > now() returning 1 as one`,
  );
  if (taken.length === 0) throw new IdentityError("passkey-wrong");
}

/** The library throws on anything that is not a sound answer; to the person that is one thing. */
async function orRefuse<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch {
    throw new IdentityError("passkey-wrong");
  }
}
