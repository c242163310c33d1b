/**
 * How does a node go on after its database was restored from an older backup than its published log?
 *
 * The files hold what the database has forgotten: each missing leaf is put back with its commitment. Where the entry
 * itself is still there and waited, it takes its old place again; where it is lost, the place stays without one, for
 * everybody who verifies to see. The log then continues from where witnesses saw it, as one history.
 *
 * Assumes: no node runs on this database; a named person knows of the restore. It hides nothing: `verifyLog` counts
 * what was lost.
 * Source: trust.md F8.
 *
 * @module
 */
import { auditLog, type LedgerReader, parseVerifierKey, readBundle, readCheckpoint } from "@waymark/ledger";
import { FileStorage } from "@waymark/ledger/file-storage";
import { rows, type Store, sql, withTransaction } from "../../store/index.ts";
import { entryOf } from "./log-entry.ts";
import { LogError } from "./log-error.ts";
import type { Run } from "./ticket.ts";

export interface TakeBackPlan {
  readonly store: Pick<Store, "owner">;
  /** Folder of the log, or a newer copy of it that a witness kept. */
  readonly folder: string;
  /** "<name>+<id>+<Base64>". */
  readonly verifierKey: string;
}

/** What was put back. Unit: leaves. */
export interface TakenBack {
  /** With the entry that they commit to. */
  readonly whole: number;
  /** Without: the entry was lost. */
  readonly lost: number;
}

const bundleWidth = 256;

/**
 * Puts back the leaves that the published log holds and the database has not, all or none.
 * @throws LogError "log-files-damaged" when the files do not verify, "log-differs" when the database holds another
 * history than they do: then no backup explains it, and nothing is put back.
 */
export async function takeBackLeaves({ store, folder, verifierKey }: TakeBackPlan): Promise<TakenBack> {
  const reader = new FileStorage(folder);
  const audit = await auditLog(
    reader,
    (await readCheckpoint(reader)) ?? "",
    parseVerifierKey(verifierKey.trim()),
  );
  if (!audit.intact) {
    throw new LogError(
      "log-files-damaged",
      `Nothing was put back: ${audit.fault.path}: ${audit.fault.message}`,
    );
  }
  return await withTransaction(store.owner, async (client) => {
    const run: Run = (statement) => rows(client, statement);
    await run(sql`select pg_advisory_xact_lock(hashtext('waymark.safeguards.log'))`);
    return await putBackAll(run, reader, audit.checkpoint.size);
  });
}

async function putBackAll(run: Run, reader: LedgerReader, size: number): Promise<TakenBack> {
  const back = { whole: 0, lost: 0 };
  for (let first = 0; first < size; first += bundleWidth) {
    const bundle = await readBundle(reader, first / bundleWidth, Math.min(bundleWidth, size - first));
    const kept = await keptFrom(run, first, bundle);
    const entries = await putBack(
      run,
      first + kept,
      bundle.slice(kept).map((entry) => entry.subarray(1)),
    );
    back.whole += entries.filter(({ entry }) => entry !== null).length;
    back.lost += entries.filter(({ entry }) => entry === null).length;
  }
  await run(sql`delete from safeguards.log_pending p using safeguards.log_leaf l where l.entry = p.entry`);
  return back;
}

/** How many leaves of a bundle the database has, from its first one on. */
async function keptFrom(run: Run, first: number, bundle: readonly Uint8Array[]): Promise<number> {
  const found = await run<{ leaf: string; commitment: Buffer }>(
    sql`select leaf, commitment from safeguards.log_leaves(${first}, ${bundle.length})`,
  );
  found.forEach(({ leaf, commitment }, index) => {
    const published = Buffer.from(bundle[index] ?? []);
    if (Number(leaf) === first + index && published.equals(entryOf(commitment))) return;
    throw new LogError(
      "log-differs",
      `At entry ${first + index} the database holds another history than the published log. No older backup explains ` +
        "that. Nothing was put back: run waymark verify, and tell the witnesses.",
    );
  });
  return found.length;
}

function putBack(
  run: Run,
  first: number,
  commitments: readonly Uint8Array[],
): Promise<{ entry: string | null }[]> {
  const texts = commitments.map((commitment) => Buffer.from(commitment).toString("hex"));
  return run<{ entry: string | null }>(sql`
    insert into safeguards.log_leaf (leaf, entry, commitment)
    select ${first}::bigint + b.place - 1, e.entry, decode(b.commitment, 'hex')
    from unnest(${texts}::text[]) with ordinality as b (commitment, place)
    left join (safeguards.log_pending p join safeguards.log_entry e on e.entry = p.entry)
      on e.commitment = decode(b.commitment, 'hex')
    returning entry`);
}
