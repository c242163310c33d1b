/**
 * How well are names told apart, in one script and across two?
 *
 * @module
 */
import { nameComparison } from "../src/compare/name.ts";
import { readRows, readShared } from "./shared-data.ts";

/** Levels up to here are read as "one name"; those after it as "not". */
const LAST_SAME_LEVEL = nameComparison.levels.findIndex(({ name }) => name === "same name, parts missing");
const LAST_SIMILAR_LEVEL = nameComparison.levels.findIndex(
  ({ name }) => name === "similar name, other script",
);

/** On labelled pairs of OpenSanctions' name benchmark. Shares in [0, 1]. */
export function measureNameBench(): { precision: number; recall: number; f1: number } {
  let found = 0;
  let common = 0;
  let real = 0;
  for (const row of readRows("name-bench/name_bench_cases.csv")) {
    const isFound = levelOf(row.name1 ?? "", row.name2 ?? "") <= LAST_SAME_LEVEL;
    const isReal = row.is_match === "true";
    if (isFound) found++;
    if (isReal) real++;
    if (isFound && isReal) common++;
  }
  return { precision: common / found, recall: common / real, f1: (2 * common) / (found + real) };
}

/** Shares in [0, 1] of true pairs that are found, and of shuffled pairs that are. */
export interface ScriptQuality {
  readonly same: number;
  readonly falseSame: number;
  readonly similar: number;
  readonly falseSimilar: number;
}

/** On single names of persons in Wikidata, as written in Latin and in another script. */
export function measureScripts(script: string): ScriptQuality {
  const rows = readShared(`xscript-names/wd_${script}_16.tsv`).trim().split("\n");
  const names = rows
    .filter((_, i) => i % 4 === 0)
    .map((row) => row.split("\t").map((name) => name.replaceAll(" ", "")));
  const right = names.map(([latin, other]) => levelOf(latin ?? "", other ?? ""));
  const wrong = names.map(([latin], i) => levelOf(latin ?? "", names[(i + 77) % names.length]?.[1] ?? ""));
  const share = (levels: readonly number[], last: number) =>
    levels.filter((level) => level <= last).length / levels.length;
  return {
    same: share(right, LAST_SAME_LEVEL),
    falseSame: share(wrong, LAST_SAME_LEVEL),
    similar: share(right, LAST_SIMILAR_LEVEL),
    falseSimilar: share(wrong, LAST_SIMILAR_LEVEL),
  };
}

function levelOf(a: string, b: string): number {
  const [left, right] = [nameComparison.encode(a), nameComparison.encode(b)];
  return left === null || right === null ? nameComparison.levels.length : nameComparison.compare(left, right);
}
