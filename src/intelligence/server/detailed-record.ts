/**
 * What surrounds a record that is shown: its links, whom it names, which of its values are hubs, whose it is?
 *
 * All of it read inside the same transaction as the record, and only as far as the reader may see.
 *
 * @module
 */
import { type Partner, partnersById } from "../../identity/server/index.ts";
import { propertiesOf, valueKind } from "../../model/index.ts";
import type { Desk, Touched } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubTokens } from "./hubs.ts";
import { type LinkRow, linkRows } from "./link-rows.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";
import { visible } from "./visible.ts";

/** The partners of the node, by id. */
export type Partners = ReadonlyMap<string, Partner>;

/** A record and what is shown around it. */
export interface DetailedRecord {
  readonly row: RecordRow;
  readonly links: readonly LinkRow[];
  /** Another record's key, as this record names it, to that record's id; only records that may be seen. */
  readonly named: ReadonlyMap<string, string>;
  /** Of its values' tokens, those of hub values. */
  readonly hubs: ReadonlySet<string>;
  readonly partners: Partners;
  /** The reader's partner. */
  readonly reader: string | null;
}

/** The token by which a value of an identifying kind is found. */
export function identifyingToken(kind: string, value: string): string {
  return `i:${kind}:${value}`;
}

/** Reads what surrounds records. Shape: n rows to n details, in the same order. */
export async function withDetails(desk: Desk, rows: readonly RecordRow[]): Promise<DetailedRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const partners = await partnersById(desk);
  const hubs = await hubTokens(desk, [...new Set(rows.flatMap(tokensOf))]);
  const named = await namedRecords(desk, rows);
  const links = await linkRows(desk, ids);
  return rows.map((row) => ({
    row,
    links: links.filter((link) => link.here === row.id),
    named: named.get(row.source) ?? new Map(),
    hubs,
    partners,
    reader: desk.partner,
  }));
}

/** For the log: the records, the link records that were shown with them, and what those lead to. */
export function touchedDetails(all: readonly DetailedRecord[]): Touched[] {
  return all.flatMap(({ row, links }) => [
    touchedRow(row),
    ...links.flatMap((link) => [
      { record: link.id, owner: link.owner },
      { record: link.other, owner: link.other_owner },
    ]),
  ]);
}

function tokensOf({ entity_type, cleaned }: RecordRow): string[] {
  const properties = propertiesOf(entity_type);
  return Object.entries(cleaned).flatMap(([name, values]) => {
    const kind = valueKind(properties[name]?.kind ?? "text");
    return kind.identifying ? values.map((value) => identifyingToken(kind.name, value)) : [];
  });
}

/** Source to its keys to the ids of the records that they mean: a key means something within its source only. */
async function namedRecords(
  desk: Desk,
  rows: readonly RecordRow[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const wanted = rows.flatMap((row) => keysNamed(row).map((key) => ({ source: row.source, key })));
  if (wanted.length === 0) return new Map();
  const found = await desk.rows<{ id: string; source: string; source_key: string }>(sql`
    select distinct r.id, r.source, r.source_key
    from unnest(${wanted.map((one) => one.source)}::uuid[], ${wanted.map((one) => one.key)}::text[]) as w (source, key)
    join intelligence.record r on r.source = w.source and r.source_key = w.key where ${visible(desk)}`);
  const bySource = new Map<string, Map<string, string>>();
  for (const { id, source, source_key: key } of found) {
    const keys = bySource.get(source) ?? new Map<string, string>();
    bySource.set(source, keys.set(key, id));
  }
  return bySource;
}

function keysNamed({ entity_type, cleaned }: RecordRow): readonly string[] {
  const properties = propertiesOf(entity_type);
  return Object.entries(cleaned).flatMap(([name, values]) =>
    properties[name]?.kind === "entity" ? values : [],
  );
}
