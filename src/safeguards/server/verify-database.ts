/**
 * Does the database say, entry by entry, what the published log commits to?
 *
 * Walks leaves and files side by side, in one snapshot. Commitments are computed again here, not by the database,
 * from salt and detail where they are still kept; then every column of the entry is held against the detail, and
 * the records that it touched too. What has no detail any more is counted, for nothing but its leaf can be checked.
 *
 * Source: trust.md rules 3 and 4, T15.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { type LedgerReader, readBundle } from "@waymark/ledger";
import { rows, type Store, sql, withTransaction } from "../../store/index.ts";
import { commitmentTo, entryOf } from "./log-entry.ts";
import type { Run } from "./ticket.ts";
import type { LogFault, LogFaultCode } from "./verify-log.ts";

/** What was held against the log. Unit: entries. */
export interface DatabaseCount {
  /** With a place in the tree, published or not. */
  readonly placed: number;
  /** Placed, and not under the checkpoint yet. */
  readonly unpublished: number;
  /** Waiting for their place. */
  readonly pending: number;
  /** Placed, and unlinked: what they commit to was erased. */
  readonly unlinked: number;
  /** Places whose entry was lost when the database was restored from an older backup. */
  readonly lost: number;
}

interface LeafRow {
  readonly leaf: string;
  readonly placed: Buffer;
  readonly entry: string | null;
  /** Null when no entry is there under that number. */
  readonly commitment: Buffer | null;
  readonly salt: Buffer | null;
  readonly detail: string | null;
  readonly how_many: number;
  /** What the detail must say, as the columns say it. */
  readonly said: Readonly<Record<string, unknown>>;
}

const page = 512;
const bundleWidth = 256;

/** Holds the database against the first `size` entries of the log. Gives the first fault, or what was counted. */
export async function verifyDatabase(
  { owner }: Pick<Store, "owner">,
  reader: LedgerReader,
  size: number,
): Promise<DatabaseCount | LogFault> {
  return await withTransaction(
    owner,
    async (client) => {
      const run: Run = (statement) => rows(client, statement);
      const walked = await walkLeaves(run, reader, size);
      return "code" in walked
        ? walked
        : ((await unplaced(run)) ?? { ...walked, pending: await pending(run) });
    },
    { isolation: "repeatable read", readOnly: true },
  );
}

async function walkLeaves(run: Run, reader: LedgerReader, size: number) {
  const published = publishedEntries(reader, size);
  const count = { placed: 0, unpublished: 0, unlinked: 0, lost: 0 };
  for await (const row of leafRows(run)) {
    const leaf = count.placed;
    if (Number(row.leaf) !== leaf) return removed(leaf);
    const { value } = await published.next();
    const fault = faultOf(row, leaf, value ?? null);
    if (fault !== null) return fault;
    count.placed += 1;
    if (value === undefined) count.unpublished += 1;
    if (row.entry === null) count.lost += 1;
    else if (row.detail === null) count.unlinked += 1;
  }
  return count.placed < size ? removed(count.placed) : count;
}

/** What is wrong with one leaf; `entry` is what the files hold there, null when they do not reach it yet. */
function faultOf(row: LeafRow, leaf: number, entry: Uint8Array | null): LogFault | null {
  const at = (code: LogFaultCode, table: string, message: string): LogFault => ({
    code,
    place: `safeguards.${table}`,
    leaf,
    entry: row.entry,
    message,
  });
  if (entry !== null && !Buffer.from(entry).equals(entryOf(row.placed)))
    return at("entry-altered", "log_leaf", "The commitment is not the published one.");
  if (row.entry === null) return null;
  if (row.commitment === null) return at("entry-removed", "log_entry", "The entry was removed.");
  if (!row.commitment.equals(row.placed))
    return at("entry-altered", "log_entry", "The entry's commitment is not that of its place in the log.");
  if (row.salt === null || row.detail === null) return null;
  if (!row.commitment.equals(commitmentTo(row.salt, row.detail)))
    return at("entry-altered", "log_detail", "Salt and detail do not give the published commitment.");
  const differing = differingPart(row);
  if (differing === null) return null;
  const table = differing === "records" ? "log_record" : "log_entry";
  return at("entry-altered", table, `What it says of "${differing}" is not what was committed to.`);
}

/** The first part that entry and detail tell differently; null when they agree. */
function differingPart({ detail, said, how_many }: LeafRow): string | null {
  const committed = JSON.parse(detail ?? "{}") as Record<string, unknown>;
  const parts = [...new Set([...Object.keys(committed), ...Object.keys(said)])];
  const differing = parts.find((part) => !isDeepStrictEqual(committed[part], said[part]));
  if (differing !== undefined) return differing;
  const touched = Object.values(committed.records ?? {}).flat().length;
  return touched === how_many ? null : "how many records";
}

async function* leafRows(run: Run): AsyncGenerator<LeafRow> {
  for (let after = "-1"; ; ) {
    const found = await run<LeafRow>(sql`
      select l.leaf, l.commitment as placed, l.entry, e.commitment, d.salt, d.detail, e.records as how_many,
        jsonb_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'act', e.act,
          'action', e.action, 'member', e.member, 'partner', e.partner, 'purpose', e.purpose,
          'case', e.case_reference, 'records', coalesce((
            select jsonb_object_agg(o.owner, o.records)
            from (select r.owner, jsonb_agg(r.record order by r.record) as records
              from safeguards.log_record r where r.entry = e.entry group by r.owner) o), '{}')) as said
      from safeguards.log_leaf l
      left join safeguards.log_entry e on e.entry = l.entry
      left join safeguards.log_detail d on d.entry = e.entry
      where l.leaf > ${after} order by l.leaf limit ${page}`);
    yield* found;
    const last = found.at(-1);
    if (last === undefined) return;
    after = last.leaf;
  }
}

async function* publishedEntries(reader: LedgerReader, size: number): AsyncGenerator<Uint8Array, undefined> {
  for (let first = 0; first < size; first += bundleWidth) {
    yield* await readBundle(reader, first / bundleWidth, Math.min(bundleWidth, size - first));
  }
}

async function unplaced(run: Run): Promise<LogFault | null> {
  const [found] = await run<{ entry: string }>(sql`
    select e.entry from safeguards.log_entry e
    where not exists (select from safeguards.log_leaf l where l.entry = e.entry)
      and not exists (select from safeguards.log_pending p where p.entry = e.entry)
    order by e.entry limit 1`);
  if (found === undefined) return null;
  const message = "The entry is neither in the log nor waiting for its place.";
  return { code: "entry-unplaced", place: "safeguards.log_entry", leaf: null, entry: found.entry, message };
}

async function pending(run: Run): Promise<number> {
  const [found] = await run<{ waiting: string }>(sql`select count(*) as waiting from safeguards.log_pending`);
  return Number(found?.waiting ?? 0);
}

function removed(leaf: number): LogFault {
  const message =
    "The log holds an entry here that the database has not: it was removed, or an older backup restored.";
  return { code: "entry-removed", place: "safeguards.log_leaf", leaf, entry: null, message };
}
