/**
 * What does every sealed report look like from outside?
 *
 * An age file with exactly five X25519 stanzas, whoever it is for, so that neither count nor length tells a choice.
 *
 * Source: trust.md section 5.2; age-encryption.org/v1.
 *
 * @module
 */

/** Every layer has so many stanzas; those beyond its recipients open with keys that nobody has. */
export const stanzaCount = 5;

const chunk = 64 * 1024;
const tag = 16;
const nonce = 16;
const version = "age-encryption.org/v1\n";
const stanza = /-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n/;
const header = new RegExp(`^${version}(?:${stanza.source}){${stanzaCount}}--- [A-Za-z0-9+/]{43}\n$`);

/** Bytes of the header of one layer: 22 of version, 98 a stanza, 48 of its seal. */
export const headerLength = headerLengthOf(stanzaCount);

/** @returns the bytes of an age header with so many X25519 stanzas. */
export function headerLengthOf(stanzas: number): number {
  return version.length + stanzas * (10 + 43 + 1 + 43 + 1) + 4 + 43 + 1;
}

/** @returns the bytes of one layer around so many bytes. */
export function sealedLength(contents: number): number {
  return headerLength + nonce + contents + tag * Math.max(1, Math.ceil(contents / chunk));
}

/** @returns true when bytes begin as every layer does. What follows is known only to who opens it. */
export function hasSealedShape(bytes: Uint8Array): boolean {
  return header.test(new TextDecoder("latin1").decode(bytes.subarray(0, headerLength)));
}
