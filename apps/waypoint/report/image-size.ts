/**
 * How many pixels does a photo have, before it is opened?
 *
 * Read from the first bytes of JPEG, PNG, GIF and WebP: a small file can claim to be a picture that fills a phone's
 * memory, and must not be opened to find out.
 *
 * Source: ISO/IEC 10918-1; PNG 3rd edition; GIF89a; WebP container; ASVS 5.0 V5.2.6.
 *
 * @module
 */

export interface ImageSize {
  /** Unit: pixels. */
  readonly width: number;
  readonly height: number;
}

/** Most pixels that are opened: four times a good phone's camera. */
export const mostPixels = 100_000_000;

/** Null for anything that is none of the four formats, or is cut off before its size. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47])) return sized(view.getUint32(16), view.getUint32(20));
    if (begins(bytes, 0, [0x47, 0x49, 0x46])) return sized(view.getUint16(6, true), view.getUint16(8, true));
    if (begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50]))
      return webpSize(view);
    return begins(bytes, 0, [0xff, 0xd8]) ? jpegSize(view) : null;
  } catch (failure) {
    // Cut off: a read beyond the end.
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Filling bytes, and markers that have no length.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7))
      at += marker === 0xff ? 1 : 2;
    else if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** Frame headers, all but tables (C4), the reserved (C8) and arithmetic conditioning (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function webpSize(view: DataView): ImageSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === "VP8 ") return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (kind !== "VP8X") return null;
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  return sized(three(24), three(27));
}

function sized(width: number, height: number): ImageSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

function begins(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}
