/**
 * How many people died or disappeared, by year and by route?
 *
 * @module
 */
import type { Command } from "commander";
import { atTheDoor, partnerByName } from "../../../src/identity/server/index.ts";
import { countTolls } from "../../../src/intelligence/server/index.ts";
import { answer, say, usageError } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addTolls(program: Command): void {
  onNode(
    program.command("tolls").description("adds up the dead and missing of all incidents, each counted once"),
  )
    .option("--partner <name>", "only what this partner's registers say")
    .action(async ({ data, json, partner }: NodeOptions & { readonly partner?: string }) => {
      await withNode(data, async ({ doors }) => {
        const known =
          partner === undefined
            ? null
            : await atTheDoor(doors, "partner.for-tolls", (desk) => partnerByName(desk, partner));
        if (partner !== undefined && known === null) throw usageError(`There is no partner "${partner}".`);
        const { incidents, parts, read, inPlainFigures } = await countTolls(doors, known?.id ?? null);
        const byYear = Object.fromEntries([...read.byYear].sort());
        const byRoute = Object.fromEntries([...read.byRoute].sort());
        for (const [year, total] of Object.entries(byYear)) say(`${year || "no year"}: ${total}`);
        for (const [route, total] of Object.entries(byRoute)) say(`${route || "no route"}: ${total}`);
        const words = `${read.total} dead and missing in ${incidents} incidents, told in ${parts} parts; ${inPlainFigures.total} when only numbers written in figures alone count.`;
        answer(
          json,
          {
            incidents,
            parts,
            deadAndMissing: read.total,
            inPlainFigures: inPlainFigures.total,
            byYear,
            byRoute,
          },
          words,
        );
      });
    });
}
