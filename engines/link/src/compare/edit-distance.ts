/**
 * Are two words at most so many edits apart?
 *
 * An edit adds, leaves out or exchanges one letter. Words of up to 32 letters are compared with a whole column of
 * the table of distances in two numbers; longer ones by the diagonal band that can still be near enough.
 *
 * Source: Levenshtein, Soviet Physics Doklady 10 (1966), 707-710; Myers, JACM 46 (1999), 395-415, for the bit
 * vectors; Ukkonen, Information and Control 64 (1985), 100-118, for the band.
 *
 * @module
 */

const WORD_BITS = 32;
const LATIN = 256;

const places = new Int32Array(LATIN);

/** @param most - Edits allowed. Range 0 and up. */
export function withinEdits(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > most) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return longer.length <= most;
  if (shorter.length <= WORD_BITS && isLatin(shorter)) return distanceByBits(shorter, longer) <= most;
  return isInBand(shorter, longer, most);
}

function isLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= LATIN) return false;
  return true;
}

function distanceByBits(pattern: string, text: string): number {
  const size = pattern.length;
  for (let i = 0; i < size; i++) {
    const letter = pattern.charCodeAt(i);
    places[letter] = (places[letter] ?? 0) | (1 << i);
  }
  let up = -1;
  let down = 0;
  let distance = size;
  const last = 1 << (size - 1);
  for (let j = 0; j < text.length; j++) {
    const letter = text.charCodeAt(j);
    const equal = letter < LATIN ? (places[letter] ?? 0) : 0;
    const across = equal | down;
    const diagonal = (((equal & up) + up) ^ up) | equal;
    let more = down | ~(diagonal | up);
    let less = up & diagonal;
    if (more & last) distance++;
    else if (less & last) distance--;
    more = (more << 1) | 1;
    less <<= 1;
    up = less | ~(across | more);
    down = more & across;
  }
  for (let i = 0; i < size; i++) places[pattern.charCodeAt(i)] = 0;
  return distance;
}

/** The first is not the longer. */
function isInBand(a: string, b: string, most: number): boolean {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(most + 1);
    if (i <= most) row[0] = i;
    let least = row[0] ?? most + 1;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const exchange = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min(
        (above[j - 1] ?? most + 1) + exchange,
        (above[j] ?? most + 1) + 1,
        (row[j - 1] ?? most + 1) + 1,
      );
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    above = row;
  }
  return (above[b.length] ?? most + 1) <= most;
}
