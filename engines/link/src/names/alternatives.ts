/**
 * Which names stand beside each other in one text?
 *
 * Lists of names put a second one behind "alias", "a.k.a.", "formerly" or a stroke.
 *
 * @module
 */

const BETWEEN = /\s(?:a\.?k\.?a\.?|f\.?k\.?a\.?|d\.?b\.?a\.?|alias|formerly|also known as)\s|[/;|]/i;
/** Names that are looked at. */
const MOST = 4;
/** Shorter pieces are no names: "A/S". Unit: letters. */
const SHORTEST = 4;

const NONE: readonly string[] = [];

/** @returns Empty when the text holds one name. */
export function alternativesOf(text: string): readonly string[] {
  if (!BETWEEN.test(text)) return NONE;
  const pieces = text.split(BETWEEN).filter((piece) => piece.trim().length >= SHORTEST);
  return pieces.length < 2 ? NONE : pieces.slice(0, MOST);
}
