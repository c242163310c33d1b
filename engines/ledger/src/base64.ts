/**
 * Which bytes does this Base64 text stand for, if exactly one text stands for them?
 *
 * Source: RFC 4648 section 4. Only the canonical text of some bytes is accepted, so that no signed text has
 * a twin that reads the same.
 *
 * @module
 */

/** Bytes as Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The bytes of a Base64 text; null when it is not exactly what `encodeBase64` would give. */
export function decodeBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return encodeBase64(bytes) === text ? bytes : null;
}
