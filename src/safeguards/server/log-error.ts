/**
 * What is wrong with the log, and what can the operator do about it?
 *
 * @module
 */

/**
 * - "log-ahead": the published log holds entries that the database has not.
 * - "log-differs": the published log and the database hold different entries at one place.
 * - "log-gap": an entry is missing between two others in the database.
 * - "log-files-damaged": the published files are not those of the published checkpoint.
 * - "log-key-wrong": the key of this data folder cannot be read, or is not the one that signed the log.
 * - "log-late": entries have waited too long for a checkpoint, because of the failure that was reported before.
 */
export type LogErrorCode =
  | "log-ahead"
  | "log-differs"
  | "log-gap"
  | "log-files-damaged"
  | "log-key-wrong"
  | "log-late";

/** A log that must not go on as it is. Messages name places and sizes, never what an entry says. */
export class LogError extends Error {
  readonly code: LogErrorCode;

  constructor(code: LogErrorCode, message: string) {
    super(message);
    this.name = "LogError";
    this.code = code;
  }
}
