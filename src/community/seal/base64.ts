/**
 * How are bytes written in JSON, in one way only?
 *
 * Standard base64 with padding (RFC 4648 section 4). Text that would decode, but that `toBase64` would not have
 * written, is refused: two spellings of one value could be counted as two.
 *
 * @module
 */

/** @returns the bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @returns the bytes; null when the text is not canonical base64, or not of `length` bytes where one is given. */
export function fromBase64(text: string, length?: number): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  if (length !== undefined && bytes.length !== length) return null;
  return toBase64(bytes) === text ? bytes : null;
}
