/**
 * What is compared with whom, on which data?
 *
 * @module
 */
import { madePopulation } from "./made-population.ts";
import { peopleTask } from "./people/people-task.ts";
import { preparedFebrl } from "./prepared-febrl.ts";
import { type Driver, OURS } from "./run-driver.ts";
import { sharedFile } from "./shared-file.ts";

export interface Comparison {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** Ratios are of the later ones to the first. */
  readonly drivers: readonly Driver[];
  readonly data: () => Promise<string>;
  readonly task: object;
}

const SPLINK: Driver = { name: "Splink on DuckDB", file: "peers/splink_people.py", group: "splink" };

export function comparisons({ rows, seed }: { rows: number; seed: number }): readonly Comparison[] {
  const people = { drivers: [OURS, SPLINK], data: () => madePopulation(rows, seed) };
  const count = rows.toLocaleString("en");
  return [
    { name: "wide", title: `${count} made people, wide rules`, ...people, task: peopleTask("wide") },
    { name: "narrow", title: `${count} made people, narrow rules`, ...people, task: peopleTask("narrow") },
    {
      name: "as installed",
      title: `${count} made people, wide rules, Splink keeping the values of each pair as it does unless told not to`,
      ...people,
      task: { ...peopleTask("wide"), keepValues: true },
    },
    historical(),
    febrl("1", ["dataset1"]),
    febrl("2", ["dataset2"]),
    febrl("4", ["dataset4a", "dataset4b"]),
    names(),
  ];
}

/** Each engine with its own model: what its authors, or its planner, make of the data. Ours: `zero-configuration.ts`. */
function historical(): Comparison {
  return {
    name: "historical",
    title: "historical_50k, Splink's tutorial model",
    drivers: [{ name: "Splink", file: "peers/splink_historical.py", group: "splink" }],
    data: async () => sharedFile("splink/historical_figures_with_errors_50k.parquet"),
    task: { probabilities: [0.5, 0.95, 0.99], seed: 1 },
  };
}

function febrl(name: string, files: readonly string[]): Comparison {
  return {
    name: `febrl-${name}`,
    title: `FEBRL ${name}, each peer with the model of its documentation`,
    drivers: [
      { name: "Splink", file: "peers/splink_febrl.py", group: "splink" },
      { name: "Python Record Linkage Toolkit", file: "peers/recordlinkage_febrl.py", group: "toolkit" },
    ],
    data: () => preparedFebrl(...files),
    task: { probability: 0.5 },
  };
}

function names(): Comparison {
  return {
    name: "names",
    title: "name-bench, 826 labelled pairs of names",
    drivers: [{ name: "logic-v2 at 0.7", file: "peers/nomenklatura_names.py", group: "names" }],
    data: async () => sharedFile("name-bench/name_bench_cases.csv"),
    task: {},
  };
}
