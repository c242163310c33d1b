/**
 * Which records does a search find?
 *
 * A text is cut into words; each word is looked for as written, by its consonants, and by its consonants with
 * one missing, so that spelling and script matter little; a phone number, an e-mail address or another
 * identifier is also looked for as such. Records that hold more of the words, and more exactly, come first.
 *
 * @module
 */
import { searchTokens } from "../../model/index.ts";
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import { type RecordRow, recordColumns, touchedRow } from "./record-row.ts";
import { visible } from "./visible.ts";

/** What is searched for; null asks nothing of that part. */
export interface RecordSearch {
  readonly text: string | null;
  readonly entityType: string | null;
  readonly partner: string | null;
  readonly source: string | null;
  /** ISO dates; a record counts when any day it speaks of lies between them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly cursor: string | null;
  /** Range 1 to 200. */
  readonly limit: number;
}

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  readonly next: string | null;
}

/** Points for an identifier, its last figures, a word as written, its consonants, its consonants but one. */
const points: Readonly<Record<string, number>> = { i: 8, t: 6, w: 4, s: 2, d: 1 };

/** Finds records. Pages are in order of rank; a cursor is good for the same search only. */
export function findRecords(search: RecordSearch): Query<RecordPage> {
  return {
    name: "record.search",
    needs: "record:read",
    touched: (page) => page.rows.map(touchedRow),
    run: async (desk) => pageOf(await matching(desk, search), search.limit),
  };
}

type Ranked = RecordRow & { readonly rank: number; readonly said: string };

function matching(desk: Desk, search: RecordSearch): Promise<Ranked[]> {
  const cursor = readCursor(search.cursor);
  const after =
    cursor === null
      ? sql`true`
      : sql`(rank, said, id) < (${cursor.rank}::float8, ${cursor.said}, ${cursor.id}::uuid)`;
  return desk.rows<Ranked>(sql`
    with page as (
      select * from (
        select r.id, ${rank(search.text)} as rank, to_char(r.first_said_at, 'YYYY-MM-DD HH24:MI:SS.US') as said
        from ${candidates(search.text)} where ${visible(desk)} and ${filters(search)}) found
      where ${after} order by rank desc, said desc, id desc limit ${search.limit + 1})
    select ${recordColumns}, page.rank, page.said
    from page join intelligence.record r using (id) join intelligence.source s on s.id = r.source
    order by page.rank desc, page.said desc, page.id desc`);
}

function rank(text: string | null): SqlFragment {
  return text === null ? sql`0::float8` : sql`hit.rank`;
}

function candidates(text: string | null): SqlFragment {
  if (text === null) return sql`intelligence.record r`;
  const wanted = wantedTokens(text);
  return sql`(select record, sum(points) as rank from (
      select t.record, w.word, max(w.points) as points
      from unnest(${wanted.map((w) => w.token)}::text[], ${wanted.map((w) => w.word)}::integer[],
        ${wanted.map((w) => w.points)}::float8[]) as w (token, word, points)
      join intelligence.token t on t.token = w.token collate "C" group by t.record, w.word) by_word
    group by record having count(*) >= ${neededWords(wanted)}) hit join intelligence.record r on r.id = hit.record`;
}

interface Wanted {
  readonly token: string;
  /** Which word of the text it stands for, from 0. */
  readonly word: number;
  readonly points: number;
}

function wantedTokens(text: string): Wanted[] {
  const weighed = (part: string, word: number) =>
    searchTokens(part).map((token) => ({ token, word, points: points[token.charAt(0)] ?? 1 }));
  const whole = weighed(text, 0).filter(({ token }) => /^[it]:/.test(token));
  return [...whole, ...text.split(/\s+/u).flatMap((part, word) => weighed(part, word))];
}

/** All words of one or two; of more, all but one: a name may be written without its middle part. */
function neededWords(wanted: readonly Wanted[]): number {
  const words = new Set(wanted.map((one) => one.word)).size;
  const identifier = wanted.some((one) => /^[it]:/.test(one.token));
  return identifier || words < 1 ? 1 : words <= 2 ? words : words - 1;
}

function filters({ entityType, partner, source, from, to }: RecordSearch): SqlFragment {
  return sql`(${entityType}::text is null or r.entity_type = ${entityType})
    and (${partner}::uuid is null or r.owner = ${partner}::uuid)
    and (${source}::uuid is null or r.source = ${source}::uuid)
    and (${from}::text is null or r.happened_to >= ${from})
    and (${to}::text is null or left(r.happened_from, 10) <= ${to})`;
}

function pageOf(rows: readonly Ranked[], limit: number): RecordPage {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next =
    last === undefined
      ? null
      : Buffer.from(JSON.stringify([last.rank, last.said, last.id])).toString("base64url");
  return { rows: shown, next };
}

function readCursor(cursor: string | null) {
  if (cursor === null) return null;
  try {
    const [rankPart, said, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const sound =
      typeof rankPart === "number" && typeof said === "string" && /^[0-9a-f-]{36}$/.test(String(id));
    return sound ? { rank: rankPart, said, id: String(id) } : null;
  } catch {
    // A cursor that was tampered with starts the list again.
    return null;
  }
}
