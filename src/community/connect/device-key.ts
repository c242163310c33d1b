/**
 * How does a device prove that two posts on one leg are by the same hand, without a name?
 *
 * One random seed stays on the device. For each leg it gives a key of its own (HKDF), so that nobody, the node
 * included, can tell that a person asked on one leg and then on the next: a person's way is not to be read off posts.
 *
 * Assumes: whoever clears the device's storage, as quick exit does, is a stranger afterwards.
 * Source: RFC 5869 (HKDF); RFC 8032; trust.md A1, T9 and rule 47.
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes } from "../seal/random-numbers.ts";

/** The key of one device on one leg. Shape: 32 bytes each. */
export interface DeviceKey {
  readonly secret: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** A new seed. Shape: 32 bytes. It never leaves the device. */
export function newDeviceSeed(): Uint8Array {
  return randomBytes(32);
}

/** The device's key for a leg. */
export function deviceKeyFor(seed: Uint8Array, leg: string): DeviceKey {
  const info = new TextEncoder().encode(`waymark connect v1 ${leg}`);
  const secret = hkdf(sha256, seed, undefined, info, 32);
  return { secret, publicKey: ed25519.getPublicKey(secret) };
}
