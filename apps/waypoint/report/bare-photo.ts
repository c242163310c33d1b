/**
 * How is a JPEG cut down to its picture and nothing else?
 *
 * Tables, frame and scans stay, and the plain head that says JFIF. Everything else, such as Exif, XMP, a colour profile,
 * a comment, a small picture in the head or bytes after the end, could tell of the camera, the place or the time, and
 * is left out. Browsers write some of it even into what they have drawn themselves.
 *
 * Source: ISO/IEC 10918-1; trust.md, rule 45.
 *
 * @module
 */

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Tables, frames, restart interval and scans: what a picture is drawn from. */
const pictureMarkers: ReadonlySet<number> = new Set([
  0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xda,
]);
const jfif = 0xe0;
/** Length of a JFIF head without a small picture in it. Unit: bytes. */
const plainJfif = 16;

/** The picture alone; null for what is no JPEG, or is cut off. */
export function barePhoto(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === endOfImage) return hasScan ? joined([...parts, bytes.subarray(at, at + 2)]) : null;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === startOfScan) {
      hasScan = true;
      end = endOfScan(bytes, end);
    }
    const isHead = marker === jfif && length === plainJfif && parts.length === 1;
    if (isHead || pictureMarkers.has(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7);
    if (isMarker) return at;
  }
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
