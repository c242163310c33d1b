/**
 * Which pairs of a block weigh enough?
 *
 * The records of the block are laid out side by side once; every pair of them is then one pass over neighbouring
 * numbers.
 *
 * @module
 */
import type { Blocking, OpenBlock } from "../block/blocking.ts";
import type { PairCollector } from "../pair-list.ts";
import { type Scorer, TOO_FEW_BITS } from "./scorer.ts";

export class BlockScorer {
  readonly #blocking: Blocking;
  readonly #scorer: Scorer;
  readonly #minimumBits: number;
  #rows = new Int32Array();

  constructor(blocking: Blocking, scorer: Scorer, minimumBits: number) {
    this.#blocking = blocking;
    this.#scorer = scorer;
    this.#minimumBits = minimumBits;
  }

  /** Adds the pairs of one block that are new and weigh enough. */
  score(block: OpenBlock, into: PairCollector): void {
    const { members, rule } = block;
    const width = this.#scorer.width;
    if (this.#rows.length < members.length * width) this.#rows = new Int32Array(members.length * width * 2);
    for (let i = 0; i < members.length; i++) this.#scorer.gather(members[i] ?? 0, this.#rows, i * width);
    for (let i = 0; i < members.length; i++) {
      const a = members[i] ?? 0;
      for (let j = 0; j < i; j++) {
        const b = members[j] ?? 0;
        if (!this.#blocking.isFirst(block, a, b)) continue;
        into.looked++;
        const bits = this.#scorer.score(this.#rows, i * width, j * width, this.#minimumBits);
        if (bits !== TOO_FEW_BITS) into.add(a, b, bits, rule);
      }
    }
  }
}
