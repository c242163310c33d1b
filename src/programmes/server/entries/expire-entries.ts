/**
 * How do entries of programmes go when their time is over?
 *
 * Ten years after the last change, as long as accounts of public money are kept. When suddenly much would go at once, a clock
 * is more likely wrong than the entries old: nothing goes until a person has said so.
 *
 * Source: trust.md rules 32 to 34, F4.
 *
 * @module
 */
import { enginePurpose } from "../../../safeguards/index.ts";
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";

/** Most rows that go in one run without a person. */
const alwaysAllowed = 100;

export interface EntryExpiry {
  readonly deleted: number;
  /** Expired rows that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes what has expired. @param confirmed - A person has looked at the clock. */
export function expireEntries(doors: Doors, confirmed = false): Promise<EntryExpiry> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "programme.expire",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      const [row] = await desk.rows<{ acts: number; entries: number }>(sql`select
        (select count(*)::integer from programmes.entry_act where expires_at <= now()) as acts,
        (select count(*)::integer from programmes.entry where expires_at <= now()) as entries`);
      // What a link opened is over with its day; of it nothing else is kept.
      await desk.rows(sql`delete from programmes.guest_link where expires_at <= now() returning id`);
      const { acts, entries } = row ?? { acts: 0, entries: 0 };
      if (!confirmed && Math.max(acts, entries) > alwaysAllowed) return { deleted: 0, held: acts + entries };
      await desk.rows(sql`delete from programmes.entry_act where expires_at <= now() returning id`);
      await desk.rows(sql`delete from programmes.entry where expires_at <= now() returning id`);
      return { deleted: acts + entries, held: 0 };
    },
  });
}
