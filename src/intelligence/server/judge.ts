/**
 * What does a member say of two records?
 *
 * Same, not the same, or unsure: appended, never overwritten, and retractable by the one who said it. Only who
 * may see both records may judge the pair.
 *
 * Source: trust.md rules 27 and 30.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { type Action, type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { verdicts } from "../api.ts";
import { recordRows } from "./read-record.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";

export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly member: string;
  readonly partner: string;
  readonly words: string | null;
  readonly at: Date;
  readonly retracted_at: Date | null;
}

export interface JudgementDraft {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** Why, in the member's own words; null when none were given. */
  readonly words: string | null;
}

/** A judgement and the two records it is about. */
export interface Judged {
  readonly judgement: Judgement;
  readonly records: readonly RecordRow[];
}

/** Appends a judgement. @throws SafeguardError "not-found" unless both records may be seen. */
export function judge(draft: JudgementDraft): Action<Judged> {
  return {
    name: "judgement.add",
    needs: "record:judge",
    touched: ({ records }) => records.map(touchedRow),
    run: async (desk) => {
      const [a, b] = draft.a < draft.b ? [draft.a, draft.b] : [draft.b, draft.a];
      const records = await recordRows(desk, [a, b]);
      if (a === b || records.length !== 2 || desk.actor.kind !== "member")
        throw new SafeguardError("not-found");
      const [judgement] = await desk.rows<Judgement>(sql`
        insert into intelligence.judgement (id, a, b, verdict, member, partner, words)
        values (${randomUUID()}, ${a}, ${b}, ${draft.verdict}, ${desk.actor.member}, ${desk.partner}, ${draft.words})
        returning *, null::timestamptz as retracted_at`);
      if (judgement === undefined) throw new SafeguardError("not-found");
      return { judgement, records };
    },
  };
}

/** Takes one's own judgement back. @throws SafeguardError "not-found" for another's, or one already retracted. */
export function retract(judgement: string): Action<Judged> {
  return {
    name: "judgement.retract",
    needs: "record:judge",
    touched: ({ records }) => records.map(touchedRow),
    run: async (desk) => {
      if (desk.actor.kind !== "member") throw new SafeguardError("not-found");
      const { member } = desk.actor;
      const [standing] = await judgementRows(desk, sql`j.id = ${judgement} and j.member = ${member}`, 1);
      if (standing === undefined || standing.retracted_at !== null) throw new SafeguardError("not-found");
      await desk.rows(
        sql`insert into intelligence.retraction (judgement, member) values (${judgement}, ${member})`,
      );
      const records = await recordRows(desk, [standing.a, standing.b]);
      return { judgement: { ...standing, retracted_at: new Date() }, records };
    },
  };
}

/** The judgements of pairs that may be seen, latest first. `before` is the time of the last one of the page before. */
export function listJudgements(before: Date | null, limit: number): Query<readonly Judgement[]> {
  return {
    name: "judgement.list",
    needs: "record:read",
    touched: () => [],
    run: (desk) => judgementRows(desk, sql`(${before}::timestamptz is null or j.at < ${before})`, limit),
  };
}

/** Judgements under a condition on `j`. */
export async function judgementRows(desk: Desk, condition: SqlFragment, limit: number): Promise<Judgement[]> {
  return desk.rows<Judgement>(sql`
    select j.*, t.at as retracted_at from intelligence.judgement j
    left join intelligence.retraction t on t.judgement = j.id
    where ${condition} order by j.at desc limit ${limit}`);
}
