/**
 * How do entries of the help directory, warnings and their histories go when their time is over?
 *
 * An entry two years after anybody last confirmed it, a warning and every act six years after it was done: by then
 * nobody can be asked about it, and the members' names in it have no more use.
 *
 * Source: trust.md rules 32 to 34.
 *
 * @module
 */
import { enginePurpose } from "../../../safeguards/index.ts";
import type { Desk, Doors } from "../../../safeguards/server/index.ts";
import { identifier, sql } from "../../../store/index.ts";

const tables = ["help_act", "help_entry", "warning_act", "warning"] as const;

/** Most rows that go from one table in one run. */
const runSize = 5000;

export type HelpExpiry = Readonly<Record<(typeof tables)[number], number>>;

/** Deletes what has expired. @returns rows gone, by table. */
export function expireHelp(doors: Doors): Promise<HelpExpiry> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "help.expire",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      const gone: [string, number][] = [];
      for (const table of tables) gone.push([table, await expireFrom(desk, table)]);
      return Object.fromEntries(gone) as HelpExpiry;
    },
  });
}

async function expireFrom(desk: Desk, table: (typeof tables)[number]): Promise<number> {
  const name = identifier(table, tables);
  const gone = await desk.rows(sql`delete from community.${name} where id in (
    select id from community.${name} where expires_at <= now() order by expires_at limit ${runSize}) returning id`);
  return gone.length;
}
