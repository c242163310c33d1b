/**
 * What was done on this node, as an overseer may see it?
 *
 * Who, why, what kind of act and how many records; never which record, and never a member's name.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { sql } from "../../store/index.ts";
import type { Desk, Query } from "./doors.ts";
import type { PublishedCheckpoint, WitnessedLog } from "./witnessed-log.ts";

/** Names of partners by id. Comes from whoever keeps partners. */
export type PartnerNames = (desk: Desk) => Promise<ReadonlyMap<string, string>>;

/** A partner as the log shows it; null for the node and its engine. */
export type NamedPartner = { readonly id: string; readonly name: string } | null;

export interface LogLine {
  readonly entry: string;
  readonly leaf: number | null;
  readonly at: string;
  readonly act: "read" | "change";
  readonly action: string;
  readonly purpose: string;
  readonly partner: NamedPartner;
  readonly member: string | null;
  readonly records: number;
}

interface EntryRow {
  readonly entry: string;
  readonly leaf: string | null;
  readonly at: Date;
  readonly act: "read" | "change";
  readonly action: string;
  readonly purpose: string;
  readonly partner: string | null;
  readonly member: string | null;
  readonly records: number;
}

/** Lines of the log, newest first; `before` is the entry that the last page ended with, null for the first page. */
export function logLines(
  page: { readonly before: string | null; readonly limit: number },
  partnerNames: PartnerNames,
): Query<readonly LogLine[]> {
  return {
    name: "log.read",
    needs: "log:read",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const found = await desk.rows<EntryRow>(sql`
        select e.entry, l.leaf, e.at, e.act, e.action, e.purpose, e.partner, e.member, e.records
        from safeguards.log_entry e left join safeguards.log_leaf l on l.entry = e.entry
        where ${page.before}::bigint is null or e.entry < ${page.before}::bigint
        order by e.entry desc limit ${page.limit}`);
      const names = await partnerNames(desk);
      return found.map((row) => ({
        ...row,
        leaf: row.leaf === null ? null : Number(row.leaf),
        at: row.at.toISOString(),
        partner: named(row.partner, names),
        member: pseudonym(row.member, row.partner),
      }));
    },
  };
}

/** The checkpoint that outsiders see, for an overseer. */
export function publishedCheckpoint(log: Pick<WitnessedLog, "published">): Query<PublishedCheckpoint> {
  return {
    name: "log.checkpoint",
    needs: "log:read",
    scope: "none",
    touched: () => [],
    run: () => log.published(),
  };
}

/** A partner with its name; one that nobody knows any more goes by its id. */
export function named(partner: string | null, names: ReadonlyMap<string, string>): NamedPartner {
  return partner === null ? null : { id: partner, name: names.get(partner) ?? partner };
}

/** What a member is called in the log: the same in every line, and not to be turned back without the member's id. */
export function pseudonym(member: string | null, partner: string | null): string | null {
  if (member === null) return null;
  const hash = createHash("sha256").update(`${member}${partner ?? ""}`);
  return `member ${hash.digest("hex").slice(0, 6)}`;
}
