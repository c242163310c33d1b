// With which settings does the node's own PostgreSQL run?
// Sized for 2 cores and 1 GB shared with the node. Nothing that a statement carries reaches the log: errors
// of statements quote values, so only messages of the server itself (LOG and worse) are written.
// An operator's `alter system` still wins over these.
// Source: PostgreSQL 18 documentation, chapter 19.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export const PORT = 5432;
export const LOG_FOLDER = "log";

/** What keeps rows out of the server's log; `doctor` compares a running server with it. */
export const LOG_SETTINGS: Readonly<Record<string, string>> = {
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

const SETTINGS: Readonly<Record<string, string>> = {
  ...LOG_SETTINGS,
  listen_addresses: "",
  port: String(PORT),
  unix_socket_permissions: "0700",
  password_encryption: "scram-sha-256",
  max_connections: "40",
  shared_buffers: "128MB",
  huge_pages: "off",
  effective_cache_size: "512MB",
  work_mem: "16MB",
  maintenance_work_mem: "64MB",
  io_method: "sync",
  max_worker_processes: "4",
  max_parallel_workers: "2",
  max_parallel_workers_per_gather: "1",
  max_parallel_maintenance_workers: "1",
  autovacuum_max_workers: "2",
  jit: "off",
  random_page_cost: "1.1",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "512MB",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "on",
  log_destination: "stderr",
  log_directory: LOG_FOLDER,
  log_filename: "postgres-%a.log",
  log_file_mode: "0600",
  log_rotation_age: "1d",
  log_truncate_on_rotation: "on",
};

/** Writes the server's two settings files; its account can read them but is not asked to write them. */
export async function writeSettings(
  clusterFolder: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries({ ...SETTINGS, ...changes }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  const heading = "# Written by the node at every start; change settings with: alter system set ...\n";
  await writeFile(join(clusterFolder, "postgresql.conf"), `${heading}${lines.join("\n")}\n`);
  await writeFile(join(clusterFolder, "pg_hba.conf"), "local all all scram-sha-256\n");
}
