/**
 * In which encoding was this text written?
 *
 * A byte order mark decides; else text that is valid UTF-8 is UTF-8; else the shape of the bytes outside
 * ASCII decides between UTF-16 and the Windows code pages for Western European, Arabic and Cyrillic script:
 * Latin text has them one by one between ASCII letters, the others in runs; the common Cyrillic small letters
 * are Latin letters in the Arabic page. Whatever is assumed is said in a warning.
 *
 * Assumes: no other code page (KOI8-R, ISO 8859-6, GBK); such a file is read wrongly, but under a warning that
 * names the encoding, which the reader can override.
 * Source: WHATWG Encoding Standard (indexes of windows-1251, -1252, -1256).
 *
 * @module
 */
import { isUtf8 } from "node:buffer";

export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1256",
  "windows-1251",
] as const;
export type TextEncoding = (typeof ENCODINGS)[number];

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** True when nothing in the file states it, so that a person should look. */
  readonly assumed: boolean;
}

/** The bytes without a last UTF-8 character that the cut may have split. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

function withoutMark(head: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const half = head.length / 2;
  // Delimiters and digits are ASCII in every script, so one byte of each such pair is zero.
  if (odd > half * 0.1 && even < odd * 0.05) return "utf-16le";
  if (even > half * 0.1 && odd < even * 0.05) return "utf-16be";
  return null;
}

/** Mean length of the runs of bytes outside ASCII. Unit: bytes. */
function meanRun(head: Uint8Array): number {
  let bytes = 0;
  let runs = 0;
  let inside = false;
  for (const byte of head) {
    const high = byte >= 0x80;
    if (high) bytes++;
    if (high && !inside) runs++;
    inside = high;
  }
  return runs === 0 ? 0 : bytes / runs;
}

function share(text: string, wanted: RegExp): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII is counted
  const outside = text.match(/[^\u0000-\u007F]/g)?.length ?? 0;
  return outside === 0 ? 0 : (text.match(wanted)?.length ?? 0) / outside;
}

function codePage(head: Uint8Array): TextEncoding {
  if (meanRun(head) < 2) return "windows-1252";
  const arabic = share(new TextDecoder("windows-1256").decode(head), /[\p{Script=Arabic}،؛؟\u200c\u200d]/gu);
  const cyrillicText = new TextDecoder("windows-1251").decode(head);
  const cyrillic = share(cyrillicText, /\p{Script=Cyrillic}/gu);
  // Arabic read as Cyrillic jumps from small to capital letters inside words.
  const jumps = share(cyrillicText, /(?<=\p{Ll})\p{Lu}/gu);
  if (arabic > 0.8 && arabic - jumps >= 0.5 * cyrillic && jumps > 0.05) return "windows-1256";
  if (cyrillic > 0.7 && jumps <= 0.05) return "windows-1251";
  return arabic > cyrillic ? "windows-1256" : "windows-1252";
}

/**
 * Says in which encoding a text begins.
 * @param head the first bytes of the file.
 * @returns null when the bytes are no text in any of our encodings.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", assumed: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", assumed: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", assumed: false };
  if (head.includes(0)) {
    const wide = withoutMark(head);
    return wide === null ? null : { encoding: wide, assumed: true };
  }
  if (isUtf8(wholeCharacters(head))) return { encoding: "utf-8", assumed: false };
  return { encoding: codePage(head), assumed: true };
}
