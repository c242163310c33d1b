// What can go wrong with where things are kept, and what should a person do about it?
// One class, one closed list of codes. Messages name places and remedies, never a value of a record.

export type StoreErrorCode =
  | "backup-damaged"
  | "backup-does-not-fit"
  | "binaries-missing"
  | "column-unknown"
  | "copy-value-refused"
  | "data-folder-in-use"
  | "data-folder-unusable"
  | "database-start-failed"
  | "database-too-old"
  | "database-unavailable"
  | "database-unsuitable"
  | "identifier-refused"
  | "job-lost"
  | "migration-changed"
  | "migration-failed"
  | "migration-name"
  | "migration-unknown"
  | "role-unsafe"
  | "roles-in-use"
  | "statement-refused"
  | "transaction-conflict"
  | "value-undefined";

export interface StoreErrorFacts {
  /** True when the same call may succeed if it is made again, unchanged, a little later. */
  retryable?: boolean;
  /** The five-character SQLSTATE, where PostgreSQL gave one. */
  sqlState?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  constraint?: string | undefined;
}

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly retryable: boolean;
  readonly sqlState: string | null;
  readonly table: string | null;
  readonly column: string | null;
  readonly constraint: string | null;

  constructor(code: StoreErrorCode, message: string, facts: StoreErrorFacts = {}) {
    super(message);
    this.name = "StoreError";
    this.code = code;
    this.retryable = facts.retryable ?? false;
    this.sqlState = facts.sqlState ?? null;
    this.table = facts.table ?? null;
    this.column = facts.column ?? null;
    this.constraint = facts.constraint ?? null;
  }
}
