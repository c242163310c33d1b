/**
 * How does a return code become a mailbox that only its holder can find and read?
 *
 * A slow hash of the code gives 32 bytes; from them come the mailbox's id and an age identity. The code and the bytes
 * never leave the device: the node is given the id when somebody looks for answers, and keeps SHA-256 of it.
 *
 * The full hash takes 64 MiB and three passes. A phone that cannot spare that draws a code for the light one: 46 MiB
 * and one pass, the least that ASVS allows; guessing then costs about a quarter.
 *
 * Source: trust.md section 5.3, rule 46; RFC 9106 (Argon2id); RFC 5869 (HKDF); ASVS 5.0 V6.5.2, appendix on Argon2id.
 *
 * @module
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { identityToRecipient } from "age-encryption";
import { identityText } from "./age-key-text.ts";
import type { Argon2 } from "./argon2.ts";
import { type HashStrength, readReturnCode, strengthOf } from "./return-code.ts";

/** Memory in KiB, passes over it. */
export const hashCosts: Readonly<Record<HashStrength, { memoryKiB: number; iterations: number }>> = {
  full: { memoryKiB: 65_536, iterations: 3 },
  light: { memoryKiB: 47_104, iterations: 1 },
};

export interface Mailbox {
  /** Shape: 32 bytes. Told to the node only to ask for answers. */
  readonly mailboxId: Uint8Array;
  /** Shape: 32 bytes, SHA-256 of the id. What the node keeps. */
  readonly storedId: Uint8Array;
  /** `AGE-SECRET-KEY-1...`; never leaves the device. */
  readonly identity: string;
  /** `age1...`; what answers are sealed for. */
  readonly recipient: string;
}

/**
 * Makes the mailbox of a code as typed. The same code and salt give the same mailbox on every device.
 * @param salt the node's, from config.json. Shape: at least 16 bytes.
 * @throws CommunityError "code-form".
 */
export async function mailboxOf(typed: string, salt: Uint8Array, argon2: Argon2): Promise<Mailbox> {
  const password = readReturnCode(typed);
  const root = await argon2({ password, salt, ...hashCosts[strengthOf(password)] });
  const identity = identityText(derived(root, "waymark mailbox identity v1"));
  const mailboxId = derived(root, "waymark mailbox id v1");
  return { mailboxId, storedId: sha256(mailboxId), identity, recipient: await identityToRecipient(identity) };
}

function derived(root: Uint8Array, use: string): Uint8Array {
  return hkdf(sha256, root, undefined, new TextEncoder().encode(use), 32);
}
