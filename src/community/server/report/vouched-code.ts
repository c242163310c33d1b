/**
 * What does a vouched code look like, and what is kept of it?
 *
 * Sixteen letters and digits that cannot be mistaken for one another, in fours, about 80 bits: written by hand, read over
 * a telephone, used once. The node keeps its hash and, once it was used, nothing.
 *
 * Source: trust.md section 5.5 (vouched tokens); Crockford base 32.
 *
 * @module
 */
import { createHash, randomBytes } from "node:crypto";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Form: "7KQ2-M9TX-0ABC-WZ4H". */
export function newVouchedCode(): string {
  const drawn = [...randomBytes(16)].map((byte) => letters[byte & 31] ?? "0").join("");
  return drawn.replace(/(.{4})(?=.)/g, "$1-");
}

/** SHA-256 of the code as it was meant: case, hyphens, and O, I and L written for 0, 1 and 1 do not matter. */
export function codeHash(typed: string): Buffer {
  const meant = typed.toUpperCase().replaceAll("-", "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return createHash("sha256").update(`vouched ${meant}`).digest();
}
