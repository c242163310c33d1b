/**
 * How does what a source says become records?
 *
 * A batch of drafts is compared with what the same source said before: new things are added, changed ones
 * replaced, and a row seen before changes nothing. Rows of one import about one thing add to one another.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { RecordDraft } from "../../model/index.ts";
import type { Handling } from "../../safeguards/index.ts";
import { type Desk, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type RecordContent, readContent } from "../record-content.ts";
import { recordId } from "./record-id.ts";

/** What the drafts of a batch have in common. */
export interface Taking {
  readonly source: string;
  readonly keySecret: Uint8Array;
  readonly handling: Handling;
  readonly import: string;
  /** ISO date; decides who is a child and when a record expires. */
  readonly today: string;
  readonly country?: string;
}

export type Outcome = "added" | "changed" | "skipped";

/** What happened to each draft, in the order given. */
export interface Taken {
  readonly outcomes: readonly Outcome[];
  /** Ids of the records that were added or changed, with their entity types. */
  readonly records: readonly { readonly id: string; readonly entityType: string }[];
}

interface Standing {
  id: string;
  hashes: Set<string>;
  import: string;
  given: Record<string, string[]>;
  isNew: boolean;
}

interface Planned {
  readonly id: string;
  readonly draft: RecordDraft;
  readonly hashes: Set<string>;
  readonly isNew: boolean;
}

/** Takes a batch in, inside the action's transaction. Shape: n drafts, n up to a thousand or so. */
export async function takeRecords(
  desk: Desk,
  drafts: readonly RecordDraft[],
  taking: Taking,
): Promise<Taken> {
  const { outcomes, planned } = await planTaking(desk, drafts, taking);
  await write(desk, [...planned.values()], taking);
  await touchSkipped(desk, drafts, outcomes, taking);
  return {
    outcomes,
    records: [...planned.values()].map((p) => ({ id: p.id, entityType: p.draft.entityType })),
  };
}

/**
 * Says what taking a batch would do, and writes nothing.
 * @param seen - Hashes of the rows of this file so far, by record; grows, so that repeated rows are counted once.
 */
export async function foreseeRecords(
  desk: Desk,
  drafts: readonly RecordDraft[],
  taking: Taking,
  seen: Map<string, Set<string>>,
): Promise<readonly Outcome[]> {
  return (await planTaking(desk, drafts, taking, seen)).outcomes;
}

async function planTaking(
  desk: Desk,
  drafts: readonly RecordDraft[],
  taking: Taking,
  seen?: Map<string, Set<string>>,
) {
  const ids = drafts.map((draft) => recordId(taking.keySecret, draft.key));
  const standing = await standingRecords(desk, ids);
  const planned = new Map<string, Planned>();
  const outcomes = drafts.map((draft, index): Outcome => {
    const id = ids[index] ?? "";
    const hash = hashOf(draft);
    const before = standing.get(id) ?? remembered(id, seen);
    if (before?.hashes.has(hash)) return "skipped";
    const joined = before !== undefined && before.import === taking.import;
    const properties = joined ? united(before.given, draft.properties) : draft.properties;
    const hashes = new Set(joined ? [...before.hashes, hash] : [hash]);
    const isNew = before === undefined || before.isNew;
    standing.set(id, { id, hashes, import: taking.import, given: united({}, properties), isNew });
    seen?.set(id, hashes);
    planned.set(id, { id, draft: { ...draft, properties }, hashes, isNew });
    return before === undefined ? "added" : "changed";
  });
  return { outcomes, planned };
}

/** What an earlier part of a file that is only being checked would have left. */
function remembered(id: string, seen: Map<string, Set<string>> | undefined): Standing | undefined {
  const hashes = seen?.get(id);
  return hashes === undefined ? undefined : { id, hashes, import: "", given: {}, isNew: false };
}

async function standingRecords(desk: Desk, ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await desk.rows<{
    id: string;
    hashes: string[];
    import: string;
    given: Record<string, string[]>;
  }>(sql`
    select id, import, given, array(select encode(h, 'hex') from unnest(content_hashes) h) as hashes
    from intelligence.record where id = any (${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, { ...row, hashes: new Set(row.hashes), isNew: false }]));
}

function united(
  one: Readonly<Record<string, readonly string[]>>,
  other: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  // A map, because a source may name a property like one that every object has.
  const all = new Map<string, Set<string>>();
  for (const [property, values] of [...Object.entries(one), ...Object.entries(other)]) {
    all.set(property, new Set([...(all.get(property) ?? []), ...values]));
  }
  return Object.fromEntries([...all].map(([property, values]) => [property, [...values]]));
}

/** SHA-256 over the entity type and the properties in alphabetical order, hexadecimal. */
function hashOf(draft: RecordDraft): string {
  const properties = Object.keys(draft.properties)
    .sort()
    .map((name) => [name, draft.properties[name]]);
  return createHash("sha256")
    .update(JSON.stringify([draft.entityType, properties]))
    .digest("hex");
}

async function touchSkipped(
  desk: Desk,
  drafts: readonly RecordDraft[],
  outcomes: readonly Outcome[],
  taking: Taking,
) {
  const ids = drafts.flatMap((draft, i) =>
    outcomes[i] === "skipped" ? [recordId(taking.keySecret, draft.key)] : [],
  );
  if (ids.length === 0) return;
  await desk.rows(sql`update intelligence.record set last_said_at = now(), import = ${taking.import}
    where id = any (${ids}::uuid[]) and import <> ${taking.import}`);
}

/** Records that are written in one statement. */
const chunkSize = 250;

/** While the database writes one chunk, the next one's values are cleaned. */
async function write(desk: Desk, planned: readonly Planned[], taking: Taking): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < planned.length; from += chunkSize) {
    const rows = planned.slice(from, from + chunkSize).map((plan) => rowOf(plan, taking));
    await writing;
    writing = writeRows(desk, rows, taking);
    // Its failure is met at the next await; until then it must not end the process as one that nobody met.
    writing.catch(() => undefined);
    await given();
  }
  await writing;
}

/** Lets the statement leave before the processor is taken again. */
function given(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

async function writeRows(desk: Desk, rows: readonly Row[], taking: Taking): Promise<void> {
  await upsert(desk, rows, taking);
  const found = rows.flatMap((row) => row.tokens.map((token) => ({ token, record: row.id })));
  await desk.rows(sql`select intelligence.keep_tokens(${rows.map((row) => row.id)}::uuid[],
    ${found.map((one) => one.token)}::text[], ${found.map((one) => one.record)}::uuid[])`);
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ id, draft, hashes }: Planned, taking: Taking) {
  const content = readContent(draft, taking.today, taking.country);
  return {
    id,
    entity_type: content.entityType,
    source_key: draft.key,
    caption: content.caption,
    given: content.given,
    cleaned: content.cleaned,
    content_hashes: [...hashes].map((hash) => `\\x${hash}`),
    purposes: purposesFor(content, taking.handling),
    is_child: content.isChild,
    protection: content.protection,
    joins_from: content.joins === null ? null : recordId(taking.keySecret, content.joins.from),
    joins_to: content.joins === null ? null : recordId(taking.keySecret, content.joins.to),
    happened_from: content.when?.from ?? null,
    happened_to: content.when?.to ?? null,
    latitude: content.where?.latitude ?? null,
    longitude: content.where?.longitude ?? null,
    retention_days: content.retentionDays,
    tokens: content.tokens,
  };
}

/** What is about a person at risk is read for protection and nothing else, whatever the source's handling says. */
function purposesFor(content: RecordContent, handling: Handling): readonly string[] {
  return content.protection ? ["protection"] : handling.purposes;
}

async function upsert(
  desk: Desk,
  rows: readonly Row[],
  { source, handling, ...taking }: Taking,
): Promise<void> {
  const { label, audience, until } = handling;
  const shared = typeof audience === "string" ? [] : audience;
  const written = await desk.rows(sql`
    insert into intelligence.record as kept (id, entity_type, source, owner, source_key, caption, given, cleaned,
      content_hashes, import, label, shared_with_node, shared_with, purposes, shared_until, is_child, protection,
      joins_from, joins_to, happened_from, happened_to, latitude, longitude, country, expires_at)
    select id, entity_type, ${source}::uuid, ${desk.partner}::uuid, source_key, caption, given, cleaned,
      content_hashes, ${taking.import}::uuid, ${label}, ${audience === "node"}::boolean and not protection,
      ${shared}::uuid[], purposes, ${until}::date, is_child, protection, joins_from, joins_to, happened_from,
      happened_to, latitude, longitude, ${taking.country ?? null}, now() + make_interval(days => retention_days)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, entity_type text, source_key text,
      caption text, given jsonb, cleaned jsonb, content_hashes bytea[], purposes text[], is_child boolean,
      protection boolean, joins_from uuid, joins_to uuid, happened_from text, happened_to text,
      latitude double precision, longitude double precision, retention_days integer)
    on conflict (id) do update set entity_type = excluded.entity_type, caption = excluded.caption,
      given = excluded.given, cleaned = excluded.cleaned, content_hashes = excluded.content_hashes,
      import = excluded.import, is_child = excluded.is_child, protection = excluded.protection,
      purposes = case when excluded.protection then excluded.purposes else kept.purposes end,
      shared_with_node = kept.shared_with_node and not excluded.protection,
      joins_from = excluded.joins_from, joins_to = excluded.joins_to, happened_from = excluded.happened_from,
      happened_to = excluded.happened_to, latitude = excluded.latitude, longitude = excluded.longitude,
      country = excluded.country, last_said_at = now(), expires_at = excluded.expires_at
    returning 1`);
  if (written.length !== rows.length) throw new SafeguardError("not-found");
}
