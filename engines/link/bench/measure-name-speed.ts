/**
 * How long does it take to read a name, and to compare two?
 *
 * Processor time of this machine, whatever else it does, with the compiler's own.
 *
 * @module
 */
import { nameComparison } from "../src/compare/name.ts";
import { foldName } from "../src/names/fold.ts";
import type { FoldedName } from "../src/names/folded-name.ts";
import { nameSimilarity } from "../src/names/similarity.ts";
import { readRows, readShared } from "./shared-data.ts";

const PAIRS = 1_000_000;

export function speedTable(): string {
  const latin = latinNames();
  const folded = latin.map(foldName).filter((name) => name !== null);
  const russian = readShared("xscript-names/wd_russian_16.tsv").trim().split("\n").slice(0, 2_000);
  const other = russian
    .map((row) => foldName((row.split("\t")[1] ?? "").replaceAll(" ", "")))
    .filter((name) => name !== null);
  const long = ["a".repeat(10_000), "ab cd ".repeat(2_500), "ا".repeat(10_000), "Аb ".repeat(3_000)];
  const longFolded = long.map(foldName).filter((name) => name !== null);
  const lines = [
    line(
      "fold a Latin name",
      timeEach(latin.length * 10, (i) => foldName(latin[i % latin.length] ?? "")),
    ),
    line("compare two Latin names, any two", timePairs(folded, folded, nameComparison.compare)),
    line("compare two Latin names, one surname", timeNeighbours(neighbours(folded), nameComparison.compare)),
    line("similarity of two Latin names, any two", timePairs(folded, folded, nameSimilarity)),
    line("compare Latin and Cyrillic", timePairs(folded, other, nameComparison.compare)),
    line(
      "fold a name of 10,000 characters",
      timeEach(40, (i) => foldName(long[i % long.length] ?? "")),
    ),
    line(
      "compare two names of 10,000 characters",
      timeEach(400, (i) => compareAny(longFolded, i)),
    ),
  ];
  return ["| names | time |", "|---|--:|", ...lines, ""].join("\n");
}

/** "Given family" out of FEBRL, as they come. */
function latinNames(): string[] {
  const rows = readRows("febrl/dataset4a.csv");
  return rows.map((row) => `${row.given_name ?? ""} ${row.surname ?? ""}`).filter((name) => name.length > 3);
}

/** The same names by their last part, so that neighbours share one. */
function neighbours(names: readonly FoldedName[]): FoldedName[] {
  return [...names].sort((a, b) => ((a.parts.at(-1) ?? "") < (b.parts.at(-1) ?? "") ? -1 : 1));
}

type Compare = (a: FoldedName, b: FoldedName) => number;

/** Any of the one against any of the other. */
function timePairs(a: readonly FoldedName[], b: readonly FoldedName[], compare: Compare): number {
  return timeEach(PAIRS, (i) => {
    const [one, other] = [a[i % a.length], b[(i * 7 + 13) % b.length]];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  });
}

/** Each against one of the three after it. */
function timeNeighbours(names: readonly FoldedName[], compare: Compare): number {
  return timeEach(PAIRS, (i) => {
    const [one, other] = [names[i % names.length], names[(i + 1 + (i % 3)) % names.length]];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  });
}

function compareAny(names: readonly FoldedName[], i: number): number {
  const [a, b] = [names[i % names.length], names[(i >> 2) % names.length]];
  return a === undefined || b === undefined ? 0 : nameComparison.compare(a, b);
}

/** Unit: microseconds a call, after a tenth of them to warm up. */
function timeEach(times: number, call: (i: number) => unknown): number {
  for (let i = 0; i < times / 10; i++) call(i);
  const started = process.cpuUsage();
  for (let i = 0; i < times; i++) call(i);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / times;
}

function line(what: string, microseconds: number): string {
  return `| ${what} | ${microseconds.toFixed(microseconds < 100 ? 2 : 0)} µs |`;
}
