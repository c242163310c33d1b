/**
 * What does the storage hold at a place of the tree?
 *
 * Reads tiles and bundles of a tree of a given size, checks that they are as long as that size demands, and
 * falls back from a partial tile to the full one that has replaced it. Tiles are kept while the object lives,
 * so one object should serve one proof.
 *
 * Source: C2SP tlog-tiles, "Partial Tiles".
 *
 * @module
 */
import { decodeBundle } from "./bundle.ts";
import { LedgerError } from "./errors.ts";
import { HASH_BYTES, nodeHash, perfectRoot } from "./hash.ts";
import type { HashTile } from "./right-edge.ts";
import type { LedgerReader } from "./storage.ts";
import { splitPoint } from "./subtree.ts";
import { TILE_WIDTH, type TileAddress, tilePath, tileWidth } from "./tile.ts";

/**
 * The hashes of a tile: width x 32 bytes.
 *
 * @throws LedgerError "tile-missing" when neither it nor its full version is there, "tile-malformed" when its
 *   length is wrong.
 */
export async function readTile(reader: LedgerReader, address: TileAddress): Promise<Uint8Array> {
  const { bytes, width } = await readEither(reader, address);
  if (bytes.length !== width * HASH_BYTES) {
    const path = tilePath({ ...address, width });
    throw new LedgerError(
      "tile-malformed",
      `${path} has ${bytes.length} bytes, ${width * HASH_BYTES} expected.`,
    );
  }
  return bytes.subarray(0, address.width * HASH_BYTES);
}

/**
 * The entries of a bundle, as many as the address is wide.
 *
 * @throws LedgerError "tile-missing" when neither it nor its full version is there, "tile-malformed" when it
 *   holds another number of entries.
 */
export async function readBundle(reader: LedgerReader, index: number, width: number): Promise<Uint8Array[]> {
  const found = await readEither(reader, { level: "entries", index, width });
  const entries = decodeBundle(found.bytes);
  if (entries.length !== found.width) {
    const path = tilePath({ level: "entries", index, width: found.width });
    throw new LedgerError(
      "tile-malformed",
      `${path} holds ${entries.length} entries, ${found.width} expected.`,
    );
  }
  return entries.slice(0, width);
}

/** The tile at its width, or the full one that may have replaced it. */
async function readEither(
  reader: LedgerReader,
  address: TileAddress,
): Promise<{ bytes: Uint8Array; width: number }> {
  for (const width of [address.width, TILE_WIDTH]) {
    const bytes = await reader.read(tilePath({ ...address, width }));
    if (bytes !== null) return { bytes, width };
  }
  throw new LedgerError(
    "tile-missing",
    `${tilePath(address)} is not there. Restore it from a copy of the log.`,
  );
}

/** Every tile that a tree of `size` leaves unfinished, read from storage. Errors as `readTile`. */
export async function readPartialTiles(reader: LedgerReader, size: number): Promise<HashTile[]> {
  const tiles: HashTile[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level++) {
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidth(size, level, index);
    if (width > 0) tiles.push({ level, index, hashes: await readTile(reader, { level, index, width }) });
  }
  return tiles;
}

/** Hashes of any part of a stored tree of a given size. */
export class StoredTree {
  readonly #reader: LedgerReader;
  readonly #size: number;
  readonly #tiles = new Map<string, Promise<Uint8Array>>();

  /** @throws LedgerError "range-refused" when size is no safe integer of 0 or more. */
  constructor(reader: LedgerReader, size: number) {
    if (!Number.isSafeInteger(size) || size < 0)
      throw new LedgerError("range-refused", `${size} is no tree size.`);
    this.#reader = reader;
    this.#size = size;
  }

  /**
   * The root over entries `start` to `end` (excluded), 32 bytes. `start` must be a multiple of the smallest
   * power of two that spans them, as every subtree of RFC 6962 is. Errors as `readTile`.
   */
  async subtreeRoot(start: number, end: number): Promise<Uint8Array> {
    const peaks: Uint8Array[] = [];
    for (let from = start; from < end; ) {
      const rest = end - from;
      const span = rest === 1 ? 1 : splitPoint(rest) * 2 === rest ? rest : splitPoint(rest);
      peaks.push(await this.#perfectSubtree(from, span));
      from += span;
    }
    return peaks.reduceRight((right, left) => nodeHash(left, right));
  }

  /** The root over `span` = 2^k entries from `start`, a multiple of `span`: k mod 8 levels inside one tile. */
  async #perfectSubtree(start: number, span: number): Promise<Uint8Array> {
    const level = Math.floor(Math.log2(span) / 8);
    const first = start / TILE_WIDTH ** level;
    const count = span / TILE_WIDTH ** level;
    const hashes = await this.#tile(level, Math.floor(first / TILE_WIDTH));
    const offset = (first % TILE_WIDTH) * HASH_BYTES;
    return perfectRoot(hashes.subarray(offset, offset + count * HASH_BYTES));
  }

  #tile(level: number, index: number): Promise<Uint8Array> {
    const address = { level, index, width: tileWidth(this.#size, level, index) };
    const path = tilePath(address);
    const tile = this.#tiles.get(path) ?? readTile(this.#reader, address);
    this.#tiles.set(path, tile);
    return tile;
  }
}
