/**
 * How do entries of the database become leaves that outsiders can check?
 *
 * Under a lock that all nodes of the database share, the database gives waiting entries their place and commits;
 * then leaves that the files do not hold yet are appended and a checkpoint is signed. The files may therefore lag
 * behind the database, never lead: if they do, entries were removed, and nothing is placed or published.
 *
 * Source: RFC 6962; C2SP tlog-tiles and tlog-checkpoint; trust.md rule 3.
 *
 * @module
 */
import {
  appendLeaves,
  type Checkpoint,
  dropPartials,
  emptyHead,
  LedgerError,
  type LedgerReader,
  type LedgerStorage,
  openCheckpoint,
  readBundle,
  readCheckpoint,
  type SignerKey,
  signCheckpoint,
  type TreeHead,
  type VerifierKey,
  writeCheckpoint,
} from "@waymark/ledger";
import { rows, type Store, sql } from "../../store/index.ts";
import { entryOf } from "./log-entry.ts";
import { LogError } from "./log-error.ts";
import type { Run } from "./ticket.ts";

/** Where a node keeps its log, and with what it signs. */
export interface LogPlace {
  readonly store: Pick<Store, "app">;
  readonly storage: LedgerStorage;
  readonly key: SignerKey;
}

/** Most entries in one statement, and between two checkpoints while catching up. */
const batch = 8192;
const bundleWidth = 256;

/**
 * Places every entry that waits, brings the files level with the database and signs what they hold; an empty log
 * has a checkpoint too. Nothing gets a place in a database that has forgotten what was published: an entry that
 * waits there may have had another one.
 * @throws LogError "log-ahead", "log-differs", "log-gap"; LedgerError when the files are damaged.
 */
export async function publishLeaves(place: LogPlace): Promise<Checkpoint> {
  return await alone(place.store, async (run) => {
    const published = await publishedHead(place.storage, place.key.verifier);
    await refuseDivergence(run, place.storage, published ?? emptyHead());
    await placeEntries(run);
    let head = published ?? (await publish(place, emptyHead()));
    for (;;) {
      const commitments = await leavesFrom(run, head.size);
      if (commitments.length === 0) return { origin: place.key.verifier.name, ...head };
      const next = await appendLeaves(place.storage, commitments.map(entryOf), head);
      await publish(place, next);
      await dropPartials(place.storage, head.size, next.size);
      head = next;
    }
  });
}

/** Gives every waiting entry its place. Each statement commits, so that no file can hold what may be undone. */
async function placeEntries(run: Run): Promise<void> {
  for (let placed = batch; placed === batch; ) {
    const [done] = await run<{ placed: string }>(sql`select placed from safeguards.sequence_log(${batch})`);
    placed = Number(done?.placed ?? 0);
  }
}

/** The head that the published checkpoint signs; null before the first. */
async function publishedHead(reader: LedgerReader, key: VerifierKey): Promise<TreeHead | null> {
  const text = await readCheckpoint(reader);
  if (text === null) return null;
  try {
    const { size, root } = await openCheckpoint(text, [key]);
    return { size, root };
  } catch (error) {
    if (error instanceof LedgerError && error.code === "signature-missing") throw otherKey(key.name);
    throw error;
  }
}

async function publish({ storage, key }: LogPlace, head: TreeHead): Promise<TreeHead> {
  await writeCheckpoint(storage, await signCheckpoint({ origin: key.verifier.name, ...head }, key));
  return head;
}

/** Refuses to go on from a head whose last entry the database has not at the same place. */
async function refuseDivergence(run: Run, reader: LedgerReader, head: TreeHead): Promise<void> {
  if (head.size === 0) return;
  const [last] = await run<{ size: string; commitment: Buffer | null }>(sql`
    select safeguards.log_size() as size,
      (select l.commitment from safeguards.log_leaves(${head.size - 1}, 1) l where l.leaf = ${head.size - 1}) as commitment`);
  const size = Number(last?.size ?? 0);
  if (size < head.size) throw ahead(head.size, size);
  if (last?.commitment == null) throw gap(head.size - 1);
  const index = Math.floor((head.size - 1) / bundleWidth);
  const bundle = await readBundle(reader, index, head.size - index * bundleWidth);
  const ours = Buffer.from(bundle.at(-1) ?? []);
  if (ours.equals(entryOf(last.commitment))) return;
  throw new LogError(
    "log-differs",
    `Entry ${head.size - 1} of the published log is another than the database has there: one of the two was ` +
      "altered, or the database is another's. Publish nothing, run waymark verify, and tell the witnesses.",
  );
}

async function leavesFrom(run: Run, first: number): Promise<Buffer[]> {
  const found = await run<{ leaf: string; commitment: Buffer }>(
    sql`select leaf, commitment from safeguards.log_leaves(${first}, ${batch})`,
  );
  return found.map(({ leaf, commitment }, index) => {
    if (Number(leaf) !== first + index) throw gap(first + index);
    return commitment;
  });
}

/** Runs `work` while no other node of this database does the same; each statement sees what was committed before it. */
async function alone<Result>(
  { app }: Pick<Store, "app">,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const client = await app.connect();
  const run: Run = (statement) => rows(client, statement);
  let broken: Error | undefined;
  try {
    await run(sql`select pg_advisory_lock(hashtext('waymark.safeguards.log.files'))`);
    return await work(run);
  } finally {
    await run(sql`select pg_advisory_unlock(hashtext('waymark.safeguards.log.files'))`).catch(
      (error: Error) => {
        broken = error;
      },
    );
    client.release(broken);
  }
}

/** Whether a failure means that the log itself is wrong, so that trying again cannot help. */
export function isFinal(error: unknown): error is LogError | LedgerError {
  return error instanceof LogError || error instanceof LedgerError;
}

function ahead(published: number, kept: number): LogError {
  return new LogError(
    "log-ahead",
    `The published log holds ${published} entries, the database ${kept}: it was restored from an older backup, ` +
      "or entries were deleted. Run waymark verify. After a restore that you know of, take back the missing " +
      "leaves; otherwise somebody removed what was done here.",
  );
}

function otherKey(name: string): LogError {
  return new LogError(
    "log-key-wrong",
    `The published checkpoint was not signed with this data folder's key of "${name}". Put back the secret log.key ` +
      "that signed it. If it is lost, move the log's folder away: the same log is then published under a new key, " +
      "which every witness must be told.",
  );
}

function gap(leaf: number): LogError {
  return new LogError(
    "log-gap",
    `Entry ${leaf} of the log is missing in the database, later ones are there. Run waymark verify.`,
  );
}
