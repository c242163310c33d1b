/**
 * How do the texts of others' activities go when their time is over?
 *
 * Ten years after they were last sent, with whoever is named in them as a contact. When suddenly much would go at once, a clock
 * is more likely wrong: nothing goes until a person has said so.
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

export interface SourceExpiry {
  readonly deleted: number;
  /** Expired rows that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes what has expired. @param confirmed - A person has looked at the clock. */
export function expireSources(doors: Doors, confirmed = false): Promise<SourceExpiry> {
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "iati.expire",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      const [row] = await desk.rows<{ sources: number; identifiers: number }>(sql`select
        (select count(*)::integer from exchange.iati_source where expires_at <= now()) as sources,
        (select count(*)::integer from exchange.iati_identifier where expires_at <= now()) as identifiers`);
      const { sources, identifiers } = row ?? { sources: 0, identifiers: 0 };
      if (!confirmed && Math.max(sources, identifiers) > alwaysAllowed)
        return { deleted: 0, held: sources + identifiers };
      await desk.rows(sql`delete from exchange.iati_source where expires_at <= now() returning identifier`);
      await desk.rows(sql`delete from exchange.iati_identifier where expires_at <= now() returning entry`);
      return { deleted: sources + identifiers, held: 0 };
    },
  });
}
