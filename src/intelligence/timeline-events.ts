/**
 * What happened when, as a subject's records say it?
 *
 * Every date that a record states is an event; a record that states a span alone is one too. Events keep the
 * precision they were said with: a year is not the first of January.
 *
 * @module
 */
import { valueKind } from "../model/index.ts";

interface DatedRecord {
  readonly id: string;
  readonly entityType: string;
  readonly caption: string;
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly properties: readonly {
    readonly name: string;
    readonly kind: string;
    readonly values: readonly { readonly given: string; readonly caption: string | null }[];
  }[];
}

export type Precision = "day" | "month" | "year" | "span";

export interface TimelineEvent<Record extends DatedRecord> {
  /** ISO date with its precision: "2024", "2024-03" or "2024-03-09"; the first day of a span. */
  readonly from: string;
  /** The last day of a span; otherwise the same as `from`. */
  readonly to: string;
  readonly precision: Precision;
  /** Which property said it; null for a span of the whole record. */
  readonly property: string | null;
  readonly record: Record;
}

/** Shape: in order of time, earliest first; the less precise first where two begin alike. */
export function timelineEvents<Record extends DatedRecord>(
  records: readonly Record[],
): readonly TimelineEvent<Record>[] {
  return records
    .flatMap((record) => eventsOf(record))
    .sort((one, other) => order(one).localeCompare(order(other), "en"));
}

function order(event: TimelineEvent<DatedRecord>): string {
  return `${event.from} ${event.to} ${event.record.id} ${event.property}`;
}

function eventsOf<Record extends DatedRecord>(record: Record): TimelineEvent<Record>[] {
  const stated = record.properties
    .filter((property) => property.kind === "date")
    .flatMap(({ name, values }) => values.flatMap((value) => dated(record, name, value)));
  if (stated.length > 0 || record.when === null) return stated;
  const { from, to } = record.when;
  const precision = from === to ? precisionOf(from) : "span";
  return [{ from, to, precision, property: null, record }];
}

function dated<Record extends DatedRecord>(
  record: Record,
  property: string,
  value: { readonly given: string; readonly caption: string | null },
): TimelineEvent<Record>[] {
  // The caption is the date as it was read; it says the month in words, so it reads back without doubt.
  const from = valueKind("date").clean(value.caption ?? value.given);
  if (from === null) return [];
  return [{ from, to: from, precision: precisionOf(from), property, record }];
}

function precisionOf(day: string): Precision {
  if (day.length >= 10) return "day";
  return day.length === 7 ? "month" : "year";
}
