/**
 * What do two records say beside one another, and what was said of the two?
 *
 * Any two records that may be seen, whether the engine proposed them or not: a member may judge by hand what it never
 * looked at.
 *
 * @module
 */
import { type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type DetailedRecord, touchedDetails, withDetails } from "./detailed-record.ts";
import { type Judgement, standingJudgements } from "./judge.ts";
import type { Proposal } from "./queue.ts";
import { recordRows } from "./read-record.ts";

/** What the engine said of a pair. */
export type Weighed = Omit<Proposal, "a" | "b" | "judgement">;

export interface Pair {
  /** In the order in which they were asked for. */
  readonly a: DetailedRecord;
  readonly b: DetailedRecord;
  /** Null for a pair that it does not propose. */
  readonly weighed: Weighed | null;
  readonly judgement: Judgement | null;
}

/** Reads a pair. @throws SafeguardError "not-found" unless both may be seen, and are two. */
export function readPair(one: string, other: string): Query<Pair> {
  return {
    name: "pair.read",
    needs: "record:read",
    touched: ({ a, b }) => touchedDetails([a, b]),
    run: async (desk) => {
      const [a, b] = await withDetails(desk, await recordRows(desk, [one, other]));
      if (a === undefined || b === undefined || one === other) throw new SafeguardError("not-found");
      const ids = one < other ? ([one, other] as const) : ([other, one] as const);
      const [judgement = null] = await standingJudgements(desk, ids);
      return { a, b, weighed: await weighed(desk, [a, b]), judgement };
    },
  };
}

async function weighed(desk: Desk, pair: readonly DetailedRecord[]): Promise<Weighed | null> {
  // What was proposed before one turned out to be a child is withdrawn, and not shown until then. (trust.md rule 21)
  if (pair.some(({ row }) => row.is_child)) return null;
  const [a, b] = pair.map(({ row }) => row.id).sort();
  const [found] = await desk.rows<Weighed>(sql`
    select p.bits, p.probability, p.because, p.rule, p.model, p.proposed_at, p.expires_at, p.counted
    from intelligence.proposal p where p.a = ${a ?? ""} and p.b = ${b ?? ""} and p.expires_at > now()`);
  return found ?? null;
}
