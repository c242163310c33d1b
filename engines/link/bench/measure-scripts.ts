/**
 * Is a name found again in another script?
 *
 * Single names of persons in Wikidata, as written in Latin letters and in another script.
 *
 * @module
 */
import { nameComparison } from "../src/compare/name.ts";
import { readShared } from "./shared-data.ts";

/** Levels up to here are read as "one name"; those up to the next as "perhaps". */
const LAST_SAME_LEVEL = nameComparison.levels.findIndex(({ name }) => name === "same name, parts missing");
const LAST_SIMILAR_LEVEL = nameComparison.levels.findIndex(
  ({ name }) => name === "similar name, other script",
);

export const SCRIPTS = ["arabic", "hebrew", "russian", "chinese", "japanese", "korean"];

/** Shares in [0, 1] of true pairs that are found, and of shuffled pairs that are. */
export interface ScriptQuality {
  readonly same: number;
  readonly falseSame: number;
  readonly similar: number;
  readonly falseSimilar: number;
}

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

export function scriptTable(): string {
  const lines = SCRIPTS.map((script) => {
    const { same, falseSame, similar, falseSimilar } = measureScripts(script);
    return `| ${script} | ${[same, falseSame, similar, falseSimilar].map((x) => (100 * x).toFixed(1)).join(" | ")} |`;
  });
  return [
    "| Latin and | same, % | of wrong pairs, % | same or similar, % | of wrong pairs, % |",
    "|---|--:|--:|--:|--:|",
    ...lines,
    "",
  ].join("\n");
}

function levelOf(a: string, b: string): number {
  const [left, right] = [nameComparison.encode(a), nameComparison.encode(b)];
  return left === null || right === null ? nameComparison.levels.length : nameComparison.compare(left, right);
}
