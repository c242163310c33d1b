/**
 * Which help is written down, and which of it waits for somebody to ask again?
 *
 * Every member may read it, for any purpose: it is there to be told to everybody.
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import { type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { HelpEntry } from "../../help/help-entry.ts";
import { confirmedForDays, type HelpState, remindDays } from "../../help/still-confirmed.ts";
import { type HelpAct, helpActs } from "./help-acts.ts";
import { entryOf, type HelpRow, helpColumns } from "./help-row.ts";

/** What is looked for; null asks nothing of that part. */
export interface HelpSearch {
  /** Part of a name, whatever its case. */
  readonly text: string | null;
  readonly place: string | null;
  readonly kind: string | null;
  readonly language: string | null;
  /** "todo": due or expired, what waits longest first. */
  readonly state: HelpState | "todo" | null;
  /** Id of the last entry of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
}

export type PartnerNames = Awaited<ReturnType<typeof partnersById>>;

export interface HelpPage {
  readonly rows: readonly HelpRow[];
  readonly partners: PartnerNames;
  readonly next: string | null;
}

export interface DetailedHelp {
  readonly row: HelpRow;
  readonly acts: readonly HelpAct[];
  readonly partners: PartnerNames;
}

const reading = { needs: "record:read", scope: "none", touched: () => [] } as const;

/** @param today - UTC day. */
export function listHelp(search: HelpSearch, today: string): Query<HelpPage> {
  return {
    ...reading,
    name: "help.list",
    run: async (desk) => {
      const found = await desk.rows<HelpRow>(sql`
        select ${helpColumns} from community.help_entry h
        where ${filters(search)} and ${inState(search.state, today)} and ${after(search)}
        order by ${order(search)} limit ${search.limit + 1}`);
      const rows = found.slice(0, search.limit);
      const next = found.length > search.limit ? (rows.at(-1)?.id ?? null) : null;
      return { rows, partners: await partnersById(desk), next };
    },
  };
}

/** One entry with everything that was done to it. @throws SafeguardError "not-found". */
export function readHelp(id: string): Query<DetailedHelp> {
  return { ...reading, name: "help.read", run: (desk) => detailedHelp(desk, id) };
}

/** @throws SafeguardError "not-found". */
export async function detailedHelp(desk: Desk, id: string): Promise<DetailedHelp> {
  const row = await helpRow(desk, id);
  if (row === null) throw new SafeguardError("not-found");
  return { row, acts: await helpActs(desk, id), partners: await partnersById(desk) };
}

export async function helpRow(desk: Desk, id: string): Promise<HelpRow | null> {
  const [row] = await desk.rows<HelpRow>(
    sql`select ${helpColumns} from community.help_entry h where h.id = ${id}`,
  );
  return row ?? null;
}

/** Every entry that a publication looks at, removed ones left out. For the node itself, when it publishes. */
export function helpForPublication(): Query<readonly HelpEntry[]> {
  return {
    name: "help.publish",
    needs: null,
    scope: "door",
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<HelpRow>(
        sql`select ${helpColumns} from community.help_entry h where not h.removed order by h.id`,
      );
      return rows.map(entryOf);
    },
  };
}

function filters({ text, place, kind, language }: HelpSearch): SqlFragment {
  return sql`(${text}::text is null or position(lower(${text ?? ""}) in lower(h.name)) > 0)
    and (${place}::text is null or h.places @> array[${place}]::text[])
    and (${kind}::text is null or ${kind} = any (h.kinds))
    and (${language}::text is null or ${language} = any (h.languages))`;
}

function inState(state: HelpSearch["state"], today: string): SqlFragment {
  const last = sql`(h.confirmed + ${confirmedForDays - 1}::integer)`;
  const expired = sql`not h.removed and ${last} < ${today}::date`;
  const due = sql`not h.removed and ${last} between ${today}::date and ${today}::date + ${remindDays}::integer`;
  const states: Readonly<Record<HelpState | "todo", SqlFragment>> = {
    published: sql`not h.removed and ${last} > ${today}::date + ${remindDays}::integer`,
    due,
    expired,
    removed: sql`h.removed`,
    todo: sql`(${expired} or ${due})`,
  };
  return state === null ? sql`true` : sql`(${states[state]})`;
}

const byName = sql`lower(h.name) collate "C", h.id`;
const byAge = sql`h.confirmed, h.id`;

function order({ state }: HelpSearch): SqlFragment {
  return state === "todo" || state === "expired" || state === "due" ? byAge : byName;
}

/** Behind the last entry of the page before; a list whose last entry is gone begins again. */
function after(search: HelpSearch): SqlFragment {
  if (search.cursor === null) return sql`true`;
  const key = order(search);
  return sql`((${key}) > (select ${key} from community.help_entry h where h.id = ${search.cursor})
    or not exists (select from community.help_entry last where last.id = ${search.cursor}))`;
}
