/**
 * Does a text in Base58 carry its own checksum?
 *
 * Assumes: Bitcoin's alphabet. Source: Bitcoin, "Base58Check encoding" (first four bytes of a double SHA-256).
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const longest = 128;

/** The bytes without checksum (n >= 1), or null when a character or the checksum is wrong. */
export function base58Check(text: string): Uint8Array | null {
  const bytes = text.length > longest ? null : decode(text);
  if (bytes === null || bytes.length < 5) return null;
  const payload = bytes.slice(0, -4);
  const sum = sha256(sha256(payload));
  return bytes.slice(-4).every((byte, at) => byte === sum[at]) ? payload : null;
}

function decode(text: string): Uint8Array | null {
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 255n));
  // A leading "1" is a leading zero byte, which the number alone cannot show.
  const zeros = /^1*/u.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes]);
}
