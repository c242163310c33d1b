/**
 * How do files go that were put in and never brought to an end?
 *
 * A staged file holds what people wrote about people: it stays only while its import waits for it.
 *
 * Source: trust.md rules 32 and 33.
 *
 * @module
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { enginePurpose } from "../../../safeguards/index.ts";
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";

/** Removes files whose import is gone, or done with them. @returns how many went. */
export async function sweepStaged(doors: Doors, folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return 0;
  const rows = await doors.ask({ kind: "engine" }, enginePurpose, {
    name: "import.sweep",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: (desk) =>
      desk.rows<{ id: string; state: string }>(
        sql`select id, state from intelligence.import where expires_at > now()`,
      ),
  });
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const over = names.filter((name) => {
    const state = states.get(name.slice(0, 36));
    return state === undefined || (name.length === 36 && state === "done");
  });
  for (const name of over) await rm(join(folder, name), { force: true });
  return over.length;
}
