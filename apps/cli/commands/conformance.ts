/**
 * Which of the safeguards' rules hold on a node?
 *
 * @module
 */
import type { Command } from "commander";
import type { Finding, Rule } from "../conformance/rule.ts";
import { runConformance } from "../conformance/run-conformance.ts";
import { answer, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addConformance(program: Command): void {
  onNode(
    program
      .command("conformance")
      .description("holds the node to the safeguards' rules, by number; nothing is written to it"),
  ).action(async ({ data, json }: NodeOptions) => {
    await withNode(data, async (node) => {
      const { holds, falls, notBuilt, evidence } = await runConformance(node, (rule, finding) =>
        say(`${verdict(rule, finding)}  ${rule.number}  ${rule.says}  ${finding.evidence}`),
      );
      const words = `${holds.length} rules hold, ${falls.length} fall, ${notBuilt.length} are not built or only in part.`;
      answer(json, { holds, falls, not_built: notBuilt, evidence }, words);
      process.exitCode = falls.length === 0 ? 0 : 1;
    });
  });
}

/** Five letters, so that the numbers stand below one another. */
function verdict(rule: Rule, finding: Finding): string {
  if (!finding.holds) return "FALLS";
  return rule.missing === undefined ? "holds" : "part ";
}
