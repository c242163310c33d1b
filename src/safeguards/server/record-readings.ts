/**
 * Who has read a record, and why?
 *
 * Its owner may know, line by line; and a person whom it is about, or their counsel, is given the organisations,
 * purposes and days by the owner. To everybody else the record is not there.
 *
 * Source: trust.md rule 5; Directive (EU) 2016/680 Articles 14 and 25.
 *
 * @module
 */
import { type SqlFragment, sql } from "../../store/index.ts";
import { SafeguardError } from "../safeguard-error.ts";
import type { Desk, Query } from "./doors.ts";
import { type NamedPartner, named, type PartnerNames, pseudonym } from "./read-log.ts";

export interface RecordReading {
  readonly entry: string;
  readonly at: string;
  readonly partner: NamedPartner;
  readonly member: string | null;
  readonly purpose: string;
  readonly action: string;
  readonly act: "read" | "change";
}

/** How often an organisation read or changed a record for one purpose on one day. */
export interface ReadingsOfDay {
  /** ISO date, UTC. */
  readonly day: string;
  readonly partner: NamedPartner;
  readonly purpose: string;
  readonly act: "read" | "change";
  readonly times: number;
}

interface Page {
  /** The entry that the last page ended with; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
}

type ReadingRow = Omit<RecordReading, "at" | "partner"> & {
  readonly at: Date;
  readonly partner: string | null;
};

/** The readings of a record of one's own, newest first. @throws SafeguardError "not-found" for a record of others. */
export function recordReadings(
  record: string,
  { before, limit }: Page,
  partnerNames: PartnerNames,
): Query<readonly RecordReading[]> {
  return aboutOwn("record.readings", async (desk) => {
    const found = await desk.rows<ReadingRow>(sql`
      select e.entry, e.at, e.partner, e.member, e.purpose, e.action, e.act ${ownEntries(desk, record)}
      and (${before}::bigint is null or e.entry < ${before}::bigint) order by e.entry desc limit ${limit}`);
    if (found.length === 0 && before === null) throw new SafeguardError("not-found");
    const names = await partnerNames(desk);
    return found.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      partner: named(row.partner, names),
      member: pseudonym(row.member, row.partner),
    }));
  });
}

/**
 * The report on a record of one's own for the person whom it is about: organisations, purposes, days; no member.
 * @throws SafeguardError "not-found" for a record of others.
 */
export function readingsReport(record: string, partnerNames: PartnerNames): Query<readonly ReadingsOfDay[]> {
  return aboutOwn("record.readings-report", async (desk) => {
    const found = await desk.rows<Omit<ReadingsOfDay, "partner"> & { readonly partner: string | null }>(sql`
      select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD') as day, e.partner, e.purpose, e.act,
        count(*)::integer as times ${ownEntries(desk, record)}
      group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
    if (found.length === 0) throw new SafeguardError("not-found");
    const names = await partnerNames(desk);
    return found.map((row) => ({ ...row, partner: named(row.partner, names) }));
  });
}

function aboutOwn<Result>(name: string, run: (desk: Desk) => Promise<Result>): Query<Result> {
  return { name, needs: "log:own-records", touched: () => [], run };
}

/** Entries that touched a record of the desk's partner: said here, and again by the row policy. */
function ownEntries(desk: Desk, record: string): SqlFragment {
  const own = desk.checksInCode ? sql`r.owner = ${desk.partner}::uuid` : sql`true`;
  return sql`from safeguards.log_record r join safeguards.log_entry e on e.entry = r.entry
    where r.record = ${record}::uuid and ${own}`;
}
