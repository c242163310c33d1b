/**
 * Which number has each of very many 64-bit hashes?
 *
 * Open addressing with linear probing, at most half full; hashes are good, so their low bits are the place.
 *
 * @module
 */

/** Numbers hashes from 0 in the order in which they first appear. */
export class HashNumbers {
  #capacity = 1 << 12;
  #low = new Uint32Array(this.#capacity);
  #high = new Uint32Array(this.#capacity);
  #numbers = new Int32Array(this.#capacity).fill(-1);
  #size = 0;

  /** @returns -1 for 0, which stands for nothing. */
  of(low: number, high: number): number {
    if (low === 0 && high === 0) return -1;
    const slot = this.#slotOf(low, high);
    const known = this.#numbers[slot] ?? -1;
    if (known >= 0) return known;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#numbers[slot] = this.#size++;
    if (2 * this.#size > this.#capacity) this.#grow();
    return this.#size - 1;
  }

  /** Where the hash stands, or would. */
  #slotOf(low: number, high: number): number {
    const last = this.#capacity - 1;
    let slot = low & last;
    while ((this.#numbers[slot] ?? -1) >= 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [low, high, numbers] = [this.#low, this.#high, this.#numbers];
    this.#capacity *= 4;
    this.#low = new Uint32Array(this.#capacity);
    this.#high = new Uint32Array(this.#capacity);
    this.#numbers = new Int32Array(this.#capacity).fill(-1);
    for (let old = 0; old < numbers.length; old++) {
      const number = numbers[old] ?? -1;
      if (number < 0) continue;
      const slot = this.#slotOf(low[old] ?? 0, high[old] ?? 0);
      this.#low[slot] = low[old] ?? 0;
      this.#high[slot] = high[old] ?? 0;
      this.#numbers[slot] = number;
    }
  }
}
