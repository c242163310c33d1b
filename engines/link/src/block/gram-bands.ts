/**
 * By which keys do similar texts find each other?
 *
 * The groups of three letters of a text are hashed in many ways; the least hash of a way is the same for two texts
 * as often as their groups overlap. Two ways at a time make one key: texts that share half of their groups
 * share a key nine times in ten, those that share a tenth hardly ever.
 *
 * Source: Broder, "On the Resemblance and Containment of Documents" (1997); the bands after Leskovec, Rajaraman
 * and Ullman, Mining of Massive Datasets, 3.4.
 *
 * @module
 */

const BANDS = 8;
const ROWS = 2;
const GRAM = 3;
/** Letters that are looked at. */
const LONGEST = 400;

/** @param folded - Lower-case ASCII, words divided by one blank. */
export function gramBands(folded: string): readonly string[] {
  const text = ` ${folded.slice(0, LONGEST)} `;
  if (text.length < GRAM + 2) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = (text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2);
    for (let way = 0; way < least.length; way++) {
      const hash = hashed(gram, way);
      if (hash < (least[way] ?? 0)) least[way] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band} ${rows.join(" ")}`;
  });
}

/** Source: the last mixing of MurmurHash3 (Appleby), seeded. */
function hashed(value: number, seed: number): number {
  let mixing = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
