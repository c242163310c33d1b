/**
 * How do entries of the help directory, warnings and their histories go when their time is over?
 *
 * An entry two years after anybody last confirmed it, a warning and every act six years after it was done: by then
 * nobody can be asked about it, and the members' names in it have no more use. When suddenly much would go at once, a
 * clock is more likely wrong than the entries old: nothing goes until a person has said so.
 *
 * Source: trust.md rules 32 to 34, F4.
 *
 * @module
 */
import { enginePurpose } from "../../../safeguards/index.ts";
import type { Desk, Doors } from "../../../safeguards/server/index.ts";
import { identifier, sql } from "../../../store/index.ts";

const tables = ["help_act", "help_entry", "warning_act", "warning"] as const;

/** Most rows of one table that go in one run without a person. */
const alwaysAllowed = 100;

export interface HelpExpiry {
  readonly deleted: number;
  /** Expired rows that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes what has expired. @param confirmed - A person has looked at the clock. */
export function expireHelp(doors: Doors, confirmed = false): Promise<HelpExpiry> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "help.expire",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      const expired: number[] = [];
      for (const table of tables) expired.push(await expiredIn(desk, table));
      const all = expired.reduce((sum, count) => sum + count, 0);
      if (!confirmed && Math.max(...expired) > alwaysAllowed) return { deleted: 0, held: all };
      for (const table of tables)
        await desk.rows(
          sql`delete from community.${identifier(table, tables)} where expires_at <= now() returning id`,
        );
      return { deleted: all, held: 0 };
    },
  });
}

async function expiredIn(desk: Desk, table: (typeof tables)[number]): Promise<number> {
  const [row] = await desk.rows<{ count: number }>(sql`
    select count(*)::integer as count from community.${identifier(table, tables)} where expires_at <= now()`);
  return row?.count ?? 0;
}
