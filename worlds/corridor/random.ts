/**
 * Where does chance come from, so that the same seed gives the same world on every machine?
 *
 * A 128-bit counter-based generator (sfc32) seeded from a text. Each part of the world draws from its own
 * branch, so that a change in one part leaves the others as they were.
 *
 * Assumes: nothing secret depends on it. Source: C. Doty-Humphrey, PractRand (sfc32, public domain).
 *
 * @module
 */

/** A stream of chance. */
export interface Random {
  /** Range 0 (included) to 1 (excluded). */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with this probability; range 0 to 1. */
  chance(probability: number): boolean;
  /** One of the list, each as likely. @throws RangeError when the list is empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of the list, the first ones more often (Zipf, exponent 0.7). @throws RangeError when the list is empty. */
  pickCommon<Item>(list: readonly Item[]): Item;
  /** `count` different items of the list, or all of them when there are fewer. */
  sample<Item>(list: readonly Item[], count: number): Item[];
  /** Lower-case hexadecimal text of `length` digits. */
  hexadecimal(length: number): string;
  /** Another stream that depends on the seed and the label alone. */
  branch(label: string): Random;
}

/** @param seed Any text; the same text gives the same stream. */
export function randomFrom(seed: string): Random {
  const fraction = sfc32(seed);
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  const pick = <Item>(list: readonly Item[]) => itemAt(list, Math.floor(fraction() * list.length));
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick,
    pickCommon: (list) => itemAt(list, zipf(fraction(), list.length)),
    sample: (list, count) => drawWithout(list, count, between),
    hexadecimal: (length) => Array.from({ length }, () => Math.floor(fraction() * 16).toString(16)).join(""),
    branch: (label) => randomFrom(`${seed}/${label}`),
  };
}

function itemAt<Item>(list: readonly Item[], index: number): Item {
  if (list.length === 0) throw new RangeError("Nothing to pick from: the list is empty.");
  return list[Math.min(index, list.length - 1)] as Item;
}

/** Inverse of the continuous distribution with density x^-0.7 on 0..length. */
function zipf(fraction: number, length: number): number {
  return Math.floor(length * fraction ** (1 / 0.3));
}

function drawWithout<Item>(
  list: readonly Item[],
  count: number,
  between: (low: number, high: number) => number,
): Item[] {
  const rest = [...list];
  const drawn: Item[] = [];
  while (drawn.length < count && rest.length > 0) {
    drawn.push(...rest.splice(between(0, rest.length - 1), 1));
  }
  return drawn;
}

/** FNV-1a with a final mix: spreads a text over 32 bits. */
function hash(text: string, start: number): number {
  let mixed = start;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function sfc32(seed: string): () => number {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x9e3779b9);
  let c = hash(seed, 0x243f6a88);
  let counter = 1;
  const step = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) step();
  return step;
}
