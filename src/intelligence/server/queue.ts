/**
 * Which proposed links wait for a judgement, and in which order?
 *
 * Those whose judgement would teach most come first: the closer the odds are to even, the more one learns.
 * A pair whose two records are not both visible does not exist for the reader, nor for the count.
 *
 * Source: Lewis and Gale, "A Sequential Algorithm for Training Text Classifiers", SIGIR 1994 (uncertainty sampling).
 *
 * @module
 */
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { StoredReason } from "../reason.ts";
import { type Judgement, judgementRows } from "./judge.ts";
import { recordRows } from "./read-record.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";
import { visible } from "./visible.ts";

export interface Proposal {
  readonly a: RecordRow;
  readonly b: RecordRow;
  readonly bits: number;
  readonly probability: number;
  readonly because: readonly StoredReason[];
  readonly rule: string;
  readonly model: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly counted: boolean;
  readonly judgement: Judgement | null;
}

export interface QueueAsked {
  readonly entityType: string | null;
  readonly state: "open" | "counted" | "judged";
  readonly cursor: string | null;
  readonly limit: number;
}

export interface QueuePage {
  readonly proposals: readonly Proposal[];
  readonly next: string | null;
  /** How many of the asked type and state there are. */
  readonly open: number;
}

interface ProposalRow {
  a: string;
  b: string;
  bits: number;
  probability: number;
  because: readonly StoredReason[];
  rule: string;
  model: string;
  proposed_at: Date;
  expires_at: Date;
  counted: boolean;
  judgement: string | null;
  place: string;
}

/** Reads one page of the queue. */
export function readQueue(asked: QueueAsked): Query<QueuePage> {
  return {
    name: "queue.read",
    needs: "record:read",
    touched: (page) => page.proposals.flatMap((proposal) => [touchedRow(proposal.a), touchedRow(proposal.b)]),
    run: async (desk) => {
      const rows = await pageRows(desk, asked);
      const shown = rows.slice(0, asked.limit);
      const last = rows.length > asked.limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : `${last.place}|${last.a}|${last.b}`;
      return { proposals: await withRecords(desk, shown), next, open: await countOpen(desk, asked) };
    },
  };
}

function pageRows(desk: Desk, asked: QueueAsked): Promise<ProposalRow[]> {
  const [place, a, b] = asked.cursor?.split("|") ?? [];
  const after =
    b === undefined
      ? sql`true`
      : sql`(abs(p.bits), p.a, p.b) > (${Number(place)}::float8, ${a}::uuid, ${b}::uuid)`;
  return desk.rows<ProposalRow>(sql`
    select p.*, j.id as judgement, abs(p.bits)::text as place ${among(desk, asked)} and ${after}
    order by abs(p.bits), p.a, p.b limit ${asked.limit + 1}`);
}

async function countOpen(desk: Desk, asked: QueueAsked): Promise<number> {
  const [row] = await desk.rows<{ open: number }>(
    sql`select count(*)::integer as open ${among(desk, asked)}`,
  );
  return row?.open ?? 0;
}

function among(desk: Desk, { entityType, state }: QueueAsked): SqlFragment {
  const judged = state === "judged";
  return sql`from intelligence.proposal p
    left join intelligence.standing_judgement j on j.a = p.a and j.b = p.b
    where (${entityType}::text is null or p.entity_type = ${entityType}) and p.expires_at > now()
      and (j.id is not null) = ${judged} and (${judged} or p.counted = ${state === "counted"})
      and exists (select 1 from intelligence.record r where r.id = p.a and not r.is_child and ${visible(desk)})
      and exists (select 1 from intelligence.record r where r.id = p.b and not r.is_child and ${visible(desk)})`;
}

async function withRecords(desk: Desk, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const records = await recordRows(desk, [...new Set(rows.flatMap((row) => [row.a, row.b]))]);
  const byId = new Map(records.map((record) => [record.id, record]));
  const ids = rows.flatMap((row) => (row.judgement === null ? [] : [row.judgement]));
  const judgements = await judgementRows(desk, sql`j.id = any (${ids}::uuid[])`, ids.length);
  return rows.flatMap(({ proposed_at, expires_at, judgement, place, ...row }) => {
    const a = byId.get(row.a);
    const b = byId.get(row.b);
    if (a === undefined || b === undefined) return [];
    const made = judgements.find((one) => one.id === judgement) ?? null;
    return [{ ...row, a, b, proposedAt: proposed_at, expiresAt: expires_at, judgement: made }];
  });
}
