/**
 * What is the root after one more entry, and which tiles did it complete?
 *
 * Only the right edge of a tree can change: one unfinished tile a level. Holding those is enough to append
 * and to compute the root, in 8 KiB a level (three levels for 16 million entries). Appending and auditing
 * share this, so the audit derives exactly what the writer must have written.
 *
 * Source: RFC 6962 section 2.1 (the root), C2SP tlog-tiles (the cut into tiles).
 *
 * @module
 */
import { LedgerError } from "./errors.ts";
import { emptyRoot, HASH_BYTES, nodeHash, perfectRoot, requireHash } from "./hash.ts";
import { TILE_WIDTH } from "./tile.ts";

/** A tree as far as it can be committed to: how many entries, and the hash over them. */
export interface TreeHead {
  /** Entries, 0 to 2^53 - 1. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** Hashes of one tile, full or partial. */
export interface HashTile {
  readonly level: number;
  readonly index: number;
  /** 1 to 256 hashes of 32 bytes, flat. */
  readonly hashes: Uint8Array;
}

interface Row {
  readonly level: number;
  index: number;
  /** Hashes in use, 0 to 255. */
  width: number;
  hashes: Uint8Array;
}

const NONE: readonly HashTile[] = [];

/** The unfinished tiles of a growing tree. */
export class RightEdge {
  #size = 0;
  readonly #rows: Row[] = [];

  /**
   * The edge of a tree of `size` entries. `tiles`: its partial tiles, one for each level at which it has one.
   *
   * @throws LedgerError "range-refused" when size is no safe integer of 0 or more.
   */
  static restore(size: number, tiles: readonly HashTile[]): RightEdge {
    if (!Number.isSafeInteger(size) || size < 0)
      throw new LedgerError("range-refused", `${size} is no tree size.`);
    const edge = new RightEdge();
    edge.#size = size;
    for (let level = 0; size >= TILE_WIDTH ** level; level++) {
      edge.#row(level).index = Math.floor(size / TILE_WIDTH ** (level + 1));
    }
    for (const tile of tiles) edge.#fill(tile);
    return edge;
  }

  /** Entries so far. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds the 32-byte hash of the next entry. Returns the tiles that it completed, lowest level first; mostly
   * none. The caller owns them.
   *
   * @throws LedgerError "hash-malformed" unless the hash has 32 bytes.
   */
  push(hash: Uint8Array): readonly HashTile[] {
    requireHash(hash);
    this.#size += 1;
    return this.#place(0, hash);
  }

  /** Root of the tree, 32 bytes. */
  root(): Uint8Array {
    let tail: Uint8Array | null = null;
    for (const row of this.#rows) tail = foldPeaks(row, tail);
    return tail ?? emptyRoot();
  }

  /** Copies of the unfinished tiles that hold anything, lowest level first. */
  partialTiles(): HashTile[] {
    return this.#rows
      .filter((row) => row.width > 0)
      .map((row) => ({
        level: row.level,
        index: row.index,
        hashes: row.hashes.slice(0, row.width * HASH_BYTES),
      }));
  }

  /** An independent copy, to try what another continuation would give. */
  copy(): RightEdge {
    return RightEdge.restore(this.#size, this.partialTiles());
  }

  #place(level: number, hash: Uint8Array): readonly HashTile[] {
    const row = this.#row(level);
    row.hashes.set(hash, row.width * HASH_BYTES);
    row.width += 1;
    if (row.width < TILE_WIDTH) return NONE;
    const tile = { level, index: row.index, hashes: row.hashes };
    row.index += 1;
    row.width = 0;
    row.hashes = new Uint8Array(TILE_WIDTH * HASH_BYTES);
    return [tile, ...this.#place(level + 1, perfectRoot(tile.hashes))];
  }

  #row(level: number): Row {
    for (let next = this.#rows.length; next <= level; next++) {
      this.#rows.push({ level: next, index: 0, width: 0, hashes: new Uint8Array(TILE_WIDTH * HASH_BYTES) });
    }
    return this.#rows[level] as Row;
  }

  #fill(tile: HashTile): void {
    const row = this.#row(tile.level);
    row.hashes.set(tile.hashes);
    row.width = tile.hashes.length / HASH_BYTES;
  }
}

/**
 * The root over leaf hashes of 32 bytes each, in order, in flat memory: what a database's rows commit to.
 *
 * @throws LedgerError "hash-malformed" when one of them has not 32 bytes.
 */
export function rootOf(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const edge = new RightEdge();
  for (const hash of leafHashes) edge.push(hash);
  return edge.root();
}

/** Joins the perfect subtrees of a row, from the right, to what stands to the right of the row. */
function foldPeaks(row: Row, tail: Uint8Array | null): Uint8Array | null {
  let folded = tail;
  for (let end = row.width; end > 0; ) {
    const span = end & -end;
    const peak = perfectRoot(row.hashes.subarray((end - span) * HASH_BYTES, end * HASH_BYTES));
    folded = folded === null ? peak : nodeHash(peak, folded);
    end -= span;
  }
  return folded;
}
