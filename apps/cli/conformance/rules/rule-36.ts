/**
 * Rule 36: no small cell, and a privacy budget that everybody can add up.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { currentPublication, publicFolder } from "../../../../src/community/server/index.ts";
import {
  type DisclosurePolicy,
  disclosurePolicy,
  weakestDisclosure,
} from "../../../../src/safeguards/index.ts";
import { rows, sql } from "../../../../src/store/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";

/** A value looser than the weakest allowed, each by itself. */
const looser: Partial<DisclosurePolicy>[] = [
  { floor: 9 },
  { contributors: 2 },
  { dominancePercent: 81 },
  { epsilonPerQuarter: 1.01 },
  { delta: 1.1e-6 },
  { lagDays: 13 },
  { batchesPerMonth: 2 },
  { floor: Number.NaN },
];

interface Spent {
  dataset: string;
  quarter: string;
  epsilon: number;
}

export const rule: Rule = {
  number: 36,
  says: "No number below ten is shown, and what privacy is spent is paid from a public budget.",
  async check(node, stage) {
    const { folder } = await publicStage(stage);
    const wrong = looser
      .filter((values) => !refused(values))
      .map((values) => `a node may be as loose as ${JSON.stringify(values)}`);
    let releases = 0;
    for (const [where, store, at] of [
      ["this node", node.store, publicFolder(node.dataFolder)],
      ["the stage", stage.node.store, folder],
    ] as const) {
      const spent = await rows<Spent>(
        store.owner,
        sql`select dataset, quarter, sum(epsilon)::integer as epsilon from safeguards.privacy_release group by dataset, quarter`,
      );
      releases += spent.length;
      const over = spent.filter(({ epsilon }) => epsilon > weakestDisclosure.epsilonPerQuarter * 1_000_000);
      wrong.push(...over.map(({ dataset, quarter }) => `${where} overspent ${dataset} in ${quarter}`));
      wrong.push(...(await budgetFaults(at, spent)).map((fault) => `${where}: ${fault}`));
    }
    return noneOf(
      wrong,
      `${looser.length} looser policies; ${releases} spent budgets added up and held against the public ledger.`,
    );
  },
};

function refused(values: Partial<DisclosurePolicy>): boolean {
  try {
    disclosurePolicy(values);
    return false;
  } catch {
    return true;
  }
}

/** Whether what is published of the budget adds up to what the database says was spent. */
async function budgetFaults(folder: string, spent: readonly Spent[]): Promise<string[]> {
  const current = await currentPublication(folder);
  if (current === null) return [];
  const { releases } = JSON.parse(await readFile(join(current.folder, "budget.json"), "utf8")) as {
    releases: { dataset: string; quarter: string; epsilon: number }[];
  };
  return spent.flatMap(({ dataset, quarter, epsilon }) => {
    const shown = releases
      .filter((one) => one.quarter === quarter)
      .reduce((sum, one) => sum + Math.round(one.epsilon * 1_000_000), 0);
    return shown < epsilon ? [`${dataset} spent more in ${quarter} than is published`] : [];
  });
}
