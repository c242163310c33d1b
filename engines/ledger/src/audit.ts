/**
 * Was anything in this log altered or removed, and if so, where first?
 *
 * Hashes every entry again, bundle by bundle, and derives every tile and the root from that alone. Each
 * derived tile is held against the stored one. Memory stays flat: one bundle and the right edge.
 *
 * Assumes: the verifier key came to the auditor by another way than the log. An audit proves that the log is
 * whole as the checkpoint says; that no other checkpoint was shown to others, only witnesses or a consistency
 * proof from an older checkpoint can show.
 * Source: RFC 6962 section 2.1; C2SP tlog-tiles.
 *
 * @module
 */
import { type OpenedCheckpoint, openCheckpoint } from "./checkpoint.ts";
import { LedgerError } from "./errors.ts";
import { HASH_BYTES, leafHash, perfectRoot, sameBytes } from "./hash.ts";
import type { VerifierKey } from "./key.ts";
import { type HashTile, RightEdge } from "./right-edge.ts";
import type { LedgerReader } from "./storage.ts";
import { CHECKPOINT_PATH } from "./stored-checkpoint.ts";
import { readBundle, readTile } from "./stored-tree.ts";
import { TILE_WIDTH, tilePath, tileWidth } from "./tile.ts";

/** The first place at which the log is not what the checkpoint says. */
export interface AuditFault {
  /** The file to look at, such as "tile/entries/003". */
  readonly path: string;
  /** Index of the entry in the log when one entry is to blame or disagrees first; else null. */
  readonly entry: number | null;
  /** What is wrong, in a sentence. */
  readonly message: string;
}

/** What an audit found. `checkpoint` is null when it could not be opened. */
export type AuditReport =
  | { readonly intact: true; readonly checkpoint: OpenedCheckpoint }
  | { readonly intact: false; readonly checkpoint: OpenedCheckpoint | null; readonly fault: AuditFault };

/**
 * Audits the log up to its checkpoint. Says what it found; throws only what the storage throws.
 * `onProgress`, if given, hears how many entries are done, once a bundle.
 */
export async function auditLog(
  reader: LedgerReader,
  checkpointText: string,
  verifierKey: VerifierKey,
  onProgress: (entries: number) => void = () => undefined,
): Promise<AuditReport> {
  const checkpoint = await catchFault(CHECKPOINT_PATH, () => openCheckpoint(checkpointText, [verifierKey]));
  if (isFault(checkpoint)) return { intact: false, checkpoint: null, fault: checkpoint };
  const fault = await new Audit(reader, checkpoint, onProgress).run();
  return fault === null ? { intact: true, checkpoint } : { intact: false, checkpoint, fault };
}

class Audit {
  readonly #reader: LedgerReader;
  readonly #checkpoint: OpenedCheckpoint;
  readonly #onProgress: (entries: number) => void;
  readonly #edge = new RightEdge();

  constructor(reader: LedgerReader, checkpoint: OpenedCheckpoint, onProgress: (entries: number) => void) {
    this.#reader = reader;
    this.#checkpoint = checkpoint;
    this.#onProgress = onProgress;
  }

  async run(): Promise<AuditFault | null> {
    const { size, root } = this.#checkpoint;
    for (let index = 0; index * TILE_WIDTH < size; index++) {
      const fault = await this.#auditBundle(index);
      if (fault !== null) return fault;
      this.#onProgress(this.#edge.size);
    }
    for (const tile of this.#edge.partialTiles()) {
      const fault = tile.level === 0 ? null : await this.#compareTile(tile);
      if (fault !== null) return fault;
    }
    if (sameBytes(this.#edge.root(), root)) return null;
    return {
      path: CHECKPOINT_PATH,
      entry: null,
      message: "The entries and tiles agree, but on another root than this.",
    };
  }

  /** Audits 256 entries, the tile above them, and the tiles above that they complete. */
  async #auditBundle(index: number): Promise<AuditFault | null> {
    const width = tileWidth(this.#checkpoint.size, 0, index);
    const path = tilePath({ level: "entries", index, width });
    const entries = await catchFault(path, () => readBundle(this.#reader, index, width));
    if (isFault(entries)) return entries;
    const hashes = new Uint8Array(width * HASH_BYTES);
    for (const [at, entry] of entries.entries()) hashes.set(leafHash(entry), at * HASH_BYTES);
    const fault = await this.#compareLeaves(index, hashes);
    if (fault !== null) return fault;
    for (const tile of pushAll(this.#edge, hashes)) {
      const upper = tile.level === 0 ? null : await this.#compareTile(tile);
      if (upper !== null) return upper;
    }
    return null;
  }

  /** Holds leaf hashes against the stored tile of level 0; where they differ, finds out which of the two is true. */
  async #compareLeaves(index: number, derived: Uint8Array): Promise<AuditFault | null> {
    const address = { level: 0, index, width: derived.length / HASH_BYTES };
    const tile = tilePath(address);
    const stored = await catchFault(tile, () => readTile(this.#reader, address));
    if (isFault(stored)) return stored;
    const entry = index * TILE_WIDTH + firstDifference(derived, stored);
    if (entry < 0) return null;
    const bundle = tilePath({ ...address, level: "entries" });
    if (await this.#isConfirmed(index, derived)) {
      return {
        path: tile,
        entry,
        message: `${tile} has another hash for entry ${entry} than the tree above it confirms.`,
      };
    }
    return {
      path: bundle,
      entry,
      message: `Entry ${entry} in ${bundle} does not have the hash that ${tile} holds for it.`,
    };
  }

  /** Whether the level above (or, at the right edge, the checkpoint's root) confirms these leaf hashes. */
  async #isConfirmed(index: number, leaves: Uint8Array): Promise<boolean> {
    if (leaves.length < TILE_WIDTH * HASH_BYTES) {
      const edge = this.#edge.copy();
      pushAll(edge, leaves);
      return sameBytes(edge.root(), this.#checkpoint.root);
    }
    const parent = Math.floor(index / TILE_WIDTH);
    const width = tileWidth(this.#checkpoint.size, 1, parent);
    const path = tilePath({ level: 1, index: parent, width });
    const hashes = await catchFault(path, () => readTile(this.#reader, { level: 1, index: parent, width }));
    if (isFault(hashes)) return false;
    const offset = (index % TILE_WIDTH) * HASH_BYTES;
    return sameBytes(perfectRoot(leaves), hashes.subarray(offset, offset + HASH_BYTES));
  }

  /** Holds a derived tile above level 0 against the stored one. */
  async #compareTile({ level, index, hashes }: HashTile): Promise<AuditFault | null> {
    const address = { level, index, width: hashes.length / HASH_BYTES };
    const path = tilePath(address);
    const stored = await catchFault(path, () => readTile(this.#reader, address));
    if (isFault(stored)) return stored;
    const at = firstDifference(hashes, stored);
    if (at < 0) return null;
    return { path, entry: null, message: `Hash ${at} of ${path} is not the root of the tile below it.` };
  }
}

/** Index of the first hash that differs; minus infinity when none does, so that offsets keep it below 0. */
function firstDifference(one: Uint8Array, other: Uint8Array): number {
  for (let from = 0; from < one.length; from += HASH_BYTES) {
    const to = from + HASH_BYTES;
    if (!sameBytes(one.subarray(from, to), other.subarray(from, to))) return from / HASH_BYTES;
  }
  return Number.NEGATIVE_INFINITY;
}

function pushAll(edge: RightEdge, hashes: Uint8Array): HashTile[] {
  const completed: HashTile[] = [];
  for (let from = 0; from < hashes.length; from += HASH_BYTES) {
    completed.push(...edge.push(hashes.subarray(from, from + HASH_BYTES)));
  }
  return completed;
}

/** What `attempt` gives, or the fault that a LedgerError tells of. */
async function catchFault<T>(path: string, attempt: () => Promise<T>): Promise<T | AuditFault> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof LedgerError) return { path, entry: null, message: error.message };
    throw error;
  }
}

function isFault(value: object): value is AuditFault {
  return "path" in value && "message" in value;
}
