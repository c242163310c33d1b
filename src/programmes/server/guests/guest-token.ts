/**
 * What does a guest's link carry, and what is kept of it?
 *
 * 256 random bits: so many that a plain hash keeps them and nobody guesses one.
 *
 * @module
 */
import { createHash, randomBytes } from "node:crypto";

/** Shape: base64url, 43 characters. */
export function makeGuestToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, 32 bytes. */
export function guestTokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
