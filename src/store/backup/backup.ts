// How is everything a node holds put into one file?
// All tables from one snapshot (repeatable read), streamed, and named files of the data folder, compressed,
// with row counts and a check sum at the end. Secrets are never in it; people's data is: keep it as the node
// itself is kept. Written under another name first, so that a file of the right name is always whole.
// Assumes: files are added after the snapshot; append-only files may be newer than the tables.

import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { isAbsolute, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Store } from "../open-store.ts";
import { SECRETS_FOLDER } from "../secrets.ts";
import { StoreError } from "../store-error.ts";
import { withTransaction } from "../transaction.ts";
import {
  type AppliedMigration,
  copyTable,
  listHiddenFromOwner,
  listMigrations,
  listSequences,
  listTables,
  type SequenceValue,
  type TableShape,
} from "./catalogue.ts";
import { type Frame, type FrameKind, sealed } from "./frames.ts";

export const BACKUP_FORMAT = "waymark-backup-1";

export interface BackupHeader {
  format: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  postgres: string;
  migrations: AppliedMigration[];
  sequences: SequenceValue[];
}

export interface BackupSummary {
  /** Rows of each table, by its quoted name. */
  rows: Record<string, number>;
  /** Bytes of each file, by its path in the data folder. */
  files: Record<string, number>;
}

/**
 * Writes a backup of `store` to `filePath`, readable by the node's account only.
 * @param files paths relative to the data folder that are kept too.
 * @throws StoreError "backup-does-not-fit" for a file that may not be in a backup, or a table that hides rows
 * from its owner.
 */
export async function backup(
  store: Store,
  filePath: string,
  files: readonly string[] = [],
): Promise<BackupSummary> {
  files.forEach(refuseOutside);
  const summary: BackupSummary = { rows: {}, files: {} };
  const draft = `${filePath}.draft`;
  try {
    await withTransaction(
      store.owner,
      async (client) => {
        const target = createWriteStream(draft, { mode: 0o600, flush: true });
        await pipeline(
          sealed(content(client, store, files, summary), () => summary),
          createGzip({ level: 4 }),
          target,
        );
      },
      { isolation: "repeatable read", readOnly: true },
    );
    await rename(draft, filePath);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return summary;
}

/** @throws StoreError when `path` leaves the data folder or names a secret or the database's own files. */
export function refuseOutside(path: string): void {
  const [first = ""] = normalize(path).split(sep);
  const forbidden = isAbsolute(path) || ["", ".", "..", SECRETS_FOLDER, "postgres"].includes(first);
  if (forbidden || normalize(path) !== path) {
    throw new StoreError(
      "backup-does-not-fit",
      `"${path}" cannot be part of a backup: name a file inside the data folder.`,
    );
  }
}

async function* content(
  client: PoolClient,
  store: Store,
  files: readonly string[],
  summary: BackupSummary,
): AsyncGenerator<Frame> {
  await refuseHidden(client);
  yield frame("H", {
    format: BACKUP_FORMAT,
    madeAt: new Date().toISOString(),
    postgres: store.version,
    migrations: await listMigrations(client),
    sequences: await listSequences(client),
  } satisfies BackupHeader);
  for (const table of await listTables(client)) yield* tableFrames(client, table, summary);
  for (const path of files) yield* fileFrames(store.dataFolder, path, summary);
}

async function refuseHidden(client: PoolClient): Promise<void> {
  const hidden = await listHiddenFromOwner(client);
  if (hidden.length === 0) return;
  const remedy = "Restrict those policies to waymark_node.";
  throw new StoreError(
    "backup-does-not-fit",
    `Policies would leave rows of ${hidden.join(", ")} out of the backup. ${remedy}`,
  );
}

async function* tableFrames(
  client: PoolClient,
  table: TableShape,
  summary: BackupSummary,
): AsyncGenerator<Frame> {
  yield frame("T", table);
  const stream = client.query(copyTo(copyTable(table, "to stdout")));
  for await (const chunk of stream) yield { kind: "D", content: chunk as Buffer };
  summary.rows[table.name] = stream.rowCount;
}

async function* fileFrames(dataFolder: string, path: string, summary: BackupSummary): AsyncGenerator<Frame> {
  yield frame("F", { path });
  let bytes = 0;
  for await (const chunk of createReadStream(join(dataFolder, path))) {
    bytes += (chunk as Buffer).length;
    yield { kind: "D", content: chunk as Buffer };
  }
  summary.files[path] = bytes;
}

function frame(kind: FrameKind, value: object): Frame {
  return { kind, content: Buffer.from(JSON.stringify(value)) };
}
