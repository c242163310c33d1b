// What may be said about a failure that PostgreSQL reports, and is it worth trying again?
// PostgreSQL quotes values in DETAIL, CONTEXT and, for data errors, in the message itself. Only the state,
// the names of table, column and constraint, and messages of classes that speak of the schema get through.
// Source: PostgreSQL documentation, appendix A (error codes).

import pg from "pg";
import { StoreError, type StoreErrorFacts } from "./store-error.ts";

const LOST_CONNECTION = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
]);
const CONFLICT = new Set(["40001", "40P01", "55P03"]);
/** Classes whose messages name objects of the schema or are written by our own functions. */
const SPEAKABLE = new Set(["0A", "25", "26", "28", "3D", "3F", "42", "53", "54", "55", "57", "P0"]);

/**
 * The error as it may leave the store: a StoreError without values for anything that PostgreSQL or the
 * connection reported, and every other error unchanged.
 */
export function speakable(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const state = (error as { code?: unknown }).code;
  const code = typeof state === "string" ? state : "";
  if (isLost(error, code)) return unavailable();
  if (!(error instanceof pg.DatabaseError)) return error;
  const facts = factsOf(error);
  if (CONFLICT.has(code)) {
    const message = `Another transaction was in the way (${code}); nothing was written, try again.`;
    return new StoreError("transaction-conflict", message, { ...facts, retryable: true });
  }
  return new StoreError("statement-refused", messageOf(error, code), facts);
}

/** The error for a database that cannot be reached at this moment. */
export function unavailable(): StoreError {
  const message =
    "The database cannot be reached at the moment; nothing was written, try again in a few seconds.";
  return new StoreError("database-unavailable", message, { retryable: true });
}

function isLost(error: Error, code: string): boolean {
  if (LOST_CONNECTION.has(code) || code.startsWith("08")) return true;
  return (
    code === "" &&
    /connection (terminated|ended)|client was closed|timeout exceeded when trying to connect|connection error/i.test(
      error.message,
    )
  );
}

function factsOf(error: pg.DatabaseError): StoreErrorFacts {
  const table = error.table === undefined ? undefined : `${error.schema ?? ""}.${error.table}`;
  return { sqlState: error.code, table, column: error.column, constraint: error.constraint };
}

function messageOf(error: pg.DatabaseError, code: string): string {
  if (SPEAKABLE.has(code.slice(0, 2))) return `PostgreSQL refused a statement (${code}): ${error.message}.`;
  const place = [error.table, error.column, error.constraint].filter((part) => part !== undefined).join(", ");
  return `PostgreSQL refused a statement (${code})${place === "" ? "" : ` at ${place}`}.`;
}
