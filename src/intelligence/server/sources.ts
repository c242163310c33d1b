/**
 * Where does what a partner brings in come from?
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { partnersById } from "../../identity/server/index.ts";
import type { Handling } from "../../safeguards/index.ts";
import type { Action, Desk, Query } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import type { Partners } from "./detailed-record.ts";
import { ImportError } from "./imports/import-error.ts";
import { cursorParts, readCursor, writeCursor } from "./page-cursor.ts";
import { refuseHandling } from "./refuse-handling.ts";
import { visible } from "./visible.ts";

/** Reliability A (completely reliable) to F (cannot be judged), credibility 1 (confirmed) to 6 (cannot be judged). */
export interface Grading {
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly credibility: number;
}

export interface Source {
  readonly id: string;
  readonly partner: string;
  readonly name: string;
  readonly grading: Grading;
  readonly handling: Handling;
  readonly records: number;
  readonly createdAt: Date;
}

interface SourceRow {
  id: string;
  partner: string;
  name: string;
  reliability: Grading["reliability"];
  credibility: number;
  handling: Handling;
  records: number;
  created_at: Date;
}

export interface SourcePage {
  readonly sources: readonly Source[];
  readonly partners: Partners;
  readonly next: string | null;
}

/** The sources that a member may see: the partner's own, and those that a visible record came from. */
export function listSources(cursor: string | null, limit: number): Query<SourcePage> {
  return {
    name: "source.list",
    needs: "source:read",
    touched: () => [],
    run: async (desk) => {
      const after = readCursor(cursor, [cursorParts.uuid])?.[0] ?? null;
      const rows = await desk.rows<SourceRow>(sql`
        select s.*, held.records from intelligence.source s cross join lateral (
          select count(*)::integer as records from intelligence.record r where r.source = s.id and ${visible(desk)}) held
        where (${after}::uuid is null or s.id > ${after}::uuid) and (s.partner = ${desk.partner} or held.records > 0)
        order by s.id limit ${limit + 1}`);
      const sources = rows.slice(0, limit).map(sourceOf);
      const last = rows.length > limit ? sources.at(-1) : undefined;
      return {
        sources,
        partners: await partnersById(desk),
        next: last === undefined ? null : writeCursor(last.id),
      };
    },
  };
}

/** Adds a source of the actor's partner. @throws ImportError "name-taken", SafeguardError "handling-refused". */
export function addSource(words: SourceWords): Action<{ source: Source; partners: Partners }> {
  return {
    name: "source.add",
    needs: "source:write",
    scope: "own",
    touched: () => [],
    run: async (desk) => ({
      source: await insertSource(desk, words),
      partners: await partnersById(desk),
    }),
  };
}

export interface SourceWords {
  readonly name: string;
  readonly grading: Grading;
  readonly handling: Handling;
}

/** Finds the actor's source of this name, or adds it. */
export function ensureSource(words: SourceWords): Action<Source> {
  return {
    name: "source.ensure",
    needs: "source:write",
    scope: "own",
    touched: () => [],
    run: async (desk) => {
      const [row] = await desk.rows<SourceRow>(sql`
        select s.*, 0 as records from intelligence.source s where partner = ${desk.partner} and name = ${words.name}`);
      return row === undefined ? insertSource(desk, words) : sourceOf(row);
    },
  };
}

/** The id of the actor's source of this name; null when there is none. */
export function findSource(name: string): Query<string | null> {
  return {
    name: "source.find",
    needs: "source:read",
    scope: "own",
    touched: () => [],
    run: async (desk) => {
      const [row] = await desk.rows<{ id: string }>(sql`
        select id from intelligence.source where partner = ${desk.partner} and name = ${name}`);
      return row?.id ?? null;
    },
  };
}

async function insertSource(desk: Desk, { name, grading, handling }: SourceWords): Promise<Source> {
  await refuseHandling(desk, handling, "any");
  const [row] = await desk.rows<SourceRow>(sql`
    insert into intelligence.source (id, partner, name, reliability, credibility, handling, key_secret)
    values (${randomUUID()}, ${desk.partner}, ${name}, ${grading.reliability}, ${grading.credibility},
      ${JSON.stringify(handling)}::jsonb, ${randomBytes(32)})
    on conflict (partner, name) do nothing returning *, 0 as records`);
  if (row === undefined) throw new ImportError("name-taken");
  return sourceOf(row);
}

function sourceOf(row: SourceRow): Source {
  const { id, partner, name, handling, records } = row;
  const grading = { reliability: row.reliability, credibility: row.credibility };
  return { id, partner, name, grading, handling, records, createdAt: row.created_at };
}
