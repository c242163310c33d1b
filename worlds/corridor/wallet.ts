/**
 * How does a text become a wallet address that checks out and that nobody can spend from?
 *
 * The address is the hash of a seeded text, not of a key: to spend from it, somebody would have to find a key
 * with that hash. The check sums are right.
 *
 * Source: Bitcoin Base58Check (BIP 13, version 0); EIP-55 (mixed-case check sum).
 *
 * @module
 */
import { ripemd160 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** A pay-to-public-key-hash address; 26 to 34 characters. */
export function bitcoinAddress(text: string): string {
  const payload = Uint8Array.of(0, ...ripemd160(sha256(utf8ToBytes(text))));
  const check = sha256(sha256(payload)).slice(0, 4);
  const whole = Uint8Array.of(...payload, ...check);
  let rest = BigInt(`0x${bytesToHex(whole)}`);
  let encoded = "";
  while (rest > 0n) {
    encoded = (base58[Number(rest % 58n)] ?? "") + encoded;
    rest /= 58n;
  }
  const zeros = whole.findIndex((byte) => byte !== 0);
  return "1".repeat(zeros) + encoded;
}

/** "0x" and 40 digits, their case the check sum. */
export function ethereumAddress(text: string): string {
  const digits = bytesToHex(keccak_256(utf8ToBytes(text))).slice(-40);
  const check = bytesToHex(keccak_256(utf8ToBytes(digits)));
  const cased = [...digits].map((digit, index) =>
    Number.parseInt(check[index] ?? "0", 16) >= 8 ? digit.toUpperCase() : digit,
  );
  return `0x${cased.join("")}`;
}
