/**
 * Is a node in order?
 *
 * @module
 */
import type { Command } from "commander";
import { doctor, rows, sql } from "../../../src/store/index.ts";
import { answer, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addDoctor(program: Command): void {
  onNode(program.command("doctor").description("checks a node and says what to do")).action(
    async ({ data, json }: NodeOptions) => {
      await withNode(data, async ({ store }) => {
        const guarded = await rows<{ name: string }>(
          store.owner,
          sql`
        select schemaname || '.' || tablename as name from pg_tables
        where schemaname in ('safeguards', 'identity', 'intelligence') and tablename not in
          ('ticket_key', 'open_ticket', 'log_detail', 'log_pending', 'log_leaf') order by 1`,
        );
        const checks = await doctor(
          store,
          guarded.map((table) => table.name),
        );
        for (const { name, ok, finding, remedy } of checks)
          say(`${ok ? "well " : "WRONG"}  ${name}: ${finding}${remedy === null ? "" : ` ${remedy}`}`);
        const wrong = checks.filter((check) => !check.ok).length;
        answer(
          json,
          { ok: wrong === 0, checks },
          wrong === 0 ? "All is well." : `${wrong} of ${checks.length} checks are wrong.`,
        );
        process.exitCode = wrong === 0 ? 0 : 1;
      });
    },
  );
}
