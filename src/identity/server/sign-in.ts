/**
 * How does a member sign in?
 *
 * @module
 */
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { atTheDoor } from "./at-the-door.ts";
import { IdentityError } from "./identity-error.ts";
import type { IdentityKeys } from "./keys.ts";
import { memberById } from "./members.ts";
import { checkPasskey, type PasskeyDialogue, signInDialogue } from "./passkeys.ts";
import { checkPassword, type PasswordAttempt } from "./password.ts";
import { type OpenedSession, openSession } from "./sessions.ts";
import { tokenHash } from "./token.ts";

export type SignIn =
  | { readonly method: "link"; readonly token: string }
  | ({ readonly method: "password" } & PasswordAttempt)
  | { readonly method: "passkey"; readonly challenge: string; readonly answer: object };

/** Signs in. @throws IdentityError "sign-in-refused", "locked", "passkey-wrong". */
export async function signIn(doors: Doors, how: SignIn, keys: IdentityKeys): Promise<OpenedSession> {
  const outcome = await atTheDoor(doors, `sign-in.${how.method}`, async (desk) => {
    const proof = await proved(desk, how, keys);
    if ("refused" in proof) return proof;
    const member = await memberById(desk, proof.member);
    if (member === null || member.state === "suspended") return { refused: "sign-in-refused" as const };
    return openSession(desk, member.id);
  });
  // Thrown after the transaction: a wrong attempt must stay counted.
  if ("refused" in outcome) throw new IdentityError(outcome.refused);
  return outcome;
}

async function proved(desk: Parameters<typeof checkPassword>[0], how: SignIn, keys: IdentityKeys) {
  if (how.method === "password") return checkPassword(desk, how, keys.sealingKey);
  if (how.method === "passkey") return { member: await checkPasskey(desk, { ...how, keys }) };
  const [row] = await desk.rows<{ member: string }>(sql`select member from identity.invitation
    where token_hash = ${tokenHash(how.token)} and demonstration and expires_at > now()`);
  return row ?? { refused: "sign-in-refused" as const };
}

/** What the browser's passkey dialogue needs, for whoever is about to sign in. */
export function passkeyDialogue(doors: Doors, keys: IdentityKeys): Promise<PasskeyDialogue> {
  return atTheDoor(doors, "sign-in.dialogue", (desk) => signInDialogue(desk, keys));
}
