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
import { partnersById } from "../../identity/server/index.ts";
import {
  type Action,
  type Desk,
  type Query,
  SafeguardError,
  type Touched,
} from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { verdicts } from "../api.ts";
import type { Partners } from "./detailed-record.ts";
import { cursorParts, momentOf, momentPart, readCursor, writeCursor } from "./page-cursor.ts";
import { recordRows } from "./read-record.ts";
import { visible } from "./visible.ts";

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
  /** Whose the two records are, for the log. */
  readonly a_owner: string;
  readonly b_owner: string;
  /** The moment as a cursor's part. */
  readonly moment: string;
}

export interface JudgementDraft {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** Why, in the member's own words; null when none were given. */
  readonly words: string | null;
}

/** A judgement, and whom it names. */
export interface Judged {
  readonly judgement: Judgement;
  readonly partners: Partners;
}

/** Appends a judgement. @throws SafeguardError "not-found" unless both records may be seen. */
export function judge(draft: JudgementDraft): Action<Judged> {
  return {
    name: "judgement.add",
    needs: "record:judge",
    touched: ({ judgement }) => touchedPair(judgement),
    run: async (desk) => {
      const [a, b] = draft.a < draft.b ? [draft.a, draft.b] : [draft.b, draft.a];
      const records = await recordRows(desk, [a, b]);
      if (a === b || records.length !== 2 || desk.actor.kind !== "member")
        throw new SafeguardError("not-found");
      const id = randomUUID();
      await desk.rows(sql`
        insert into intelligence.judgement (id, a, b, verdict, member, partner, words)
        values (${id}, ${a}, ${b}, ${draft.verdict}, ${desk.actor.member}, ${desk.partner}, ${draft.words})`);
      return judged(desk, id);
    },
  };
}

/** Takes one's own judgement back. @throws SafeguardError "not-found" for another's, or one already retracted. */
export function retract(id: string): Action<Judged> {
  return {
    name: "judgement.retract",
    needs: "record:judge",
    touched: ({ judgement }) => touchedPair(judgement),
    run: async (desk) => {
      if (desk.actor.kind !== "member") throw new SafeguardError("not-found");
      const { member } = desk.actor;
      const { judgement } = await judged(desk, id);
      if (judgement.member !== member || judgement.retracted_at !== null)
        throw new SafeguardError("not-found");
      const written = await desk.rows(sql`insert into intelligence.retraction (judgement, member)
        values (${id}, ${member}) on conflict do nothing returning 1 as one`);
      if (written.length === 0) throw new SafeguardError("not-found");
      return judged(desk, id);
    },
  };
}

async function judged(desk: Desk, id: string): Promise<Judged> {
  const [judgement] = await judgementRows(desk, sql`j.id = ${id}`, 1);
  if (judgement === undefined) throw new SafeguardError("not-found");
  return { judgement, partners: await partnersById(desk) };
}

export interface JudgementPage {
  readonly judgements: readonly Judgement[];
  readonly partners: Partners;
  readonly next: string | null;
}

/** The judgements of pairs that may be seen, latest first. */
export function listJudgements(cursor: string | null, limit: number): Query<JudgementPage> {
  return {
    name: "judgement.list",
    needs: "record:read",
    touched: ({ judgements }) => judgements.flatMap(touchedPair),
    run: async (desk) => {
      const place = readCursor(cursor, [cursorParts.moment, cursorParts.uuid]);
      const after =
        place === null ? sql`true` : sql`(j.at, j.id) < (${momentOf(place[0])}, ${place[1]}::uuid)`;
      const found = await judgementRows(desk, after, limit + 1);
      const judgements = found.slice(0, limit);
      const last = found.length > limit ? judgements.at(-1) : undefined;
      const next = last === undefined ? null : writeCursor(last.moment, last.id);
      return { judgements, partners: await partnersById(desk), next };
    },
  };
}

/** Judgements under a condition on `j`, latest first. */
export async function judgementRows(desk: Desk, condition: SqlFragment, limit: number): Promise<Judgement[]> {
  return desk.rows<Judgement>(sql`
    select j.id, j.a, j.b, j.verdict, j.member, j.partner, j.words, j.at, t.at as retracted_at,
      a.owner as a_owner, b.owner as b_owner, ${momentPart(sql`j.at`)} as moment
    from intelligence.judgement j
    join lateral (select r.owner from intelligence.record r where r.id = j.a and ${visible(desk)}) a on true
    join lateral (select r.owner from intelligence.record r where r.id = j.b and ${visible(desk)}) b on true
    left join intelligence.retraction t on t.judgement = j.id
    where ${condition} order by j.at desc, j.id desc limit ${limit}`);
}

/** The standing judgements of pairs within a set of records: of each pair the last that was not retracted. */
export async function standingJudgements(desk: Desk, ids: readonly string[]): Promise<Judgement[]> {
  const within = sql`j.a = any (${ids}::uuid[]) and j.b = any (${ids}::uuid[])`;
  const latestFirst = await judgementRows(desk, within, 10_000);
  const standing = new Map<string, Judgement>();
  for (const one of latestFirst) {
    const pair = `${one.a} ${one.b}`;
    if (one.retracted_at === null && !standing.has(pair)) standing.set(pair, one);
  }
  return [...standing.values()];
}

function touchedPair({ a, b, a_owner, b_owner }: Judgement): Touched[] {
  return [
    { record: a, owner: a_owner },
    { record: b, owner: b_owner },
  ];
}
