/**
 * What does a link or a cookie carry, and what is kept of it?
 *
 * @module
 */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept: SHA-256, 32 bytes. A token has enough bits that no slow hash is needed (ASVS V6.5.2). */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
