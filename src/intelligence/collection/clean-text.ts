/**
 * Which invisible characters must not come in with a value?
 *
 * Direction overrides and isolates make text read as something it is not, and control characters cannot be
 * stored. They are taken out, and the reader says so; the harmless marks (LRM, RLM, ALM, ZWJ, ZWNJ) that
 * Arabic and Persian need stay.
 *
 * Source: Unicode UAX #9 (explicit directional formatting), UTS #39 (bidirectional text spoofing).
 *
 * @module
 */

/** Stands for bytes that were not of the file's encoding; a noncharacter, so no honest text holds it. */
export const UNREADABLE = "\uFFFE";

const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a quick look before the two replacements
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;

export interface CleanText {
  readonly text: string;
  /** What was taken out; null when nothing was. */
  readonly removed: "direction-override" | "control-character" | null;
}

/** Takes out what must not come in and trims blanks at both ends. Never throws. */
export function cleanText(given: string): CleanText {
  if (!SUSPECT.test(given)) return { text: given.trim(), removed: null };
  const undirected = given.replace(DIRECTION, "");
  const text = undirected.replace(CONTROL, "").replace(LONE_SURROGATE, "\uFFFD");
  const removed =
    undirected !== given ? "direction-override" : text !== undirected ? "control-character" : null;
  return { text: text.trim(), removed };
}

/** The sentence that goes with a removal. */
export function removalInWords(removed: "direction-override" | "control-character"): string {
  return removed === "direction-override"
    ? "Invisible characters that turn the direction of text were taken out; compare the value with the original."
    : "Control characters that cannot be stored were taken out; compare the value with the original.";
}
