/**
 * How is an X25519 key of age written, and is a text one?
 *
 * Bech32: a prefix, the 32 bytes in groups of five bits, and six letters that catch any four errors. Recipients begin
 * with `age1`, identities (private keys) with `AGE-SECRET-KEY-1`.
 *
 * Source: age-encryption.org/v1, "X25519 recipient stanza"; BIP 173 (Bech32).
 *
 * @module
 */
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** @returns the identity of a private key, as the `age` tool reads it. Shape: 32 bytes. */
export function identityText(scalar: Uint8Array): string {
  return writeBech32("age-secret-key-", scalar).toUpperCase();
}

/** @returns the private key of an identity; null when the text is none. Shape: 32 bytes. */
export function scalarOf(identity: string): Uint8Array | null {
  return isIdentity(identity) ? readBech32("age-secret-key-", identity.toLowerCase()) : null;
}

/** @returns the bytes of a text that `writeBech32` wrote with the prefix; null when a letter is wrong. */
export function readBech32(prefix: string, text: string): Uint8Array | null {
  if (!text.startsWith(`${prefix}1`) || !sums(prefix, text)) return null;
  const words = [...text.slice(prefix.length + 1, -6)].map((letter) => letters.indexOf(letter));
  const bits = words.map((word) => word.toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** @returns true for the text of an X25519 recipient, its six letters included. */
export function isRecipient(text: string): boolean {
  return /^age1[02-9ac-hj-np-z]{58}$/.test(text) && sums("age", text);
}

/** @returns true for the text of an X25519 identity, its six letters included. */
export function isIdentity(text: string): boolean {
  const lower = text.toLowerCase();
  return /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(text) && sums("age-secret-key-", lower);
}

function sums(prefix: string, text: string): boolean {
  const words = [...text.slice(prefix.length + 1)].map((letter) => letters.indexOf(letter));
  return !words.includes(-1) && remainder([...expanded(prefix), ...words]) === 1;
}

/** @returns bytes as letters that are hard to mistake, the last six of which catch any four errors. */
export function writeBech32(prefix: string, bytes: Uint8Array): string {
  const words = fives(bytes);
  const sum = remainder([...expanded(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >> shift) & 31);
  return `${prefix}1${[...words, ...check].map((word) => letters[word]).join("")}`;
}

function expanded(prefix: string): number[] {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** Bytes in groups of five bits, the last filled with zeros. */
function fives(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, "0"), 2));
}

function remainder(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >> bit) & 1) sum ^= term;
  }
  return sum;
}
