/**
 * What is compared with whom, on which data?
 *
 * @module
 */
import { madePopulation } from "./made-population.ts";
import { peopleTask } from "./people/people-task.ts";
import { type Driver, OURS } from "./run-driver.ts";
import { sharedFile } from "./shared-file.ts";

export interface Comparison {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** Ours first: ratios are the others' figure over its. */
  readonly drivers: readonly Driver[];
  readonly data: () => Promise<string>;
  readonly task: object;
  /** Names of drivers that are too slow to be run more than once. */
  readonly once?: readonly string[];
}

const SPLINK: Driver = { name: "Splink on DuckDB", file: "peers/splink_people.py", group: "splink" };

export function comparisons({ rows, seed }: { rows: number; seed: number }): readonly Comparison[] {
  const people = { drivers: [OURS, SPLINK], data: () => madePopulation(rows, seed) };
  const count = rows.toLocaleString("en");
  return [
    { name: "wide", title: `${count} made people, wide rules`, ...people, task: peopleTask("wide") },
    { name: "narrow", title: `${count} made people, narrow rules`, ...people, task: peopleTask("narrow") },
    historical(),
  ];
}

function historical(): Comparison {
  return {
    name: "historical",
    title: "historical_50k, each engine as its authors would set it",
    drivers: [{ name: "Splink, its tutorial model", file: "peers/splink_historical.py", group: "splink" }],
    data: async () => sharedFile("splink/historical_figures_with_errors_50k.parquet"),
    task: { probabilities: [0.5, 0.95, 0.99], seed: 1 },
  };
}
