// How does a backup become a node again, wholly or not at all?
// The file is read to its end and checked before anything is touched. A new database gets exactly the
// migrations that the backup had, all rows in one transaction, and then what this version adds.
// Constraints between tables and triggers are set aside while rows come in, and checked before commit.

import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { checksum, type DomainMigrations, loadOwnMigrations } from "../load-migrations.ts";
import { migrate } from "../migrate.ts";
import type { Store } from "../open-store.ts";
import { StoreError } from "../store-error.ts";
import { withTransaction } from "../transaction.ts";
import { BACKUP_FORMAT, type BackupHeader, type BackupSummary, refuseOutside } from "./backup.ts";
import { copyTable, listTables, type TableShape } from "./catalogue.ts";
import { damaged, type Frame, parseContent, readFrames } from "./frames.ts";
import { setAside } from "./set-aside.ts";

interface Checked {
  header: BackupHeader;
  summary: BackupSummary;
}

/**
 * Reads a backup to its end. @returns what it says of itself.
 * @throws StoreError "backup-damaged" when any part is missing or changed.
 */
export async function checkBackup(filePath: string): Promise<Checked> {
  let header: BackupHeader | null = null;
  let summary: BackupSummary | null = null;
  for await (const frame of readFrames(filePath)) {
    if (frame.kind === "H") header = parseContent(frame, filePath) as BackupHeader;
    if (frame.kind === "E") summary = parseContent(frame, filePath) as BackupSummary;
  }
  if (header?.format !== BACKUP_FORMAT || summary === null)
    throw damaged(filePath, "it is not of a known format");
  Object.keys(summary.files).forEach(refuseOutside);
  return { header, summary };
}

/**
 * Fills `store`, opened on a new database and not migrated yet, from a backup; files go into its data folder.
 * When it is interrupted, start again with a new data folder (or a new database).
 * @throws StoreError "backup-damaged", "backup-does-not-fit" (a database in use, migrations this program does
 * not have), and what `migrate` throws.
 */
export async function restore(
  store: Store,
  filePath: string,
  domains: readonly DomainMigrations[],
): Promise<BackupSummary> {
  const { header, summary } = await checkBackup(filePath);
  await refuseUsed(store);
  await migrate(store, await asBackedUp(header, domains));
  await withTransaction(store.owner, async (client) => {
    const putBack = await setAside(
      client,
      (await listTables(client)).map(({ name }) => name),
    );
    await fill(client, store.dataFolder, filePath, summary);
    for (const { name, lastValue } of header.sequences) {
      if (lastValue !== null)
        await client.query("select setval($1::regclass, $2::bigint)", [name, lastValue]);
    }
    await putBack();
  });
  await migrate(store, domains);
  return { rows: summary.rows, files: summary.files };
}

async function refuseUsed(store: Store): Promise<void> {
  const { rows } = await store.owner.query<{ used: boolean }>(
    "select to_regclass('store.migration') is not null as used",
  );
  if (rows[0]?.used !== true) return;
  const remedy = "Restore into a new data folder, or a new database.";
  throw new StoreError(
    "backup-does-not-fit",
    `The database of ${store.dataFolder} is in use already. ${remedy}`,
  );
}

async function asBackedUp(
  header: BackupHeader,
  domains: readonly DomainMigrations[],
): Promise<DomainMigrations[]> {
  const own = { domain: "store", migrations: await loadOwnMigrations() };
  const had = new Map(header.migrations.map(({ domain, id, checksum: sum }) => [`${domain}/${id}`, sum]));
  const kept = [own, ...domains].map(({ domain, migrations }) => ({
    domain,
    migrations: migrations.filter(
      (migration) => had.get(`${domain}/${migration.id}`) === checksum(migration),
    ),
  }));
  const found = kept.reduce((count, { migrations }) => count + migrations.length, 0);
  // The store's own migrations only ever add, so all of them run first, whatever the backup had.
  if (found === had.size) return kept.slice(1).filter(({ migrations }) => migrations.length > 0);
  const remedy = "Restore it with the version that made it, or a newer one.";
  throw new StoreError(
    "backup-does-not-fit",
    `The backup comes from a version with other migrations. ${remedy}`,
  );
}

async function fill(
  client: PoolClient,
  dataFolder: string,
  filePath: string,
  summary: BackupSummary,
): Promise<void> {
  const frames = readFrames(filePath);
  let next = await frames.next();
  while (next.done !== true) {
    const { value: frame } = next;
    const part = contentOf(frames);
    if (frame.kind === "T") {
      await fillTable(client, parseContent(frame, filePath) as TableShape, part, summary);
    } else if (frame.kind === "F") {
      await fillFile(join(dataFolder, (parseContent(frame, filePath) as { path: string }).path), part);
    } else {
      for await (const _ of part.chunks) throw damaged(filePath, "content stands where none belongs");
    }
    next = part.after() ?? (await frames.next());
  }
}

/** The content frames up to the next other frame, which is kept for the caller. */
function contentOf(frames: AsyncGenerator<Frame>) {
  let after: IteratorResult<Frame> | null = null;
  async function* chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = await frames.next();
      if (next.done === true || next.value.kind !== "D") {
        after = next;
        return;
      }
      yield next.value.content;
    }
  }
  return { chunks: chunks(), after: (): IteratorResult<Frame> | null => after };
}

type Part = ReturnType<typeof contentOf>;

async function fillTable(
  client: PoolClient,
  table: TableShape,
  part: Part,
  summary: BackupSummary,
): Promise<void> {
  const stream = client.query(copyFrom(copyTable(table, "from stdin")));
  await pipeline(Readable.from(part.chunks, { objectMode: false }), stream);
  if (stream.rowCount === summary.rows[table.name]) return;
  throw new StoreError(
    "backup-damaged",
    `${table.name} took ${stream.rowCount} rows, not ${summary.rows[table.name]}.`,
  );
}

async function fillFile(path: string, part: Part): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(
    Readable.from(part.chunks, { objectMode: false }),
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
}
