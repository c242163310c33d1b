/**
 * Which files hold the tree, and how wide is each?
 *
 * The tree is cut into tiles of 256 hashes, eight levels of the tree a tile. Level 0 holds leaf hashes, each
 * hash of level n + 1 is the root over one full tile of level n. Entries lie in bundles of 256 beside them.
 *
 * Source: C2SP tlog-tiles, "Merkle Tree" and "Log entries".
 *
 * @module
 */
import { LedgerError } from "./errors.ts";

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;

/** Where one tile or bundle stands. */
export interface TileAddress {
  /** 0 to 63 for hashes, "entries" for the bundle beside a tile of level 0. */
  readonly level: number | "entries";
  /** From the left, 0 or more. */
  readonly index: number;
  /** Hashes or entries held: 1 to 256; less than 256 is a partial tile. */
  readonly width: number;
}

/**
 * The path of a tile below the log's root, such as "tile/0/x001/x234/067" or "tile/entries/000.p/17".
 *
 * @throws LedgerError "range-refused" when level, index or width is out of range.
 */
export function tilePath(address: TileAddress): string {
  requireAddress(address);
  const full = `tile/${address.level}/${indexPath(address.index)}`;
  return address.width === TILE_WIDTH ? full : `${full}.p/${address.width}`;
}

/** The folder that holds the partial versions of a tile, such as "tile/0/001.p". */
export function partialFolder(level: TileAddress["level"], index: number): string {
  return `${tilePath({ level, index, width: TILE_WIDTH })}.p`;
}

/** How many hashes the tile at `level`, `index` holds in a tree of `size` entries: 0 (no such tile) to 256. */
export function tileWidth(size: number, level: number, index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH;
  return Math.max(0, Math.min(TILE_WIDTH, hashes));
}

/** Three digits a path element, all but the last marked by an x: 1234067 is "x001/x234/067". */
function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, "0");
  const rest = Math.floor(index / 1000);
  return rest === 0 ? last : `${markedPath(rest)}/${last}`;
}

function markedPath(index: number): string {
  const last = `x${String(index % 1000).padStart(3, "0")}`;
  const rest = Math.floor(index / 1000);
  return rest === 0 ? last : `${markedPath(rest)}/${last}`;
}

function requireAddress({ level, index, width }: TileAddress): void {
  const levelFits = level === "entries" || (Number.isInteger(level) && level >= 0 && level <= 63);
  const widthFits = Number.isInteger(width) && width >= 1 && width <= TILE_WIDTH;
  if (levelFits && widthFits && Number.isSafeInteger(index) && index >= 0) return;
  throw new LedgerError(
    "range-refused",
    `There is no tile at level ${level}, index ${index}, width ${width}.`,
  );
}
