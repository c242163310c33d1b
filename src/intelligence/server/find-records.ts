/**
 * Which records does a search find?
 *
 * A text is cut into words; each word is looked for as written, by its consonants, and by its consonants with
 * one missing, so that spelling and script matter little; a phone number, an e-mail address or another
 * identifier is also looked for as such. Records that hold more of the words, and more exactly, come first.
 *
 * @module
 */
import { partnersById } from "../../identity/server/index.ts";
import { searchTokens } from "../../model/index.ts";
import type { Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import { inBlock } from "./capped-blocks.ts";
import type { Partners } from "./detailed-record.ts";
import { cursorParts, momentOf, momentPart, readCursor, writeCursor } from "./page-cursor.ts";
import { type RecordRow, recordColumns, touchedRow } from "./record-row.ts";
import { withSizes } from "./subject-ids.ts";
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
  /** A capped block: only records that share its key; left out, any. */
  readonly block?: string | null;
  readonly cursor: string | null;
  /** Range 1 to 200. */
  readonly limit: number;
}

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  readonly partners: Partners;
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
    run: async (desk) => {
      const found = search.text === null ? latest(desk, search) : matching(desk, search, search.text);
      return pageOf(desk, await found, search.limit);
    },
  };
}

type Ranked = Omit<RecordRow, "subject_size"> & { readonly rank: number; readonly said: string };

const said = sql`${momentPart(sql`r.first_said_at`)} as said`;

/** Without a text: the latest first, by an index that has them in this order. */
function latest(desk: Desk, search: RecordSearch): Promise<Ranked[]> {
  const cursor = readCursor(search.cursor, [cursorParts.moment, cursorParts.uuid]);
  const after =
    cursor === null ? sql`true` : sql`(r.first_said_at, r.id) < (${momentOf(cursor[0])}, ${cursor[1]}::uuid)`;
  return desk.rows<Ranked>(sql`
    with page as materialized (
      select r.id from intelligence.record r where ${visible(desk)} and ${filters(desk, search)} and ${after}
      order by r.first_said_at desc, r.id desc limit ${search.limit + 1})
    select ${recordColumns}, 0::float8 as rank, ${said}
    from page join intelligence.record r using (id) join intelligence.source s on s.id = r.source
    order by r.first_said_at desc, r.id desc`);
}

function matching(desk: Desk, search: RecordSearch, text: string): Promise<Ranked[]> {
  const cursor = readCursor(search.cursor, [cursorParts.number, cursorParts.moment, cursorParts.uuid]);
  const after =
    cursor === null
      ? sql`true`
      : sql`(hit.rank, r.first_said_at, r.id) < (${cursor[0]}::float8, ${momentOf(cursor[1])}, ${cursor[2]}::uuid)`;
  return desk.rows<Ranked>(sql`
    with page as materialized (
      select r.id, hit.rank from ${candidates(text)} where ${visible(desk)} and ${filters(desk, search)} and ${after}
      order by hit.rank desc, r.first_said_at desc, r.id desc limit ${search.limit + 1})
    select ${recordColumns}, page.rank, ${said}
    from page join intelligence.record r using (id) join intelligence.source s on s.id = r.source
    order by page.rank desc, r.first_said_at desc, r.id desc`);
}

function candidates(text: string): SqlFragment {
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

function filters(
  desk: Desk,
  { entityType, partner, source, from, to, block = null }: RecordSearch,
): SqlFragment {
  return sql`(${entityType}::text is null or r.entity_type = ${entityType})
    and (${partner}::uuid is null or r.owner = ${partner}::uuid)
    and (${source}::uuid is null or r.source = ${source}::uuid)
    and (${from}::text is null or r.happened_to >= ${from})
    and (${to}::text is null or r.happened_from <= ${to}) and ${block === null ? sql`true` : inBlock(desk, block)}`;
}

async function pageOf(desk: Desk, found: readonly Ranked[], limit: number): Promise<RecordPage> {
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: await withSizes(desk, shown),
    partners: await partnersById(desk),
    next: last === undefined ? null : cursorOf(last),
  };
}

function cursorOf({ rank, said: moment, id }: Ranked): string {
  return rank === 0 ? writeCursor(moment, id) : writeCursor(String(rank), moment, id);
}
