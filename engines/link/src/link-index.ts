/**
 * Which of the records held does this one belong with?
 *
 * @module
 */
import { BlockIndex } from "./block/block-index.ts";
import { MINIMUM_BITS, scoredPair } from "./link-all.ts";
import type { Model } from "./model.ts";
import type { LinkRecord } from "./record.ts";
import type { Rows } from "./score/rows.ts";
import { Scorer, TOO_FEW_BITS } from "./score/scorer.ts";
import type { LinkIndex, LinkOptions, ScoredPair } from "./scored-pair.ts";
import { Table } from "./table/table.ts";

/** @returns An empty index; what it promises stands at {@link LinkIndex}. */
export function createIndex(model: Model, options: LinkOptions = {}): LinkIndex {
  return new TableIndex(model, options.minimumBits ?? MINIMUM_BITS);
}

class TableIndex implements LinkIndex {
  readonly #model: Model;
  readonly #minimumBits: number;
  readonly #table: Table;
  readonly #blocks: BlockIndex;
  readonly #scorer: Scorer;
  readonly #rows: Rows;

  constructor(model: Model, minimumBits: number) {
    this.#model = model;
    this.#minimumBits = minimumBits;
    this.#table = new Table(model.plan, model.fields, true);
    this.#blocks = new BlockIndex(this.#table);
    this.#scorer = new Scorer(this.#table, model, { settled: false });
    this.#rows = this.#scorer.emptyRows();
  }

  get size(): number {
    return this.#table.size;
  }

  add(record: LinkRecord): void {
    this.#exchange(record);
  }

  remove(id: string): boolean {
    return this.#take(id) !== null;
  }

  candidates(record: LinkRecord): readonly ScoredPair[] {
    // Taken in for the moment: so it counts towards hubs and caps as it would if it stayed.
    const replaced = this.#exchange(record);
    try {
      return this.#pairsOf(record.id).sort(strongestFirst);
    } finally {
      this.#take(record.id);
      if (replaced !== null) this.#put(replaced);
    }
  }

  hubs() {
    return this.#table.hubs();
  }

  cappedBlocks() {
    return this.#blocks.capped();
  }

  crowdedRecords() {
    return this.#blocks.crowded();
  }

  #pairsOf(id: string): ScoredPair[] {
    const position = this.#table.positionOf(id);
    if (position === undefined) return [];
    const scoring = { table: this.#table, scorer: this.#scorer, model: this.#model };
    const across = this.#model.plan.options?.acrossSources ?? false;
    const { sources } = this.#table;
    const pairs: ScoredPair[] = [];
    this.#scorer.turnTo(this.#rows, position);
    const { positions, ends } = this.#blocks.partners(position);
    for (let i = 0, rule = 0; i < positions.length; i++) {
      while (i >= (ends.items[rule] as number)) rule++;
      const partner = positions.items[i] as number;
      if (across && sources[partner] === sources[position]) continue;
      const bits = this.#scorer.score(this.#rows, position, partner, this.#minimumBits);
      if (bits !== TOO_FEW_BITS) pairs.push(scoredPair(scoring, position, partner, rule));
    }
    return pairs;
  }

  /** Takes a record in for the one of its id. @returns What was held before; null when nothing was. */
  #exchange(record: LinkRecord): LinkRecord | null {
    const replaced = this.#take(record?.id);
    try {
      this.#put(record);
    } catch (error) {
      if (replaced !== null) this.#put(replaced);
      throw error;
    }
    return replaced;
  }

  #put(record: LinkRecord): void {
    const position = this.#table.add(record);
    this.#blocks.enter(position);
    this.#scorer.layOut(this.#rows, position);
  }

  #take(id: string): LinkRecord | null {
    const position = typeof id === "string" ? this.#table.positionOf(id) : undefined;
    if (position === undefined) return null;
    const record = this.#table.asHandedIn(position);
    this.#blocks.leave(position);
    this.#table.remove(position);
    return record;
  }
}

function strongestFirst(x: ScoredPair, y: ScoredPair): number {
  return y.bits - x.bits || (x.a + x.b < y.a + y.b ? -1 : 1);
}
