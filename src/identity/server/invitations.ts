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

/** Takes an invitation up and signs in. @throws IdentityError "invitation-gone", "code-wrong", "passkey-wrong". */
export function acceptInvitation(
  doors: Doors,
  token: string,
  answer: InvitationAnswer & { keys: IdentityKeys },
): Promise<OpenedSession> {
  return atTheDoor(doors, "invitation.accept", async (desk) => {
    const { member, secret } = await standingInvitation(desk, token, answer.keys);
    if (answer.method === "passkey") await registerPasskey(desk, member.id, answer);
    else await setPassword(desk, member.id, { ...answer, secret, sealingKey: answer.keys.sealingKey });
    await desk.rows(
      sql`update identity.invitation set used_at = now() where token_hash = ${tokenHash(token)}`,
    );
    return openSession(desk, member.id);
  });
}

async function standingInvitation(
  desk: Desk,
  token: string,
  { sealingKey }: IdentityKeys,
): Promise<Standing> {
  const [row] = await desk.rows<{ member: string; sealed_secret: Buffer; expires_at: Date }>(sql`
    select member, sealed_secret, expires_at from identity.invitation
    where token_hash = ${tokenHash(token)} and used_at is null and expires_at > now() and not demonstration for update`);
  const member = row === undefined ? null : await memberById(desk, row.member);
  if (row === undefined || member === null || member.state === "suspended")
    throw new IdentityError("invitation-gone");
  return { member, secret: unseal(sealingKey, row.sealed_secret), expiresAt: row.expires_at };
}
