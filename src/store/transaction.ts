// How is a piece of work done wholly or not at all?
// One connection, BEGIN, the work, COMMIT; any failure rolls back and comes out without values.
// Assumes: `work` uses only the client it is given and does not keep it.

import type { Pool, PoolClient, QueryResultRow } from "pg";
import { speakable, unavailable } from "./database-failure.ts";
import type { SqlFragment } from "./sql.ts";
import { StoreError } from "./store-error.ts";

export interface TransactionKind {
  /** PostgreSQL's default, read committed, when absent. */
  isolation?: "repeatable read" | "serializable";
  readOnly?: boolean;
}

/**
 * Runs `work` in one transaction on a connection of `pool` and gives back what it gives back.
 * @throws StoreError "database-unavailable" and "transaction-conflict" (both retryable: nothing was written;
 * a connection lost during COMMIT itself is the one case where it may have been), "statement-refused" for
 * what PostgreSQL refuses; errors of `work` itself come through unchanged.
 */
export async function withTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  kind: TransactionKind = {},
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw speakable(error);
  });
  let broken: Error | undefined;
  try {
    await client.query(beginning(kind));
    const result = await work(client);
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw swallowed();
    return result;
  } catch (error) {
    broken = await client.query("rollback").then(() => undefined, asError);
    throw broken !== undefined && !(error instanceof StoreError) ? lostOr(error) : speakable(error);
  } finally {
    client.release(broken);
  }
}

/** The rows of one statement, run on a pool or inside a transaction; failures come out without values. */
export async function rows<Row extends QueryResultRow>(
  connection: Pool | PoolClient,
  statement: SqlFragment,
): Promise<Row[]> {
  try {
    return (await connection.query<Row>(statement)).rows;
  } catch (error) {
    throw speakable(error);
  }
}

function beginning(kind: TransactionKind): string {
  const isolation = kind.isolation === undefined ? "" : ` isolation level ${kind.isolation}`;
  return `begin${isolation}${kind.readOnly === true ? " read only" : ""}`;
}

// COMMIT of a transaction in which a statement failed and the error was caught answers ROLLBACK, not an error.
function swallowed(): StoreError {
  const message =
    "A statement failed inside a transaction and the failure was caught, so nothing was written.";
  return new StoreError("statement-refused", message);
}

function lostOr(error: unknown): unknown {
  const said = speakable(error);
  return said === error
    ? said
    : said instanceof StoreError && said.code !== "statement-refused"
      ? said
      : unavailable();
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("rollback failed");
}
