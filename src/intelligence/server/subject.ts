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
import { type DetailedRecord, touchedDetails, withDetails } from "./detailed-record.ts";
import { type Judgement, standingJudgements } from "./judge.ts";
import { recordRows } from "./read-record.ts";
import { subjectIds } from "./subject-ids.ts";

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
  readonly records: readonly DetailedRecord[];
  readonly held: readonly Held[];
}

/** Most records of one subject that are shown. */
const mostRecords = 200;

/** Reads the subject of a record. @throws SafeguardError "not-found" when the record may not be seen. */
export function readSubject(record: string): Query<Subject> {
  return {
    name: "subject.read",
    needs: "record:read",
    touched: ({ records }) => touchedDetails(records),
    run: async (desk) => {
      const all = await subjectIds(desk, record);
      // The one that was asked for is among those shown, however large the subject.
      const ids = [record, ...all.filter((id) => id !== record)].slice(0, mostRecords);
      const rows = await recordRows(desk, ids);
      if (!rows.some((row) => row.id === record)) throw new SafeguardError("not-found");
      return { records: await withDetails(desk, rows), held: await heldPairs(desk, ids) };
    },
  };
}

/** Pairs within a subject that the engine proposed or that stand judged. */
async function heldPairs(desk: Desk, ids: readonly string[]): Promise<Held[]> {
  const proposed = await desk.rows<Omit<Held, "judgement">>(sql`
    select p.a, p.b, p.bits, p.probability, p.because, p.counted from intelligence.proposal p
    where p.a = any (${ids}::uuid[]) and p.b = any (${ids}::uuid[]) and p.expires_at > now()
    order by p.bits desc, p.a, p.b`);
  const standing = await standingJudgements(desk, ids);
  const byPair = new Map(standing.map((one) => [`${one.a} ${one.b}`, one]));
  const known = new Set(proposed.map(({ a, b }) => `${a} ${b}`));
  const byMembersOnly = standing.filter(({ a, b }) => !known.has(`${a} ${b}`));
  return [
    ...proposed.map((pair) => ({ ...pair, judgement: byPair.get(`${pair.a} ${pair.b}`) ?? null })),
    ...byMembersOnly.map((judgement) => ({ ...unproposed, a: judgement.a, b: judgement.b, judgement })),
  ];
}

const unproposed = { bits: null, probability: null, because: [], counted: false } as const;
