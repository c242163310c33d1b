/**
 * Where does what a partner brings in come from?
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { type Handling, handlingRefused } from "../../safeguards/index.ts";
import { type Action, type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";

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

/** The sources that a member may see: the partner's own, and those that a visible record came from. */
export function listSources(after: string | null, limit: number): Query<readonly Source[]> {
  return {
    name: "source.list",
    needs: "source:read",
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<SourceRow>(sql`
        select s.*, (select count(*)::integer from intelligence.record r where r.source = s.id) as records
        from intelligence.source s where ${after}::text is null or s.id > ${after}::uuid order by s.id limit ${limit}`);
      return rows.map(sourceOf);
    },
  };
}

/** Adds a source of the actor's partner. Its name is unique among the partner's own. */
export function addSource(name: string, grading: Grading, handling: Handling): Action<Source> {
  return {
    name: "source.add",
    needs: "source:write",
    scope: "own",
    touched: () => [],
    run: (desk) => insertSource(desk, { name, grading, handling }),
  };
}

interface SourceWords {
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
  const refused = handlingRefused(handling, false);
  if (refused !== null && refused !== "protection-for-other-purposes") {
    throw new SafeguardError("handling-refused", { because: refused });
  }
  const [row] = await desk.rows<SourceRow>(sql`
    insert into intelligence.source (id, partner, name, reliability, credibility, handling, key_secret)
    values (${randomUUID()}, ${desk.partner}, ${name}, ${grading.reliability}, ${grading.credibility},
      ${JSON.stringify(handling)}::jsonb, ${randomBytes(32)})
    returning *, 0 as records`);
  if (row === undefined) throw new SafeguardError("not-found");
  return sourceOf(row);
}

function sourceOf(row: SourceRow): Source {
  const { id, partner, name, handling, records } = row;
  const grading = { reliability: row.reliability, credibility: row.credibility };
  return { id, partner, name, grading, handling, records, createdAt: row.created_at };
}
