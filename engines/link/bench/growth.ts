/**
 * How do time and memory grow with the number of records?
 *
 * `node --import tsx engines/link/bench/growth.ts [--sizes 10000,100000,1000000,5000000] [--runs 1]` links made people
 * by rules that look at as many pairs a record at any size, and fits seconds = a * records ^ exponent by least squares
 * on the logarithms: over all sizes, and over the larger ones, where starting up no longer counts.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { fittedExponent } from "./fitted-exponent.ts";
import type { DriverAnswer } from "./link-task.ts";
import { madePopulation } from "./made-population.ts";
import { median } from "./median.ts";
import { peopleTask } from "./people/people-task.ts";
import { isAnswer, OURS, runDriver } from "./run-driver.ts";

/** Below this, starting up is most of the time. */
const LARGE = 100_000;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000,5000000" },
    runs: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
  },
});

console.log(
  "| records | wall s | CPU s | peak MB | KB a record | pairs looked at a record | pair F1 | cluster F1 |\n" +
    "|--:|--:|--:|--:|--:|--:|--:|--:|",
);
const rungs = await climb(values.sizes.split(",").map(Number), Number(values.runs));
for (const [what, from] of [
  ["all sizes", 0],
  [`from ${LARGE.toLocaleString("en")} records`, LARGE],
] as const) {
  const some = rungs.filter(({ records }) => records >= from);
  if (some.length < 2) continue;
  const exponent = (figure: (rung: Rung) => number) =>
    fittedExponent(some.map((rung) => [rung.records, figure(rung)])).toFixed(2);
  console.log(
    `\nExponent over ${what}: wall ${exponent(({ wall }) => wall)}, CPU ${exponent(({ cpu }) => cpu)}.`,
  );
}

/** Medians of the runs at one size. */
interface Rung {
  readonly records: number;
  readonly wall: number;
  readonly cpu: number;
}

async function climb(sizes: readonly number[], runs: number): Promise<Rung[]> {
  const rungs: Rung[] = [];
  for (const size of sizes) {
    const file = await madePopulation(size, Number(values.seed));
    const answers = Array.from({ length: runs }, () => runDriver(OURS, file, peopleTask("local")));
    const good = answers.filter(isAnswer);
    const [first] = good;
    if (first === undefined) {
      console.log(`| ${size} | ${answers.map((answer) => ("skipped" in answer ? answer.skipped : ""))[0]} |`);
      continue;
    }
    rungs.push(rungOf(first, good));
  }
  return rungs;
}

function rungOf(first: DriverAnswer, answers: readonly DriverAnswer[]): Rung {
  const { records, looked = Number.NaN, f1, cluster_f1 } = first;
  const wall = median(answers.map(({ wall_seconds }) => wall_seconds));
  const cpu = median(answers.map(({ cpu_seconds }) => cpu_seconds));
  const peak = median(answers.map(({ peak_mb }) => peak_mb));
  const cells = [
    records.toLocaleString("en"),
    wall.toFixed(1),
    cpu.toFixed(1),
    peak.toFixed(0),
    ((peak * 1_024) / records).toFixed(2),
    (looked / records).toFixed(2),
    f1?.toFixed(4) ?? "-",
    cluster_f1?.toFixed(4) ?? "-",
  ];
  console.log(`| ${cells.join(" | ")} |`);
  return { records, wall, cpu };
}
