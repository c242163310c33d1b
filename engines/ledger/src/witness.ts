/**
 * May this witness put its name under the new checkpoint?
 *
 * Only when the log has signed it and a proof shows that it extends the last one that the witness cosigned.
 *
 * Assumes: the caller keeps the last cosigned head for each log, takes a lock on it, and stores the new one
 *   before it hands out the cosignature; else two answers at once could witness a fork.
 * Source: C2SP tlog-witness, "add-checkpoint"; C2SP tlog-cosignature.
 *
 * @module
 */
import { type OpenedCheckpoint, openCheckpoint } from "./checkpoint.ts";
import { makeCosignature } from "./cosignature.ts";
import { LedgerError } from "./errors.ts";
import type { SignerKey, VerifierKey } from "./key.ts";
import { formatSignature, parseNote } from "./note.ts";
import { type Proof, verifyConsistency } from "./proof.ts";
import type { TreeHead } from "./right-edge.ts";

/** What a log asks of a witness. */
export interface CosignRequest {
  /** The log's signed checkpoint. */
  readonly checkpoint: string;
  readonly logKey: VerifierKey;
  /** The last head that this witness cosigned for this log; the empty head if none yet. */
  readonly last: TreeHead;
  /** That the checkpoint extends `last`. */
  readonly proof: Proof;
  /** Unit: seconds since 1970. */
  readonly time: number;
}

/** What a witness answers. */
export interface CosignAnswer {
  /** What to keep as `last` from now on, before the line leaves the house. */
  readonly head: OpenedCheckpoint;
  /** The signature line, newline included: the log puts it under its checkpoint. */
  readonly line: string;
}

/**
 * Checks a checkpoint and cosigns it.
 *
 * @throws LedgerError "consistency-rejected" when it is smaller than `last` or the proof does not hold: keep
 *   both checkpoints, the log may have forked; "key-mismatch" when `key` is no witness key; "range-refused"
 *   when the time is none; and whatever `openCheckpoint` throws.
 */
export async function cosignCheckpoint(request: CosignRequest, key: SignerKey): Promise<CosignAnswer> {
  const { name, id, role } = key.verifier;
  if (role !== "witness") throw new LedgerError("key-mismatch", `The log key "${name}" cannot cosign.`);
  if (!Number.isSafeInteger(request.time) || request.time < 0) {
    throw new LedgerError("range-refused", `${request.time} is no time in whole seconds since 1970.`);
  }
  const head = await openCheckpoint(request.checkpoint, [request.logKey]);
  if (!verifyConsistency(request.last, head, request.proof)) throw inconsistent(request.last, head);
  const bytes = await makeCosignature(key, parseNote(request.checkpoint).text, request.time);
  return { head, line: formatSignature({ name, id, bytes }) };
}

function inconsistent(last: TreeHead, head: OpenedCheckpoint): LedgerError {
  return new LedgerError(
    "consistency-rejected",
    `No proof that the tree of ${head.size} entries of "${head.origin}" extends the tree of ${last.size} entries ` +
      "cosigned before. Keep both checkpoints and tell the log's operator: it may have forked.",
  );
}
