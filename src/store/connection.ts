// How does the node reach PostgreSQL: which address, which limits on a connection?
// An address is taken apart once, so that other accounts can log in to the same place.

import type { ConnectionOptions } from "node:tls";
import pg from "pg";
import type { StoreLog } from "./store-log.ts";

export interface DatabaseAddress {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  /** False: without TLS (a socket or loopback). */
  ssl: boolean | ConnectionOptions;
}

export interface PoolLimits {
  /** Connections at most. */
  connections: number;
  /** Milliseconds a statement may take; 0 means no limit. */
  statementMs: number;
  /** Milliseconds a transaction may lie idle before it is ended; 0 means no limit. */
  idleTransactionMs: number;
}

const CONNECT_WITHIN_MS = 10_000;

/** Takes `postgres://user:password@host:port/database?sslmode=...` apart, as the driver understands it. */
export function addressOf(databaseUrl: string): DatabaseAddress {
  const client = new pg.Client({ connectionString: databaseUrl });
  const { host, port, user = "", password = "", database = "", ssl } = client;
  return { host, port, user, password: password ?? "", database, ssl: ssl as boolean | ConnectionOptions };
}

/** A single connection, not opened yet. */
export function clientFor(address: DatabaseAddress): pg.Client {
  const client = new pg.Client({
    ...address,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: "waymark",
  });
  client.on("error", () => undefined);
  return client;
}

/** A pool whose connections may be lost at any time without ending the process. */
export function poolFor(address: DatabaseAddress, limits: PoolLimits, log: StoreLog): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max: limits.connections,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: limits.statementMs,
    idle_in_transaction_session_timeout: limits.idleTransactionMs,
    application_name: "waymark",
    options: "-c search_path=extension",
  });
  pool.on("error", (error) =>
    log.warn({ code: (error as { code?: string }).code ?? null }, "lost an idle database connection"),
  );
  // A connection that is lost while it is lent out reports it as an event too; its query rejects anyway.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
