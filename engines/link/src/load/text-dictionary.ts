/**
 * Which distinct texts are there, and which of them is each cell?
 *
 * Cells come as bytes in one run, parted by a separator, and are numbered in the order in which they first appear.
 * No text is made of a cell that repeats an earlier one: at a million rows that is most of the time saved.
 *
 * Source: Fowler, Noll, Vo (1991) for the hash, FNV-1a; open addressing with linear probing.
 *
 * @module
 */

/** Between cells. */
export const CELL_SEPARATOR = 0x1f;

const FIRST_SLOTS = 1 << 10;
const FIRST_BYTES = 1 << 16;
const TEXTS_A_PIECE = 1 << 16;
const NONE = -1;

/** Where a new text goes. */
interface Place {
  readonly hash: number;
  readonly slot: number;
}

/** Grows as cells are added. */
export class TextDictionary {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #slots = new Int32Array(FIRST_SLOTS).fill(NONE);
  #hashes = new Int32Array(FIRST_SLOTS);
  /** Where each text begins in `#bytes`; it ends one before the next begins. */
  #starts = new Int32Array(FIRST_SLOTS);
  #bytes = new Uint8Array(FIRST_BYTES);
  #size = 0;
  #used = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * Numbers a run of cells.
   *
   * @param into - Takes the numbers; -1 for an empty cell. Cells beyond its end are counted only.
   * @returns How many cells there were.
   */
  addRun(bytes: Uint8Array, into: Int32Array): number {
    let cells = 0;
    let start = 0;
    let hash = 0x811c9dc5;
    for (let at = 0; at <= bytes.length; at++) {
      const byte = at === bytes.length ? CELL_SEPARATOR : (bytes[at] ?? 0);
      if (byte !== CELL_SEPARATOR) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        continue;
      }
      into[cells++] = at === start ? NONE : this.#number(bytes, start, at, hash);
      start = at + 1;
      hash = 0x811c9dc5;
    }
    return cells;
  }

  /** Room for so many texts at once, sparing the steps to get there. */
  reserve(texts: number): void {
    this.#starts = grown(this.#starts, Math.max(this.#starts.length, texts));
    this.#hashes = grown(this.#hashes, Math.max(this.#hashes.length, texts));
    let slots = this.#slots.length;
    while (slots < 2 * texts) slots *= 2;
    if (slots > this.#slots.length) this.#spread(slots);
  }

  textAt(number: number): string {
    return this.#decoder.decode(this.#bytes.subarray(this.#starts[number], this.#endOf(number)));
  }

  /** All, by number. Many at once: one call into the decoder for each piece, not one a text. */
  texts(): string[] {
    const texts: string[] = [];
    const separator = String.fromCharCode(CELL_SEPARATOR);
    for (let number = 0; number < this.#size; number += TEXTS_A_PIECE) {
      const last = Math.min(this.#size, number + TEXTS_A_PIECE) - 1;
      const piece = this.#decoder.decode(this.#bytes.subarray(this.#starts[number], this.#endOf(last)));
      for (const text of piece.split(separator)) texts.push(text);
    }
    return texts;
  }

  #endOf(number: number): number {
    return (number + 1 < this.#size ? (this.#starts[number + 1] ?? 0) : this.#used) - 1;
  }

  #number(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#slots[slot] ?? NONE;
      if (code === NONE) return this.#add(bytes, start, end, { hash, slot });
      if (this.#hashes[code] === hash && this.#isText(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #isText(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[code] ?? 0;
    if (this.#endOf(code) - own !== end - start) return false;
    const held = this.#bytes;
    for (let i = own, j = start; j < end; i++, j++) if (held[i] !== bytes[j]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, { hash, slot }: Place): number {
    const code = this.#size++;
    if (code >= this.#starts.length) {
      this.#starts = grown(this.#starts, code * 2);
      this.#hashes = grown(this.#hashes, code * 2);
    }
    this.#starts[code] = this.#used;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    this.#keep(bytes, start, end);
    if (this.#size * 2 > this.#slots.length) this.#spread(this.#slots.length * 2);
    return code;
  }

  /** Byte by byte: most texts are too short for a call to pay. */
  #keep(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.#used + end - start + 1;
    if (needed > this.#bytes.length) {
      const more = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      more.set(this.#bytes);
      this.#bytes = more;
    }
    const held = this.#bytes;
    let to = this.#used;
    for (let from = start; from < end; from++) held[to++] = bytes[from] ?? 0;
    held[to] = CELL_SEPARATOR;
    this.#used = to + 1;
  }

  #spread(length: number): void {
    const slots = new Int32Array(length).fill(NONE);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      const hash = this.#hashes[code] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(array);
  return more;
}
