/**
 * Is there anything in a JPEG but its picture?
 *
 * A photo that was drawn anew has its tables, its frame and its scan, and at most the plain JFIF head. Anything else,
 * such as Exif, XMP, a colour profile, a comment or bytes after the end, could tell of the camera, the place or the
 * time.
 *
 * Source: ISO/IEC 10918-1; trust.md, rule 45.
 *
 * @module
 */

const startOfScan = 0xda;
/** Tables, frames and restart interval: what a picture is drawn from. */
const pictureMarkers: ReadonlySet<number> = new Set([
  0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
const jfif = 0xe0;
/** Head of a JFIF without a small picture in it. Unit: bytes. */
const plainJfif = 16;

/** True when only picture is in it. False for what is no JPEG. */
export function isBarePhoto(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (bytes[at] !== 0xff || length < 2) return false;
    if (marker === startOfScan) return endsWithPicture(bytes, at + 2 + length);
    if (marker === jfif ? length !== plainJfif : !pictureMarkers.has(marker)) return false;
    at += 2 + length;
  }
  return false;
}

/** Only scans and the tables between them, then the end, then nothing. */
function endsWithPicture(bytes: Uint8Array, from: number): boolean {
  let at = from;
  for (; at + 1 < bytes.length; at++) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (marker === 0xd9) return at + 2 === bytes.length;
    if (marker !== startOfScan && !pictureMarkers.has(marker)) return false;
    at += 1 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}
