/**
 * Was anything that was done on this node altered or removed since?
 *
 * Three questions, each without a running node: do the published files agree with their signed checkpoint; do they
 * still hold everything that an older checkpoint, kept by a witness, has signed; and does the database say, entry
 * by entry, what the files commit to. Names the first fault and its place. Memory stays flat.
 *
 * Assumes: the verifier key and the older checkpoint came by another way than the log.
 * Source: trust.md rule 3, T15; RFC 6962; C2SP tlog-tiles.
 *
 * @module
 */
import {
  auditLog,
  LedgerError,
  type OpenedCheckpoint,
  openCheckpoint,
  parseVerifierKey,
  proveConsistency,
  readCheckpoint,
  type VerifierKey,
  verifyConsistency,
} from "@waymark/ledger";
import { FileStorage } from "@waymark/ledger/file-storage";
import type { Store } from "../../store/index.ts";
import { type DatabaseCount, verifyDatabase } from "./verify-database.ts";

export interface VerifyPlan {
  /** Folder of the log, or a copy of it. */
  readonly folder: string;
  /** "<name>+<id>+<Base64>". */
  readonly verifierKey: string;
  /** With a store, the database is held against the log too; as its owner, for details are closed to the node. */
  readonly store?: Pick<Store, "owner"> | undefined;
  /** Text of an older checkpoint, as a witness kept it. */
  readonly since?: string | undefined;
}

export type LogFaultCode =
  /** A file of the log is missing, altered, or not what the checkpoint signs. */
  | "files-altered"
  /** The log does not continue the older checkpoint: history was rewritten or cut off. */
  | "history-rewritten"
  /** The database lacks an entry that the log holds. */
  | "entry-removed"
  /** The database says something else than the log commits to. */
  | "entry-altered"
  /** An entry of the database is neither in the log nor waiting for it. */
  | "entry-unplaced";

/** The first fault. Holds no content of an entry. */
export interface LogFault {
  readonly code: LogFaultCode;
  /** File below the log's folder, "older checkpoint", or table of the database. */
  readonly place: string;
  /** Place in the tree; null when the fault is not of one entry. */
  readonly leaf: number | null;
  /** Number of the entry in the database; null when it has none or the database was not asked. */
  readonly entry: string | null;
  readonly message: string;
}

export type LogVerification =
  | { readonly intact: true; readonly checkpoint: OpenedCheckpoint; readonly database: DatabaseCount | null }
  | { readonly intact: false; readonly checkpoint: OpenedCheckpoint | null; readonly fault: LogFault };

/**
 * Verifies a log. Says what it found.
 * @throws LedgerError "key-malformed" when the verifier key is none; StoreError; what reading a file throws.
 */
export async function verifyLog({ folder, verifierKey, store, since }: VerifyPlan): Promise<LogVerification> {
  const key = parseVerifierKey(verifierKey.trim());
  const reader = new FileStorage(folder);
  const text = await readCheckpoint(reader);
  if (text === null)
    return { intact: false, checkpoint: null, fault: filesAltered("checkpoint", "It is not there.") };
  const audit = await auditLog(reader, text, key);
  const { checkpoint } = audit;
  if (!audit.intact) {
    const { path, entry, message } = audit.fault;
    return { intact: false, checkpoint, fault: filesAltered(path, message, entry) };
  }
  const rewritten =
    since === undefined ? null : await holdAgainst(since, { reader, key, now: audit.checkpoint });
  if (rewritten !== null) return { intact: false, checkpoint, fault: rewritten };
  if (store === undefined) return { intact: true, checkpoint: audit.checkpoint, database: null };
  const found = await verifyDatabase(store, reader, audit.checkpoint.size);
  if ("code" in found) return { intact: false, checkpoint, fault: found };
  return { intact: true, checkpoint: audit.checkpoint, database: found };
}

interface Holding {
  readonly reader: FileStorage;
  readonly key: VerifierKey;
  readonly now: OpenedCheckpoint;
}

/** Whether the log still holds everything that it held at an older checkpoint; null when it does. */
async function holdAgainst(text: string, { reader, key, now }: Holding): Promise<LogFault | null> {
  const older = await openOlder(text, key);
  if (typeof older === "string") return historyRewritten(older);
  if (older.origin !== now.origin)
    return historyRewritten(`It is of the log "${older.origin}", this is "${now.origin}".`);
  if (older.size > now.size) {
    return historyRewritten(
      `It signs ${older.size} entries, the log has ${now.size}: the last ones were removed.`,
    );
  }
  const proof = await proveConsistency(reader, older.size, now.size);
  if (verifyConsistency(older, now, proof)) return null;
  return historyRewritten(`The first ${older.size} entries of the log are not those that it signs.`);
}

/** The older checkpoint, or why it is none of this log's. */
async function openOlder(text: string, key: VerifierKey): Promise<OpenedCheckpoint | string> {
  try {
    return await openCheckpoint(text, [key]);
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
}

function filesAltered(place: string, message: string, leaf: number | null = null): LogFault {
  return { code: "files-altered", place, leaf, entry: null, message };
}

function historyRewritten(message: string): LogFault {
  return { code: "history-rewritten", place: "older checkpoint", leaf: null, entry: null, message };
}
