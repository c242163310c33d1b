/**
 * Where does a line of text break when nobody can measure it?
 *
 * The width of a letter is taken from its kind: a full em for Han, Kana and Hangul, somewhat more than half of it
 * for the rest. That is on the wide side, so that text written with another font still fits.
 *
 * @module
 */

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{3FFFD}]/u;
const WIDE_EM = 1;
const NARROW_EM = 0.56;

/** Width of a text. Unit: pixels. @param size - Height of the font in pixels. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += WIDE.test(letter) ? WIDE_EM : NARROW_EM;
  return em * size;
}

/**
 * Breaks a text into lines at blanks; a word wider than a line is broken inside.
 *
 * @param most - Lines; what does not fit on the last ends in an ellipsis. Default: 4.
 */
export function wrapText(text: string, { width, size }: { width: number; size: number }, most = 4): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => broken(each, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
}

function broken(word: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let wide = 0;
  for (const letter of word) {
    const more = textWidth(letter, size);
    if (piece !== "" && wide + more > width) {
      pieces.push(piece);
      piece = "";
      wide = 0;
    }
    piece += letter;
    wide += more;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
