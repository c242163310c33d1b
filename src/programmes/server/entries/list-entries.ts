/**
 * Which entries of a kind are there, and what was done to one?
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import { type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { withEntry } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { dutyRefusal } from "../../life-cycle/duties.ts";
import { type EntryRow, entryColumns, entryOf } from "./entry-row.ts";
import { loadEntrySet } from "./read-entry-set.ts";
import { writerOf } from "./writer-of.ts";

/** What is looked for; null asks nothing of that part. */
export interface EntrySearch {
  readonly kind: EntryKind;
  readonly programme: string | null;
  /** Part of a title, name, code or text, whatever its case. */
  readonly text: string | null;
  readonly removed: boolean;
  /** Id of the last entry of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
}

export interface EntryPage {
  readonly items: readonly EntryRow[];
  readonly next: string | null;
}

export interface EntryAct {
  readonly version: number;
  readonly act: "added" | "changed" | "removed" | "restored";
  readonly at: Date;
  readonly partner: string;
  readonly mine: boolean;
  readonly content: EntryRow["content"];
}

export interface DetailedEntry {
  readonly entry: EntryRow;
  readonly acts: readonly EntryAct[];
  readonly refused: string | null;
}

const reading = { needs: "programme:read", scope: "none", touched: () => [] } as const;

/** In the order of their ids. */
export function listEntries(search: EntrySearch): Query<EntryPage> {
  return {
    ...reading,
    name: "programme.list",
    run: async (desk) => {
      const { kind, programme, text, removed, cursor, limit } = search;
      const found = await desk.rows<EntryRow>(sql`
        select ${entryColumns} from programmes.entry e
        where e.kind = ${kind} and e.removed = ${removed}
          and (${programme}::uuid is null or e.programme = ${programme} or e.programme is null)
          and (${text}::text is null or position(lower(${text ?? ""}) in lower(concat_ws(' ',
            e.content ->> 'title', e.content ->> 'name', e.content ->> 'code', e.content ->> 'text',
            e.content ->> 'acronym', e.content ->> 'question', e.content ->> 'product', e.content ->> 'what',
            e.content ->> 'work', e.content ->> 'action', e.content ->> 'citation'))) > 0)
          and (${cursor}::uuid is null or e.id > ${cursor}) order by e.id limit ${limit + 1}`);
      const items = found.slice(0, limit);
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  };
}

/** One entry with everything that was done to it, newest first. @throws SafeguardError "not-found". */
export function readEntry(id: string): Query<DetailedEntry> {
  return { ...reading, name: "programme.entry", run: (desk) => detailedEntry(desk, id) };
}

/** @throws SafeguardError "not-found". */
export async function detailedEntry(desk: Desk, id: string): Promise<DetailedEntry> {
  const entry = await entryRow(desk, id);
  if (entry === null) throw new SafeguardError("not-found");
  const partners = await partnersById(desk);
  const member = desk.actor.kind === "member" ? desk.actor.member : null;
  const acts = await desk.rows<EntryAct & { readonly member: string | null }>(sql`
    select a.version, a.act, a.at, a.partner, a.member, a.content
    from programmes.entry_act a where a.entry = ${id} order by a.version desc`);
  const before = entryOf(entry);
  return {
    entry,
    refused: dutyRefusal({ ...before, before }, writerOf(desk), withEntry(await loadEntrySet(desk), before)),
    acts: acts.map((act) => ({
      ...act,
      partner: partners.get(act.partner)?.name ?? "",
      mine: act.member !== null && act.member === member,
    })),
  };
}

export async function entryRow(desk: Desk, id: string): Promise<EntryRow | null> {
  const [row] = await desk.rows<EntryRow>(
    sql`select ${entryColumns} from programmes.entry e where e.id = ${id}`,
  );
  return row ?? null;
}
