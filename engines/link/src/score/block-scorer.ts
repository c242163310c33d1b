/**
 * Which pairs of a block weigh enough?
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import type { PairCollector } from "../pair-list.ts";
import type { ChunkTask } from "./chunks.ts";
import type { Rows } from "./rows.ts";
import { type Scorer, TOO_FEW_BITS } from "./scorer.ts";

export class BlockScorer {
  readonly #blocking: Blocking;
  readonly #scorer: Scorer;
  readonly #minimumBits: number;
  readonly #rows: Rows;
  /** By member of the block: its block of each earlier rule. */
  #earlier = new Int32Array(64);

  constructor({ blocking, scorer, rows, minimumBits }: ChunkTask) {
    this.#blocking = blocking;
    this.#scorer = scorer;
    this.#minimumBits = minimumBits;
    this.#rows = rows;
  }

  /** Adds the pairs of one block that no earlier rule brought together and that weigh enough. */
  score(rule: number, block: number, into: PairCollector): void {
    const { members, starts } = this.#blocking.rules[rule] ?? NO_BLOCKS;
    const first = starts[block] ?? 0;
    const size = (starts[block + 1] ?? 0) - first;
    this.#noteEarlier(members, { first, size }, rule);
    for (let i = 1; i < size; i++) {
      const one = members[first + i] as number;
      for (let j = 0; j < i; j++) {
        const other = members[first + j] as number;
        if (this.#metEarlier(i, j, rule) || !this.#blocking.mayMeet(one, other)) continue;
        into.looked++;
        const bits = this.#scorer.score(this.#rows, one, other, this.#minimumBits);
        if (bits !== TOO_FEW_BITS) into.add(one, other, bits, rule);
      }
    }
  }

  #noteEarlier(members: Int32Array, { first, size }: { first: number; size: number }, rules: number): void {
    if (this.#earlier.length < size * rules) this.#earlier = new Int32Array(2 * size * rules);
    for (let row = 0; row < size; row++) {
      const position = members[first + row] as number;
      for (let rule = 0; rule < rules; rule++)
        this.#earlier[row * rules + rule] = this.#blocking.onlyBlockOf(rule, position);
    }
  }

  #metEarlier(i: number, j: number, rules: number): boolean {
    const earlier = this.#earlier;
    for (let rule = 0, x = i * rules, y = j * rules; rule < rules; rule++, x++, y++)
      if (earlier[x] === earlier[y] && (earlier[x] as number) >= 0) return true;
    return false;
  }
}

const NO_BLOCKS = { members: new Int32Array(), starts: new Int32Array() };
