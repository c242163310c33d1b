/**
 * What do a file's first bytes say when they are read as text?
 *
 * @module
 */
import { otherKindOf } from "./file-kind.ts";
import { detectEncoding, wholeCharacters } from "./text-encoding.ts";

/** The first bytes as text without byte order mark; null when they are no text. Never throws. */
export function headAsText(head: Uint8Array): string | null {
  const detected = detectEncoding(head);
  if (detected === null) return null;
  const piece = detected.encoding === "utf-8" ? wholeCharacters(head) : head;
  return new TextDecoder(detected.encoding).decode(piece);
}

/** The same, for what may be a table of text: null when the bytes are of another kind. */
export function headAsTableText(head: Uint8Array): string | null {
  return otherKindOf(head) === null ? headAsText(head) : null;
}
