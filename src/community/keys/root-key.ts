/**
 * How does one person keep a root key?
 *
 * As a file locked by a passphrase: an age file with the 32 bytes in base64, which the stock tool opens too.
 *
 * Source: trust.md section 5.1; RFC 8032 (Ed25519).
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { Decrypter, Encrypter } from "age-encryption";
import { CommunityError } from "../community-error.ts";
import { fromBase64, toBase64 } from "../seal/base64.ts";
import { randomBytes } from "../seal/random-numbers.ts";
import type { Root } from "../seal/recipient-list.ts";

/** Makes a root key. @returns the locked file, and the public key in base64. */
export async function lockRoot(passphrase: string): Promise<{ locked: Uint8Array; publicKey: string }> {
  const seed = randomBytes(32);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return {
    locked: await encrypter.encrypt(toBase64(seed)),
    publicKey: toBase64(ed25519.getPublicKey(seed)),
  };
}

/** @returns the private key. Shape: 32 bytes. @throws CommunityError "wrong-key", "seal-broken". */
export async function unlockRoot(passphrase: string, locked: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const text = await decrypter.decrypt(locked, "text").catch(() => {
    throw new CommunityError("wrong-key");
  });
  const seed = fromBase64(text, 32);
  if (seed === null) throw new CommunityError("seal-broken");
  return seed;
}

/** @returns roots as they were typed. @throws CommunityError "root-refused" for what is no key, or fewer than two. */
export function rootOf(keys: readonly string[], threshold: string): Root {
  const root = { keys: [...new Set(keys)], threshold: Number(threshold) };
  const usable = root.keys.every((key) => fromBase64(key, 32) !== null);
  if (!usable || !Number.isInteger(root.threshold) || root.threshold < 2 || root.keys.length < root.threshold)
    throw new CommunityError("root-refused");
  return root;
}
