/**
 * How does an organisation come back to its reports when every officer has lost the key?
 *
 * Each desk's and custodian's key is also wrapped for a recovery key. That key exists nowhere: when it was made it was
 * split into three shares, printed, and given to people of different organisations. Any two make it whole; one says
 * nothing about it.
 *
 * Source: Shamir 1979, How to share a secret; trust.md section 5.1.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { combine, split } from "shamir-secret-sharing";
import { CommunityError } from "../community-error.ts";
import { identityText, readBech32, scalarOf, writeBech32 } from "../seal/age-key-text.ts";

export const shareCount = 3;
export const sharesNeeded = 2;

export interface Recovery {
  /** What keys are wrapped for; the node keeps it. */
  readonly recipient: string;
  /** Shape: three texts, shown once to be printed, kept nowhere. */
  readonly shares: readonly string[];
}

/** Makes a recovery key and splits it at once. */
export async function makeRecovery(): Promise<Recovery> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const scalar = scalarOf(identity);
  if (scalar === null) throw new CommunityError("seal-broken");
  const shares = await split(scalar, shareCount, sharesNeeded);
  return { recipient, shares: shares.map((share) => written(recipient, share)) };
}

/**
 * Makes a recovery key whole again.
 * @param typed two shares, in any order, with spaces and capitals as they come.
 * @throws CommunityError "share-broken" (a letter is wrong), "shares-apart" (of two recoveries, or the same twice).
 */
export async function joinShares(typed: readonly string[], recipient: string): Promise<string> {
  const shares = typed.map((text) => read(recipient, text));
  const places = new Set(shares.map((share) => share.at(-1)));
  if (places.size !== shares.length || shares.length < sharesNeeded) throw new CommunityError("shares-apart");
  const identity = identityText(await combine(shares));
  if ((await identityToRecipient(identity)) !== recipient) throw new CommunityError("shares-apart");
  return identity;
}

/** @returns a share as it stands on paper: in groups of four letters. */
export function shownShare(share: string): string {
  return (share.match(/.{1,4}/g) ?? []).join(" ").toUpperCase();
}

const prefix = "share";

/** The share, led by four bytes that say of which recovery it is. */
function written(recipient: string, share: Uint8Array): string {
  return writeBech32(prefix, Uint8Array.from([...markOf(recipient), ...share]));
}

function read(recipient: string, typed: string): Uint8Array {
  const bytes = readBech32(prefix, typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
  if (bytes === null || bytes.length !== 4 + 32 + 1) throw new CommunityError("share-broken");
  if (markOf(recipient).some((byte, at) => byte !== bytes[at])) throw new CommunityError("shares-apart");
  return bytes.slice(4);
}

function markOf(recipient: string): Uint8Array {
  return sha256(new TextEncoder().encode(`waymark recovery ${recipient}`)).subarray(0, 4);
}
