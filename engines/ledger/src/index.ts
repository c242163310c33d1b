/**
 * The door of @waymark/ledger: what others may call, in browser and Node alike.
 *
 * Files in a folder are the one thing that only Node has: import { FileStorage } from "@waymark/ledger/file-storage".
 *
 * @module
 */
export { appendLeaves, dropPartials, emptyHead } from "./append.ts";
export { type AuditFault, type AuditReport, auditLog } from "./audit.ts";
export { MAXIMUM_ENTRY_BYTES } from "./bundle.ts";
export {
  type Checkpoint,
  type Cosignature,
  type OpenedCheckpoint,
  openCheckpoint,
  readUnverified,
  signCheckpoint,
} from "./checkpoint.ts";
export { LedgerError, type LedgerErrorCode } from "./errors.ts";
export { HASH_BYTES, leafHash, nodeHash } from "./hash.ts";
export {
  formatSignerKey,
  formatVerifierKey,
  generateKey,
  type KeyRole,
  parseSignerKey,
  parseVerifierKey,
  type SignerKey,
  type VerifierKey,
} from "./key.ts";
export { MemoryStorage } from "./memory-storage.ts";
export {
  type Proof,
  proveConsistency,
  proveInclusion,
  proveSubtree,
  verifyConsistency,
  verifyInclusion,
  verifySubtree,
  verifySubtreeInclusion,
} from "./proof.ts";
export { RightEdge, rootOf, type TreeHead } from "./right-edge.ts";
export type { LedgerReader, LedgerStorage } from "./storage.ts";
export { CHECKPOINT_PATH, readCheckpoint, writeCheckpoint } from "./stored-checkpoint.ts";
export { readBundle } from "./stored-tree.ts";
export type { Subtree } from "./subtree.ts";
export { type CosignAnswer, type CosignRequest, cosignCheckpoint } from "./witness.ts";
