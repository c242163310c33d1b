/**
 * How does our engine compare with its peers, side by side?
 *
 * `node --import tsx engines/link/bench/compare.ts [--rows 1000000] [--runs 5] [--only wide] [--seed 1]` runs ours and
 * the peer by turns (A B A B ...), each run in a process of its own, and prints Markdown tables. Which tables there are
 * stands in `comparisons.ts`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { type Comparison, comparisons } from "./comparisons.ts";
import type { DriverAnswer, NoAnswer } from "./link-task.ts";
import { comparisonTable, runLine } from "./print-comparison.ts";
import { runDriver } from "./run-driver.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    runs: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

for (const comparison of comparisons({ rows: Number(values.rows), seed: Number(values.seed) })) {
  if (values.only !== undefined && !comparison.name.includes(values.only)) continue;
  const answers = await runByTurns(comparison, Number(values.runs));
  console.log(`\n### ${comparison.title}\n\n${comparisonTable(comparison, answers)}`);
}

/** @returns By driver, in the comparison's order: the answer of each run. */
async function runByTurns(
  { drivers, data, task }: Comparison,
  runs: number,
): Promise<(DriverAnswer | NoAnswer)[][]> {
  const file = await data();
  const answers: (DriverAnswer | NoAnswer)[][] = drivers.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, driver] of drivers.entries()) {
      const answer = runDriver(driver, file, task);
      answers[i]?.push(answer);
      console.error(runLine(driver.name, run, answer));
    }
  }
  return answers;
}
