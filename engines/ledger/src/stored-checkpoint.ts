/**
 * Which checkpoint does the storage publish?
 *
 * One file, written last: it is what makes an append count. It never goes back to a smaller tree, nor to
 * another tree of the same size.
 *
 * Source: C2SP tlog-tiles, "Checkpoints".
 *
 * @module
 */
import { readUnverified } from "./checkpoint.ts";
import { LedgerError } from "./errors.ts";
import { sameBytes } from "./hash.ts";
import type { LedgerReader, LedgerStorage } from "./storage.ts";

/** Where the checkpoint lies, below the log's root. */
export const CHECKPOINT_PATH = "checkpoint";

/**
 * The published checkpoint, not verified: hand it to `openCheckpoint`. Null when there is none yet.
 *
 * @throws LedgerError "note-malformed" when it is no UTF-8.
 */
export async function readCheckpoint(reader: LedgerReader): Promise<string | null> {
  const bytes = await reader.read(CHECKPOINT_PATH);
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LedgerError(
      "note-malformed",
      `${CHECKPOINT_PATH} is no UTF-8 text. Restore it from a copy of the log.`,
    );
  }
}

/**
 * Publishes a signed checkpoint (also to add cosignatures to the present one). All tiles of its tree must be
 * in storage: call it after `appendLeaves`.
 *
 * @throws LedgerError "checkpoint-regressed" when the published one is of a larger tree, of another tree of
 *   the same size, or of another log; "note-malformed" or "checkpoint-malformed" when either is none.
 */
export async function writeCheckpoint(storage: LedgerStorage, text: string): Promise<void> {
  const present = await readCheckpoint(storage);
  if (present !== null) requireProgress(present, text);
  await storage.write(new Map([[CHECKPOINT_PATH, new TextEncoder().encode(text)]]));
}

function requireProgress(presentText: string, nextText: string): void {
  const [present, next] = [readUnverified(presentText), readUnverified(nextText)];
  const sameTree = next.size === present.size && sameBytes(next.root, present.root);
  if (next.origin === present.origin && (next.size > present.size || sameTree)) return;
  throw new LedgerError(
    "checkpoint-regressed",
    `The published checkpoint of "${present.origin}" has ${present.size} entries; one of "${next.origin}" with ` +
      `${next.size} entries cannot replace it. Someone else may have written to this log.`,
  );
}
