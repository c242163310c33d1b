/**
 * How are all records linked anew?
 *
 * @module
 */
import type { Command } from "commander";
import { answer, progressLine, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addLink(program: Command): void {
  onNode(program.command("link").description("finds which records belong together, over all of them")).action(
    async ({ data, json }: NodeOptions) => {
      await withNode(data, async ({ linker }) => {
        const { records, subjects, proposals, hubs, types } = await linker.linkAll(progressLine("Linking"));
        for (const { entityType, capped } of types) {
          for (const { rule, pairsHidden } of capped)
            say(
              `${entityType}: a block of "${rule}" was too large to look into; ${pairsHidden} pairs were not compared.`,
            );
        }
        const words = `${records} records are ${subjects} subjects; ${proposals} pairs were proposed; ${hubs} values are too common to count.`;
        answer(json, { records, subjects, proposals, hubs }, words);
      });
    },
  );
}
