/**
 * Which rules hold on a node, which fall, and which are not built?
 *
 * @module
 */
import { readdir } from "node:fs/promises";
import type { WaymarkNode } from "../../server/open-node.ts";
import { notBuilt } from "./not-built.ts";
import type { Finding, Rule } from "./rule.ts";
import { openStage } from "./stage.ts";

export interface Conformance {
  readonly holds: readonly number[];
  readonly falls: readonly number[];
  /** Numbers, and "E1" to "E8" and "M1" to "M10". */
  readonly notBuilt: readonly (number | string)[];
  readonly evidence: Readonly<Record<string, string>>;
}

const folder = new URL("./rules/", import.meta.url);

/** Holds a node to every rule that is built. `onRule` hears of each as it is done. */
export async function runConformance(
  node: WaymarkNode,
  onRule: (rule: Rule, finding: Finding) => void,
): Promise<Conformance> {
  const names = (await readdir(folder)).filter((name) => /^rule-\d+\.ts$/.test(name)).sort();
  const rules = await Promise.all(
    names.map(async (name) => ((await import(new URL(name, folder).href)) as { rule: Rule }).rule),
  );
  const stage = await openStage();
  try {
    const found: [Rule, Finding][] = [];
    for (const rule of rules) {
      const finding = await rule
        .check(node, stage)
        .catch((error: Error) => ({ holds: false, evidence: `The check itself failed: ${error.name}.` }));
      onRule(rule, finding);
      found.push([rule, finding]);
    }
    const numbers = (holds: boolean) =>
      found.filter(([, finding]) => finding.holds === holds).map(([rule]) => rule.number);
    const evidence = {
      ...notBuilt,
      ...Object.fromEntries(found.map(([rule, finding]) => [String(rule.number), finding.evidence])),
    };
    return {
      holds: numbers(true),
      falls: numbers(false),
      notBuilt: Object.keys(notBuilt).map((one) => (/^\d+$/.test(one) ? Number(one) : one)),
      evidence,
    };
  } finally {
    await stage.close();
  }
}
