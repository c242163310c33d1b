/**
 * How does an invited member get a way to sign in?
 *
 * @module
 */
import { generateURI } from "otplib";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { atTheDoor } from "./at-the-door.ts";
import { IdentityError } from "./identity-error.ts";
import type { IdentityKeys } from "./keys.ts";
import { type Member, memberById } from "./members.ts";
import { type PasskeyDialogue, registerPasskey, registrationDialogue } from "./passkeys.ts";
import { setPassword } from "./password.ts";
import { unseal } from "./sealed-secret.ts";
import { type OpenedSession, openSession } from "./sessions.ts";
import { tokenHash } from "./token.ts";

interface Standing {
  readonly member: Member;
  readonly secret: string;
  readonly expiresAt: Date;
}

export interface InvitationShown extends Standing {
  readonly passkey: PasskeyDialogue;
  /** As an authenticator reads it: otpauth://totp/... */
  readonly totpUri: string;
}

/** How the member chose to sign in from now on. */
export type InvitationAnswer =
  | { readonly method: "password"; readonly password: string; readonly code: string }
  | { readonly method: "passkey"; readonly challenge: string; readonly answer: object };

/** Shows an invitation to who holds its link. @throws IdentityError "invitation-gone". */
export function showInvitation(doors: Doors, token: string, keys: IdentityKeys): Promise<InvitationShown> {
  return atTheDoor(doors, "invitation.show", async (desk) => {
    const standing = await standingInvitation(desk, token, keys);
    const { member, secret } = standing;
    const passkey = await registrationDialogue(desk, member, keys);
    return { ...standing, passkey, totpUri: generateURI({ issuer: "Waymark", label: member.email, secret }) };
  });
}

/**
 * Takes an invitation up and signs in. Whatever way in the member had before is gone, and so are its sessions: an
 * invitation is made again when a way in was lost, and what is lost may have been found. @throws IdentityError "invitation-gone", "code-wrong", "passkey-wrong". */
export function acceptInvitation(
  doors: Doors,
  token: string,
  answer: InvitationAnswer & { keys: IdentityKeys },
): Promise<OpenedSession> {
  return atTheDoor(doors, "invitation.accept", async (desk) => {
    const { member, secret } = await standingInvitation(desk, token, answer.keys);
    await closeEarlierWays(desk, member.id);
    if (answer.method === "passkey") await registerPasskey(desk, member.id, answer);
    else await setPassword(desk, member.id, { ...answer, secret, sealingKey: answer.keys.sealingKey });
    return openSession(desk, member.id);
  });
}

async function closeEarlierWays(desk: Desk, member: string): Promise<void> {
  await desk.rows(sql`update identity.invitation set used_at = now()
    where member = ${member} and used_at is null and not demonstration`);
  await desk.rows(sql`delete from identity.session where member = ${member}`);
  await desk.rows(sql`delete from identity.passkey where member = ${member}`);
  await desk.rows(sql`delete from identity.password where member = ${member}`);
}

/** The last invitation made for a member is the one that is good. */
async function standingInvitation(
  desk: Desk,
  token: string,
  { sealingKey }: IdentityKeys,
): Promise<Standing> {
  const [row] = await desk.rows<{ member: string; sealed_secret: Buffer; expires_at: Date }>(sql`
    select i.member, i.sealed_secret, i.expires_at from identity.invitation i
    where i.token_hash = ${tokenHash(token)} and i.used_at is null and i.expires_at > now() and not i.demonstration
      and not exists (select 1 from identity.invitation later
        where later.member = i.member and later.expires_at > i.expires_at and not later.demonstration) for update`);
  const member = row === undefined ? null : await memberById(desk, row.member);
  if (row === undefined || member === null || member.state === "suspended")
    throw new IdentityError("invitation-gone");
  return { member, secret: unseal(sealingKey, row.sealed_secret), expiresAt: row.expires_at };
}
