/**
 * How likely does a Latin word sound like a word of another script?
 *
 * A table says, for each letter or pair of letters and each unit of the other script, how much oftener they stand for
 * each other than chance has it. The best way through both words adds these up: log-odds that one is the other.
 *
 * Assumes: what stands for what does not depend on what stands beside it.
 * Source: Ristad and Yianilos, "Learning String-Edit Distance", IEEE PAMI 20 (1998), 522-532; the tables were learnt from
 * names in Wikidata (Merhav and Ash, COLING 2018, CC0) by `bench/learn-sounds.ts`.
 *
 * @module
 */

import { familyOf } from "./consonant-families.ts";

/** A word, as places in a table; of its edges too. */
export interface TableWord {
  readonly codes: Uint8Array;
  /** How much chance agreement with the word would say at most. Unit: nats. */
  readonly weight: number;
}

/** Letters a to z, then the two edges of a word. */
const SYMBOLS = "abcdefghijklmnopqrstuvwxyz^$";
const COUNT = SYMBOLS.length;
const FIRST_LETTER = 97;
/** What two symbols cost that never stood for each other, and one that was never left out. Unit: nats. */
const NEVER = -10;
const NEVER_LEFT_OUT = -5;
/** Weight of a symbol that the table does not know. Unit: nats. */
const UNKNOWN_WEIGHT = 6;
/** Symbols of a word that are listened to. */
const LONGEST = 40;
/** Similarities that false pairs reach once in a thousand and once in a hundred times. */
const RARE = 0.7;
const UNCOMMON = 0.55;

/** A family that a unit stands for in more than this share of cases is one of its families. */
const OFTEN = 0.12;

const NO_PAIR = -1;
const ABSENT = Number.NEGATIVE_INFINITY;

/** Best sums on the way to each unit, of the letter at hand and the two before. */
let beforeLast = new Float64Array(LONGEST + 1);
let last = new Float64Array(LONGEST + 1);
let current = new Float64Array(LONGEST + 1);

export class SoundTable {
  readonly #units = new Map<string, number>();
  /** Sums of log-odds by symbol and unit, then by pair of symbols and unit. */
  readonly #single: Float32Array;
  readonly #pairs: Float32Array;
  /** Where in `#pairs` two symbols begin. */
  readonly #pairAt = new Int32Array(COUNT * COUNT).fill(NO_PAIR);
  readonly #silent = new Float32Array(COUNT).fill(NEVER_LEFT_OUT);
  readonly #unsaid: Float32Array;
  readonly #symbolWeights = new Float32Array(COUNT).fill(UNKNOWN_WEIGHT);
  readonly #unitWeights: Float32Array;
  /** Families of consonants that each unit mostly stands for. */
  readonly #families: (readonly string[])[] = [];
  readonly #rare: number;
  readonly #uncommon: number;

  /**
   * @param text - Blanks between, one line each: "cuts", what false pairs reach once in a thousand and once in a hundred
   *   times; "weights", then each Latin symbol and its weight; "silent", then each that may be left out and its
   *   log-odds; then for each unit itself, its weight, its log-odds when left out or "-", and letters and their log-odds.
   */
  constructor(text: string) {
    const [cuts = [], weights = [], silent = [], ...units] = text
      .trim()
      .split("\n")
      .map((line) => line.split(" "));
    this.#rare = Number(cuts[1]);
    this.#uncommon = Number(cuts[2]);
    for (const [symbols, weight] of entriesOf(weights, 1)) this.#symbolWeights[codeOf(symbols)] = weight;
    for (const [symbols, odds] of entriesOf(silent, 1)) this.#silent[codeOf(symbols)] = odds;
    const size = units.length + 1;
    this.#unsaid = new Float32Array(size).fill(NEVER_LEFT_OUT);
    this.#unitWeights = new Float32Array(size).fill(UNKNOWN_WEIGHT);
    this.#single = new Float32Array(COUNT * size).fill(NEVER);
    this.#pairs = new Float32Array(this.#placePairs(units, size) * size).fill(ABSENT);
    for (const [at, line] of units.entries()) this.#readUnit(line, at, size);
  }

  /** @returns How many pairs of symbols there are. */
  #placePairs(units: readonly (readonly string[])[], size: number): number {
    let count = 0;
    for (const line of units) {
      for (const [symbols] of entriesOf(line, 3)) {
        if (symbols.length === 1 || this.#pairAt[pairCodeOf(symbols)] !== NO_PAIR) continue;
        this.#pairAt[pairCodeOf(symbols)] = count++ * size;
      }
    }
    return count;
  }

  #readUnit(line: readonly string[], at: number, size: number): void {
    const [unit = "", weight, unsaid] = line;
    this.#units.set(unit, at);
    this.#unitWeights[at] = Number(weight);
    if (unsaid !== "-") this.#unsaid[at] = Number(unsaid);
    for (const [symbols, odds] of entriesOf(line, 3)) {
      if (symbols.length === 1) this.#single[codeOf(symbols) * size + at] = odds;
      else this.#pairs[(this.#pairAt[pairCodeOf(symbols)] ?? 0) + at] = odds;
    }
    this.#families[at] = this.#mostFamilies(line);
  }

  /** One or two, the usual one first; "" for a unit that stands for vowels or is often left out. */
  #mostFamilies([, weight, unsaid, ...entries]: readonly string[]): readonly string[] {
    const shares = new Map<string, number>();
    const add = (family: string, logShare: number) =>
      shares.set(family, (shares.get(family) ?? 0) + Math.exp(logShare));
    if (unsaid !== "-") add("", Number(unsaid) - Number(weight));
    for (const [symbols, odds] of entriesOf(entries, 0)) {
      let chance = Number(weight);
      for (const symbol of symbols) chance += this.#symbolWeights[codeOf(symbol)] ?? 0;
      add(familyOf(symbols), odds - chance);
    }
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    const most = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return most.filter(([, share], i) => i === 0 || share > OFTEN * total).map(([family]) => family);
  }

  /** @returns One or two families of consonants, the usual one first; none for a unit that the table does not know. */
  familiesOf(unit: string): readonly string[] {
    return this.#families[this.#units.get(unit) ?? -1] ?? [""];
  }

  /** @param letters - From a to z. */
  latinWord(letters: string): TableWord {
    const size = Math.min(letters.length, LONGEST - 2);
    const codes = new Uint8Array(size + 2);
    codes[0] = codeOf("^");
    for (let i = 0; i < size; i++) codes[i + 1] = letters.charCodeAt(i) - FIRST_LETTER;
    codes[size + 1] = codeOf("$");
    return { codes, weight: weightOf(codes, this.#symbolWeights) };
  }

  /** @param units - Those that the table does not know stand for nothing. */
  unitWord(units: readonly string[]): TableWord {
    const unknown = this.#units.size;
    const within = ["^", ...units.slice(0, LONGEST - 2), "$"];
    const codes = Uint8Array.from(within, (unit) => this.#units.get(unit) ?? unknown);
    return { codes, weight: weightOf(codes, this.#unitWeights) };
  }

  /** @returns Range [0, 1]. False pairs reach 0.7 about once in a thousand times, 0.55 once in a hundred. */
  similarity(latin: TableWord, other: TableWord): number {
    const share = this.agreement(latin, other);
    const scaled = RARE + ((share - this.#rare) * (RARE - UNCOMMON)) / (this.#rare - this.#uncommon);
    return Math.min(1, Math.max(0, scaled));
  }

  /** Log-odds of the best way through both, as a share of the most there could be. At most 1; below 0 for unlike words. */
  agreement(latin: TableWord, other: TableWord): number {
    return (2 * this.#logOdds(latin.codes, other.codes)) / (latin.weight + other.weight);
  }

  #logOdds(latin: Uint8Array, other: Uint8Array): number {
    this.#begin(other);
    for (let i = 0; i < latin.length; i++) {
      [beforeLast, last, current] = [last, current, beforeLast];
      this.#sayLetter(latin, i, other);
    }
    return current[other.length] ?? 0;
  }

  /** Nothing of the Latin word is said yet. */
  #begin(other: Uint8Array): void {
    current[0] = 0;
    last[0] = ABSENT;
    for (let j = 0; j < other.length; j++) {
      current[j + 1] = (current[j] ?? 0) + (this.#unsaid[other[j] ?? 0] ?? 0);
      last[j + 1] = ABSENT;
    }
  }

  #sayLetter(latin: Uint8Array, i: number, other: Uint8Array): void {
    const size = this.#unitWeights.length;
    const symbol = latin[i] ?? 0;
    const single = symbol * size;
    const silent = this.#silent[symbol] ?? 0;
    const pair = i === 0 ? NO_PAIR : (this.#pairAt[(latin[i - 1] ?? 0) * COUNT + symbol] ?? NO_PAIR);
    let best = (last[0] ?? 0) + silent;
    current[0] = best;
    for (let j = 0; j < other.length; j++) {
      const unit = other[j] ?? 0;
      const together = (last[j] ?? 0) + (this.#single[single + unit] ?? 0);
      const skipped = (last[j + 1] ?? 0) + silent;
      best += this.#unsaid[unit] ?? 0;
      if (together > best) best = together;
      if (skipped > best) best = skipped;
      if (pair !== NO_PAIR) {
        const both = (beforeLast[j] ?? 0) + (this.#pairs[pair + unit] ?? 0);
        if (both > best) best = both;
      }
      current[j + 1] = best;
    }
  }
}

/** Texts and numbers in turn, from a place in a line on. */
function entriesOf(line: readonly string[], from: number): [string, number][] {
  const entries: [string, number][] = [];
  for (let i = from; i + 1 < line.length; i += 2) entries.push([line[i] ?? "", Number(line[i + 1])]);
  return entries;
}

function codeOf(symbol: string): number {
  return SYMBOLS.indexOf(symbol);
}

function pairCodeOf(symbols: string): number {
  return codeOf(symbols.charAt(0)) * COUNT + codeOf(symbols.charAt(1));
}

function weightOf(codes: Uint8Array, weights: Float32Array): number {
  let weight = 0;
  for (const code of codes) weight += weights[code] ?? 0;
  return weight;
}
