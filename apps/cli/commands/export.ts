/**
 * How do a partner's case records leave the node?
 *
 * @module
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { atTheDoor, partnerByName } from "../../../src/identity/server/index.ts";
import { exportCases } from "../../../src/intelligence/server/index.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addExport(program: Command): void {
  onNode(
    program.command("export").description("writes a partner's own case records as HTCDS, as .csv or .xlsx"),
  )
    .argument("<file>", "where to write")
    .requiredOption("--partner <name>", "the partner whose cases they are")
    .action(async (file: string, { data, json, partner }: NodeOptions & { readonly partner: string }) => {
      await withNode(data, async ({ doors }) => {
        const known = await atTheDoor(doors, "partner.for-export", (desk) => partnerByName(desk, partner));
        if (known === null)
          throw Object.assign(new Error(`There is no partner "${partner}".`), {
            name: "UsageError",
            code: "unknown-partner",
          });
        const kind = file.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv";
        const made = await doors.ask(
          { kind: "operator", partner: known.id },
          "protection",
          exportCases(kind),
        );
        await writeFile(resolve(file), made.bytes, { mode: 0o600 });
        answer(
          json,
          { cases: made.cases },
          `${made.cases} case records were written to ${file}. Each is in the log.`,
        );
      });
    });
}
