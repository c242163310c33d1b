/**
 * Which record does a source's own key mean?
 *
 * The same key of the same source always gives the same id, so a file may refer to a thing before or after it
 * names it; without the source's secret the id cannot be guessed, so it tells nobody that a key is held.
 *
 * Source: RFC 9562 section 5.8 (UUID version 8, bits of the application's own); trust.md 0.3.
 *
 * @module
 */
import { createHmac } from "node:crypto";

/** @param secret - The source's key secret, 32 bytes. @returns a UUID. */
export function recordId(secret: Uint8Array, sourceKey: string): string {
  const bytes = createHmac("sha256", secret).update(sourceKey).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [0, 8, 12, 16, 20].map((from, part, cuts) => hex.slice(from, cuts[part + 1] ?? 32)).join("-");
}
