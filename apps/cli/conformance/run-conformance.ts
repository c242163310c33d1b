/**
 * Which rules hold on a node, which fall, and which are not built?
 *
 * @module
 */
import { readdir } from "node:fs/promises";
import type { WaymarkNode } from "../../server/open-node.ts";
import { alteredGuards } from "./guards.ts";
import { notBuilt } from "./not-built.ts";
import type { Finding, Rule } from "./rule.ts";
import { openStage, type Stage } from "./stage.ts";

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
    const altered = await alteredGuards(node.store, stage.node.store);
    const found: Found[] = [];
    for (const rule of rules) {
      const finding = await tried(rule, { node, stage, altered });
      onRule(rule, finding);
      found.push({ rule, finding });
    }
    return summed(found);
  } finally {
    await stage.close();
  }
}

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Tries one rule. What the stage shows says nothing about a node whose database is guarded otherwise. */
async function tried(
  rule: Rule,
  { node, stage, altered }: { node: WaymarkNode; stage: Stage; altered: readonly string[] },
): Promise<Finding> {
  const finding = await rule
    .check(node, stage)
    .catch((error: Error) => ({ holds: false, evidence: `The check itself failed: ${error.name}.` }));
  const missing = rule.missing === undefined ? "" : ` Not built: ${rule.missing}`;
  const guards = altered.length === 0 ? "" : ` Guarded otherwise here: ${altered.slice(0, 5).join("; ")}.`;
  return { holds: finding.holds && altered.length === 0, evidence: `${finding.evidence}${missing}${guards}` };
}

function summed(found: readonly Found[]): Conformance {
  const falls = found.filter(({ finding }) => !finding.holds);
  const kept = found.filter(({ finding }) => finding.holds);
  const numbers = (some: readonly Found[]) => some.map(({ rule }) => rule.number);
  const inPart = numbers(kept.filter(({ rule }) => rule.missing !== undefined));
  const absent = Object.keys(notBuilt).map((one) => (/^\d+$/.test(one) ? Number(one) : one));
  return {
    holds: numbers(kept).filter((number) => !inPart.includes(number)),
    falls: numbers(falls),
    notBuilt: [...inPart, ...absent],
    evidence: {
      ...notBuilt,
      ...Object.fromEntries(found.map(({ rule, finding }) => [String(rule.number), finding.evidence])),
    },
  };
}
