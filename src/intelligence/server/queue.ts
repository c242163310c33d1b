/**
 * Which proposed links wait for a judgement, and in which order?
 *
 * Those whose judgement would teach most come first (`teaching.ts`), or the strongest, where the reader asks for it.
 * A pair whose two records are not both visible does not exist for the reader, nor for the count.
 *
 * @module
 */
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { StoredReason } from "../reason.ts";
import { type DetailedRecord, touchedDetails, withDetails } from "./detailed-record.ts";
import { type Judgement, standingJudgements } from "./judge.ts";
import { cursorParts, readCursor, writeCursor } from "./page-cursor.ts";
import { recordRows } from "./read-record.ts";
import { visible } from "./visible.ts";

export interface Proposal {
  readonly a: DetailedRecord;
  readonly b: DetailedRecord;
  readonly bits: number;
  readonly probability: number;
  readonly because: readonly StoredReason[];
  readonly rule: string;
  readonly model: string;
  readonly proposed_at: Date;
  readonly expires_at: Date;
  readonly counted: boolean;
  readonly judgement: Judgement | null;
}

export interface QueueAsked {
  readonly entityType: string | null;
  readonly state: "open" | "counted" | "judged";
  /** What a judgement would teach most first; or what the engine is surest of. Left out: the first. */
  readonly order?: QueueOrder;
  readonly cursor: string | null;
  readonly limit: number;
}

export type QueueOrder = "teaches" | "strongest";

export interface QueuePage {
  readonly proposals: readonly Proposal[];
  readonly next: string | null;
  /** How many of the asked type and state there are; 500 stands for as many or more. */
  readonly open: number;
}

type ProposalRow = Omit<Proposal, "a" | "b" | "judgement"> & {
  readonly a: string;
  readonly b: string;
  readonly place: string;
};

/** Reads one page of the queue. */
export function readQueue(asked: QueueAsked): Query<QueuePage> {
  return {
    name: "queue.read",
    needs: "record:read",
    touched: (page) => touchedDetails(page.proposals.flatMap((proposal) => [proposal.a, proposal.b])),
    run: async (desk) => {
      const rows = await pageRows(desk, asked);
      const shown = rows.slice(0, asked.limit);
      const last = rows.length > asked.limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : writeCursor(last.place, last.a, last.b);
      return { proposals: await withRecords(desk, shown), next, open: await countAll(desk, asked) };
    },
  };
}

function pageRows(desk: Desk, asked: QueueAsked): Promise<ProposalRow[]> {
  const cursor = readCursor(asked.cursor, [cursorParts.signed, cursorParts.uuid, cursorParts.uuid]);
  const by = asked.order === "strongest" ? sql`p.bits` : sql`p.teaches`;
  const after =
    cursor === null
      ? sql`true`
      : sql`(${by}, p.a, p.b) < (${cursor[0]}::float8, ${cursor[1]}::uuid, ${cursor[2]}::uuid)`;
  return desk.rows<ProposalRow>(sql`
    select p.a, p.b, p.bits, p.probability, p.because, p.rule, p.model, p.proposed_at, p.expires_at, p.counted,
      ${by}::text as place ${among(desk, asked)} and ${after}
    order by ${by} desc, p.a desc, p.b desc limit ${asked.limit + 1}`);
}

/** Counted up to here: whoever has more to judge is not helped by knowing how many. */
const mostCounted = 500;

async function countAll(desk: Desk, asked: QueueAsked): Promise<number> {
  const [row] = await desk.rows<{ open: number }>(
    sql`select count(*)::integer as open from (select 1 ${among(desk, asked)} limit ${mostCounted}) counted`,
  );
  return row?.open ?? 0;
}

function among(desk: Desk, asked: QueueAsked): SqlFragment {
  return sql`from intelligence.proposal p
    where (${asked.entityType}::text is null or p.entity_type = ${asked.entityType}) and p.expires_at > now()
      and ${asked.state === "judged" ? judgedPairs(desk) : waitingPairs(desk, asked.state === "counted")}`;
}

/** Few pairs are judged, so the search begins with them. */
function judgedPairs(desk: Desk): SqlFragment {
  return sql`exists (${standing}) and exists (${seen(desk, sql`p.a`)}) and exists (${seen(desk, sql`p.b`)})`;
}

/**
 * Many pairs wait, and a page needs the first few in the index's order. Each condition on another table is a subquery
 * of one value: PostgreSQL would turn `exists` into a join of all proposals with all records.
 */
function waitingPairs(desk: Desk, counted: boolean): SqlFragment {
  return sql`p.counted = ${counted}::boolean and (${standing} limit 1) is null
    and (${seen(desk, sql`p.a`)}) and (${seen(desk, sql`p.b`)})`;
}

const standing = sql`select true from intelligence.judgement j where j.a = p.a and j.b = p.b
  and not exists (select 1 from intelligence.retraction t where t.judgement = j.id)`;

function seen(desk: Desk, record: SqlFragment): SqlFragment {
  return sql`select true from intelligence.record r where r.id = ${record} and not r.is_child and ${visible(desk)}`;
}

async function withRecords(desk: Desk, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.a, row.b]))];
  const records = await withDetails(desk, await recordRows(desk, ids));
  const byId = new Map(records.map((one) => [one.row.id, one]));
  const standing = await standingJudgements(desk, ids);
  return rows.flatMap(({ place, ...row }) => {
    const a = byId.get(row.a);
    const b = byId.get(row.b);
    if (a === undefined || b === undefined) return [];
    return [{ ...row, a, b, judgement: standing.find((one) => one.a === row.a && one.b === row.b) ?? null }];
  });
}
