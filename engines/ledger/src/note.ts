/**
 * What does a signed note say, and who put which signature under it?
 *
 * A text that ends in a newline, an empty line, and one line a signature: "— <key name> <Base64>". This
 * module takes notes apart and puts them together; it checks no signature (see checkpoint.ts).
 *
 * Source: C2SP signed-note, "Format".
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { LedgerError } from "./errors.ts";
import { isKeyName } from "./key.ts";

/** One signature line, not verified. */
export interface NoteSignature {
  readonly name: string;
  /** 32 bits, unsigned. */
  readonly id: number;
  /** What the key's algorithm made; at least one byte. */
  readonly bytes: Uint8Array;
}

/** A note taken apart, not verified. */
export interface Note {
  /** The signed text with its last newline. */
  readonly text: string;
  /** At least one, at most 64. */
  readonly signatures: readonly NoteSignature[];
}

const ID_BYTES = 4;
const MAXIMUM_SIGNATURES = 64;

/** @throws LedgerError "note-malformed" with what is wrong. */
export function parseNote(note: string): Note {
  if (!isPlainText(note)) throw malformed("It holds a control character or half a character.");
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) throw malformed("It has no empty line between text and signatures.");
  const lines = note.slice(split + 2, -1).split("\n");
  if (lines.length > MAXIMUM_SIGNATURES)
    throw malformed(`It has more than ${MAXIMUM_SIGNATURES} signatures.`);
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) };
}

/** One signature as the line to put under a note, newline included. */
export function formatSignature({ name, id, bytes }: NoteSignature): string {
  const tagged = new Uint8Array(ID_BYTES + bytes.length);
  new DataView(tagged.buffer).setUint32(0, id);
  tagged.set(bytes, ID_BYTES);
  return `— ${name} ${encodeBase64(tagged)}\n`;
}

function parseSignature(line: string): NoteSignature {
  const [, name = "", base64 = ""] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const tagged = decodeBase64(base64);
  if (!isKeyName(name) || tagged === null || tagged.length <= ID_BYTES) {
    throw malformed('A signature line reads "— <key name> <Base64>".');
  }
  return { name, id: new DataView(tagged.buffer).getUint32(0), bytes: tagged.subarray(ID_BYTES) };
}

/** No control character below U+0020 but newline; no half of a surrogate pair, which UTF-8 cannot write. */
function isPlainText(note: string): boolean {
  for (let at = 0; at < note.length; at++) if (note.charCodeAt(at) < 32 && note[at] !== "\n") return false;
  return !/\p{Surrogate}/u.test(note);
}

function malformed(message: string): LedgerError {
  return new LedgerError("note-malformed", `This is no signed note. ${message}`);
}
