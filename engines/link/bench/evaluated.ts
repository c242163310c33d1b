/**
 * What does the command make of labelled files?
 *
 * It is run as a stranger would run it. Where the whole truth is known, its own `evaluate` judges; where only some
 * pairs are labelled, `link` is run and those pairs alone are judged: found where both records are in one cluster.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Labelled } from "./labelled-files.ts";

/** What `evaluate --json` ends with. Shares in [0, 1]; null where only labelled pairs can be judged. */
export interface Evaluated {
  readonly records: number;
  readonly pairs_scored: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly cluster_precision: number | null;
  readonly cluster_recall: number | null;
  readonly cluster_f1: number | null;
  readonly seconds: number;
}

const COMMAND = join(import.meta.dirname, "..", "waymark-link.js");

/** @returns Why not, when it failed. */
export function evaluated(labelled: Labelled): Evaluated | string {
  if (labelled.isPartial) return judgedOnLabels(labelled);
  return run(["evaluate", ...wordsOf(labelled), "--truth", labelled.truth, "--json"]);
}

function wordsOf({ files, id, ignore }: Labelled): string[] {
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);
  return [...files, ...option("--id", id), ...option("--ignore", ignore)];
}

function run(words: readonly string[]): Evaluated | string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { encoding: "utf8" });
  if (status !== 0) return `failed: ${stderr.trim().split("\n").at(-1) ?? ""}`;
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Evaluated;
}

function judgedOnLabels(labelled: Labelled): Evaluated | string {
  const folder = mkdtempSync(join(tmpdir(), "link-labels-"));
  try {
    const output = join(folder, "clusters.csv");
    const said = run(["link", ...wordsOf(labelled), "--output", output, "--json"]);
    if (typeof said === "string") return said;
    const clusters = { cluster_precision: null, cluster_recall: null, cluster_f1: null };
    return { ...said, ...sharesOf(labelled, output), ...clusters };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sharesOf(
  { files, truth }: Labelled,
  output: string,
): Pick<Evaluated, "precision" | "recall" | "f1"> {
  const key = (source: string, id: string) => `${basename(source)} ${id}`;
  const clusters = new Map(rowsOf(output).map((row) => [key(row.source ?? "", row.id ?? ""), row.cluster]));
  const clusterOf = (file: string | undefined, id: string | undefined) =>
    clusters.get(key(file ?? "", id ?? ""));
  const pairs = rowsOf(truth).map(({ left, right, label }) => ({
    isFound: clusterOf(files[0], left) === clusterOf(files[1], right),
    isReal: label === "1",
  }));
  const found = pairs.filter(({ isFound }) => isFound).length;
  const real = pairs.filter(({ isReal }) => isReal).length;
  const right = pairs.filter(({ isFound, isReal }) => isFound && isReal).length;
  return { precision: right / found, recall: right / real, f1: (2 * right) / (found + real) };
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
}
