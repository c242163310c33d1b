/**
 * How are all records linked anew?
 *
 * @module
 */
import type { Command } from "commander";
import type { LinkReport } from "../../../src/intelligence/server/index.ts";
import { answer, progressLine, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

/** How many blocks of each rule were passed over, and how many pairs are in them. */
function byRule(capped: LinkReport["types"][number]["capped"]) {
  const rules = new Map<string, { blocks: number; pairs: number }>();
  for (const { rule, pairsHidden } of capped) {
    const { blocks, pairs } = rules.get(rule) ?? { blocks: 0, pairs: 0 };
    rules.set(rule, { blocks: blocks + 1, pairs: pairs + pairsHidden });
  }
  return rules;
}

export function addLink(program: Command): void {
  onNode(program.command("link").description("finds which records belong together, over all of them")).action(
    async ({ data, json }: NodeOptions) => {
      await withNode(data, async ({ linker }) => {
        const { records, subjects, proposals, hubs, types } = await linker.linkAll(progressLine("Linking"));
        for (const { entityType, capped } of types) {
          for (const [rule, { blocks, pairs }] of byRule(capped))
            say(
              `${entityType}: ${blocks} keys of "${rule}" are shared by too many records; up to ${pairs} pairs were not compared.`,
            );
        }
        const words = `${records} records are ${subjects} subjects; ${proposals} pairs were proposed; ${hubs} values are too common to count.`;
        answer(json, { records, subjects, proposals, hubs }, words);
      });
    },
  );
}
