/**
 * What does a record look like on its way from the database?
 *
 * @module
 */

import type { Handling, SharingPurpose } from "../../safeguards/index.ts";
import { sql } from "../../store/index.ts";
import type { Grading } from "./sources.ts";

export interface RecordRow {
  readonly id: string;
  readonly entity_type: string;
  readonly source: string;
  readonly source_name: string;
  readonly reliability: Grading["reliability"];
  readonly credibility: number;
  readonly owner: string;
  readonly source_key: string;
  readonly caption: string;
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly cleaned: Readonly<Record<string, readonly string[]>>;
  readonly label: Handling["label"];
  readonly shared_with_node: boolean;
  readonly shared_with: readonly string[];
  readonly purposes: readonly SharingPurpose[];
  readonly shared_until: string | null;
  readonly is_child: boolean;
  readonly protection: boolean;
  readonly happened_from: string | null;
  readonly happened_to: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly first_said_at: Date;
  readonly last_said_at: Date;
  readonly expires_at: Date;
  /** The country that its national numbers were read in; null when its source named none. */
  readonly country: string | null;
  /** How many visible records stand as one subject with it, itself included. */
  readonly subject_size: number;
}

/** The columns of {@link RecordRow} but the last, from `intelligence.record r join intelligence.source s`. */
export const recordColumns = sql`r.id, r.entity_type, r.source, s.name as source_name, s.reliability,
  s.credibility, r.owner, r.source_key, r.caption, r.given, r.cleaned, r.label, r.shared_with_node, r.shared_with,
  r.purposes, r.shared_until::text as shared_until, r.is_child, r.protection, r.happened_from, r.happened_to,
  r.latitude, r.longitude, r.first_said_at, r.last_said_at, r.expires_at,
  r.country`;

/** For the log: which record was shown, and whose it is. */
export function touchedRow(row: RecordRow) {
  return { record: row.id, owner: row.owner };
}

export function handlingOf(row: RecordRow): Handling {
  const audience = row.shared_with_node ? "node" : row.shared_with.length > 0 ? row.shared_with : "owner";
  return { label: row.label, audience, purposes: row.purposes, until: row.shared_until };
}

export function whereOfRow(row: Pick<RecordRow, "latitude" | "longitude">) {
  const { latitude, longitude } = row;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

export function whenOfRow(row: Pick<RecordRow, "happened_from" | "happened_to">) {
  const { happened_from: from, happened_to: to } = row;
  return from === null || to === null ? null : { from, to };
}
