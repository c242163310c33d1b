/**
 * How does a log grow without its past being read again or ever at risk?
 *
 * Reads the right edge of the tree, checks it against the head that the caller vouches for, adds the entries,
 * and writes the bundles and tiles that changed: full ones where they filled up, partial ones where not.
 * Nothing refers to the new files until a checkpoint is written, so the order is: append, sign, write the
 * checkpoint, drop what it superseded. After a crash anywhere in between, the same append does it all again.
 *
 * Assumes: one writer at a time. A tree head that came from a checkpoint opened with the log's own key, or
 * from the caller's database.
 * Source: C2SP tlog-tiles.
 *
 * @module
 */
import { encodeBundle, requireEntry } from "./bundle.ts";
import { LedgerError } from "./errors.ts";
import { emptyRoot, leafHash, sameBytes } from "./hash.ts";
import { type HashTile, RightEdge, type TreeHead } from "./right-edge.ts";
import type { LedgerReader, LedgerStorage } from "./storage.ts";
import { readBundle, readPartialTiles } from "./stored-tree.ts";
import { partialFolder, TILE_WIDTH, tilePath, tileWidth } from "./tile.ts";

/** Files gathered before they go to storage in one call: bounds memory in a large append. */
const FILES_PER_WRITE = 128;

/** The head of a log that has no entry yet. */
export function emptyHead(): TreeHead {
  return { size: 0, root: emptyRoot() };
}

/**
 * Appends `entries` (0 to 65,535 bytes each) to the tree of `head` and returns the new head, which the caller
 * signs. Writes no checkpoint. No entries: returns `head`.
 *
 * @throws LedgerError "entry-too-large" before anything is written; "tile-missing", "tile-malformed" or
 *   "tile-differs" when the stored right edge is not that of `head`.
 */
export async function appendLeaves(
  storage: LedgerStorage,
  entries: readonly Uint8Array[],
  head: TreeHead,
): Promise<TreeHead> {
  for (const entry of entries) requireEntry(entry);
  const { edge, bundle } = await readEdge(storage, head);
  if (entries.length === 0) return head;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    bundle.push(entry);
    for (const tile of edge.push(leafHash(entry))) files.set(pathOf(tile), tile.hashes);
    if (bundle.length === TILE_WIDTH) addBundle(files, edge.size, bundle.splice(0));
    if (files.size >= FILES_PER_WRITE) await flush(storage, files);
  }
  if (bundle.length > 0) addBundle(files, edge.size, bundle);
  for (const tile of edge.partialTiles()) files.set(pathOf(tile), tile.hashes);
  await flush(storage, files);
  return { size: edge.size, root: edge.root() };
}

/**
 * Removes the partial versions of tiles and bundles that are full since the tree grew from size `from` to
 * size `to`. Call it after the checkpoint of `to` is written; readers take the full ones instead.
 */
export async function dropPartials(storage: LedgerStorage, from: number, to: number): Promise<void> {
  for (let level = 0; from >= TILE_WIDTH ** level; level++) {
    const index = Math.floor(from / TILE_WIDTH ** (level + 1));
    const wasPartial = tileWidth(from, level, index) > 0;
    if (!wasPartial || tileWidth(to, level, index) < TILE_WIDTH) continue;
    await storage.removeFolder(partialFolder(level, index));
    if (level === 0) await storage.removeFolder(partialFolder("entries", index));
  }
}

/** The right edge and the entries of the unfinished bundle, both checked against the head. */
async function readEdge(
  reader: LedgerReader,
  head: TreeHead,
): Promise<{ edge: RightEdge; bundle: Uint8Array[] }> {
  const tiles = await readPartialTiles(reader, head.size);
  const edge = RightEdge.restore(head.size, tiles);
  if (!sameBytes(edge.root(), head.root)) {
    throw differs(`The stored tiles are not those of the tree of ${head.size} entries with the given root.`);
  }
  const width = head.size % TILE_WIDTH;
  if (width === 0) return { edge, bundle: [] };
  const index = Math.floor(head.size / TILE_WIDTH);
  const bundle = await readBundle(reader, index, width);
  const leaves = RightEdge.restore(0, []);
  for (const entry of bundle) leaves.push(leafHash(entry));
  const [ours] = leaves.partialTiles();
  const [theirs] = tiles;
  if (ours && theirs && sameBytes(ours.hashes, theirs.hashes)) return { edge, bundle };
  throw differs(`${tilePath({ level: "entries", index, width })} holds other entries than the tree.`);
}

function differs(message: string): LedgerError {
  return new LedgerError(
    "tile-differs",
    `${message} Run an audit; append nothing until the log is restored from a copy.`,
  );
}

/** Adds the bundle that ends at entry `size`. */
function addBundle(files: Map<string, Uint8Array>, size: number, entries: readonly Uint8Array[]): void {
  const index = Math.floor((size - 1) / TILE_WIDTH);
  files.set(tilePath({ level: "entries", index, width: entries.length }), encodeBundle(entries));
}

function pathOf({ level, index, hashes }: HashTile): string {
  return tilePath({ level, index, width: hashes.length / 32 });
}

async function flush(storage: LedgerStorage, files: Map<string, Uint8Array>): Promise<void> {
  await storage.write(files);
  files.clear();
}
