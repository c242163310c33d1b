/**
 * How is an authenticator's secret kept, so that the database alone does not give it away?
 *
 * AES-256-GCM under a key from the secrets folder; shape: 12 bytes nonce, 16 bytes tag, ciphertext.
 *
 * Source: NIST SP 800-38D; OWASP ASVS 5.0 V6.5 and V13.3.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

export function seal(key: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyBytes(key), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when the bytes were not sealed with this key, or were altered. */
export function unseal(key: string, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", keyBytes(key), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

function keyBytes(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
