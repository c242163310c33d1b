/**
 * Which records stand judged to be one thing, and by what are they held together?
 *
 * A subject is computed when it is asked for, from what the reader may see; it is never stored.
 *
 * @module
 */
import { type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import type { StoredReason } from "../reason.ts";
import { type Judgement, judgementRows } from "./judge.ts";
import { type LinkRow, linkRows, recordRows, touchedLinks } from "./read-record.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";

/** Two records of a subject, and what was said of the pair. */
export interface Held {
  readonly a: string;
  readonly b: string;
  /** What the engine said; null for a pair that only a member put together. */
  readonly bits: number | null;
  readonly probability: number | null;
  readonly because: readonly StoredReason[];
  readonly counted: boolean;
  readonly judgement: Judgement | null;
}

export interface Subject {
  readonly records: readonly RecordRow[];
  readonly links: readonly LinkRow[];
  readonly held: readonly Held[];
}

/** Reads the subject of a record. @throws SafeguardError "not-found" when the record may not be seen. */
export function readSubject(record: string): Query<Subject> {
  return {
    name: "subject.read",
    needs: "record:read",
    touched: ({ records, links }) => [...records.map(touchedRow), ...touchedLinks(links)],
    run: async (desk) => {
      const ids = await subjectIds(desk, record);
      const records = await recordRows(desk, ids);
      if (!records.some((row) => row.id === record)) throw new SafeguardError("not-found");
      return { records, links: await linkRows(desk, ids), held: await heldPairs(desk, ids) };
    },
  };
}

/** The ids of a subject's records that may be seen; the record itself first. */
export async function subjectIds(desk: Desk, record: string): Promise<string[]> {
  const rows = await desk.rows<{ id: string }>(sql`select id from intelligence.subject_of(${record}) as id`);
  return rows.map((row) => row.id);
}

async function heldPairs(desk: Desk, ids: readonly string[]): Promise<Held[]> {
  const pairs = await desk.rows<Omit<Held, "judgement"> & { judgement: string | null }>(sql`
    select coalesce(p.a, j.a) as a, coalesce(p.b, j.b) as b, p.bits, p.probability,
      coalesce(p.because, '[]') as because, coalesce(p.counted, false) as counted, j.id as judgement
    from (select * from intelligence.proposal where a = any (${ids}::uuid[]) and b = any (${ids}::uuid[])) p
    full join (select * from intelligence.standing_judgement
      where a = any (${ids}::uuid[]) and b = any (${ids}::uuid[])) j on j.a = p.a and j.b = p.b
    order by p.bits desc nulls last, 1, 2`);
  const made = pairs.flatMap((pair) => (pair.judgement === null ? [] : [pair.judgement]));
  const judgements = await judgementRows(desk, sql`j.id = any (${made}::uuid[])`, made.length);
  return pairs.map((pair) => ({
    ...pair,
    judgement: judgements.find((one) => one.id === pair.judgement) ?? null,
  }));
}
