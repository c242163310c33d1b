/**
 * How is a blocking key told from others in two numbers?
 *
 * Keys are never kept as text: a key is two 32-bit hashes, so that blocks are found by sorting numbers and no
 * value outlives the records that held it. Two keys that share both by chance only put strangers into one block.
 *
 * Source: Fowler, Noll and Vo, FNV-1a, IETF draft-eastlake-fnv (two lanes with different offsets); the last
 * mixing after Appleby, MurmurHash3.
 *
 * @module
 */

const FNV_PRIME = 0x01000193;
const HIGH_OFFSET = 0x811c9dc5;
const LOW_OFFSET = 0x9747b28c;

/** The last key hashed. Read both before the next. */
export class KeyHash {
  high = 0;
  low = 0;

  /** Begins with one part of a key. */
  begin(piece: string): void {
    this.high = HIGH_OFFSET | 0;
    this.low = LOW_OFFSET | 0;
    this.append(piece);
  }

  /** Goes on with the next part, from where the last one, or `high` and `low` as set, ended. */
  append(piece: string): void {
    let { high, low } = this;
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i);
      high = Math.imul(high ^ unit, FNV_PRIME);
      low = Math.imul(low ^ unit ^ (high >>> 15), FNV_PRIME);
    }
    this.high = mixed(high ^ piece.length);
    this.low = mixed(low ^ (high >>> 3));
  }
}

function mixed(lane: number): number {
  let mixing = lane ^ (lane >>> 16);
  mixing = Math.imul(mixing, 0x85ebca6b);
  mixing ^= mixing >>> 13;
  return Math.imul(mixing, 0xc2b2ae35) ^ (mixing >>> 16);
}

/** One key of two: of the parts of a rule, in order. */
export function joinedHash(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ ((second << 13) | (second >>> 19)));
}
