/**
 * How often is a labelled pair of names judged as its label says?
 *
 * OpenSanctions' name benchmark: 826 pairs, most of one script. Which levels are read as "one name" is chosen on nine
 * tenths of the pairs and judged on the tenth. The comparison itself was built looking at one half of the pairs only;
 * what it does on the other half stands beside.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { nameComparison } from "../src/compare/name.ts";
import { foldName } from "../src/names/fold.ts";
import { nameSimilarity } from "../src/names/similarity.ts";
import { readRows } from "./shared-data.ts";

const CASES = "name-bench/name_bench_cases.csv";
const UPSTREAM = "name-bench/run_data_logicv2-frozen.csv";
const FOLDS = 10;
const LEVELS = nameComparison.levels.length;

interface Case {
  readonly pair: string;
  readonly isMatch: boolean;
  readonly isStrong: boolean;
  readonly level: number;
  readonly similarity: number;
  /** Whole number from a hash of the pair, the same in either order. */
  readonly draw: number;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Judge = (one: Case) => boolean;

/** Shares in [0, 1], cross-validated. */
export function measureNameBench(): Quality & { readonly strongErrors: number } {
  const cases = readCases();
  const found = byFolds(cases, levelJudge);
  return { ...qualityOf(cases, found), strongErrors: strongErrorsOf(cases, found) };
}

export function nameBenchTable(): string {
  const cases = readCases();
  const frozen = readRows(UPSTREAM);
  const seen = cases.filter(({ draw }) => draw % 2 === 0);
  const unseen = cases.filter(({ draw }) => draw % 2 === 1);
  const onSeen = levelJudge(seen);
  const named = new Set(frozen.map((row) => pairOf(row)));
  const same = cases.filter(({ pair }) => named.has(pair));
  const upstream = new Set(frozen.filter((row) => row.predicted_match === "true").map((row) => pairOf(row)));
  const isUpstream: Judge = ({ pair }) => upstream.has(pair);
  const rows = [
    ["levels, ten folds", cases, byFolds(cases, levelJudge)],
    ["similarity over a cut, ten folds", cases, byFolds(cases, cutJudge)],
    ["levels chosen on the half looked at: that half", seen, onSeen],
    ["levels chosen on the half looked at: the other half", unseen, onSeen],
    ["levels, ten folds, on upstream's rows", same, byFolds(cases, levelJudge)],
    ["upstream's logic-v2 at 0.7, its rows", same, isUpstream],
  ] as const;
  const lines = rows.map(([name, on, judge]) => {
    const { precision, recall, f1 } = qualityOf(on, judge);
    const figures = [precision, recall, f1].map((share) => share.toFixed(3)).join(" | ");
    return `| ${name} | ${on.length} | ${figures} | ${strongErrorsOf(on, judge)} |`;
  });
  return [
    "| name-bench | pairs | precision | recall | F1 | strong-tier errors |",
    "|---|--:|--:|--:|--:|--:|",
    ...lines,
    "",
  ].join("\n");
}

function readCases(): Case[] {
  return readRows(CASES).map((row) => {
    const [a, b] = [foldName(row.name1 ?? ""), foldName(row.name2 ?? "")];
    return {
      pair: pairOf(row),
      isMatch: row.is_match === "true",
      isStrong: row.quality === "STRONG",
      level: a === null || b === null ? LEVELS : nameComparison.compare(a, b),
      similarity: a === null || b === null ? 0 : nameSimilarity(a, b),
      draw: createHash("sha256").update(pairOf(row)).digest()[0] ?? 0,
    };
  });
}

/** The same in either order: upstream's file has some pairs the other way round. */
function pairOf({ name1 = "", name2 = "" }: Record<string, string>): string {
  return [name1, name2].sort().join("\n");
}

/** Judges each pair by what was chosen on the folds it is not in. */
function byFolds(cases: readonly Case[], choose: (on: readonly Case[]) => Judge): Judge {
  const foldOf = ({ draw }: Case) => (draw >> 1) % FOLDS;
  const judges = Array.from({ length: FOLDS }, (_, fold) =>
    choose(cases.filter((one) => foldOf(one) !== fold)),
  );
  return (one) => judges[foldOf(one)]?.(one) ?? false;
}

/** Levels added while they raise F1, the surest first. */
function levelJudge(on: readonly Case[]): Judge {
  const sure = Array.from({ length: LEVELS }, (_, level) => {
    const at = on.filter((one) => one.level === level);
    return { level, share: (at.filter(({ isMatch }) => isMatch).length + 0.5) / (at.length + 1) };
  }).sort((a, b) => b.share - a.share);
  return best(
    on,
    sure.map((_, size) => {
      const same = new Set(sure.slice(0, size + 1).map(({ level }) => level));
      return ({ level }) => same.has(level);
    }),
  );
}

function cutJudge(on: readonly Case[]): Judge {
  const cuts = Array.from({ length: 100 }, (_, i) => i / 100);
  return best(
    on,
    cuts.map(
      (cut): Judge =>
        ({ similarity }) =>
          similarity >= cut,
    ),
  );
}

function best(on: readonly Case[], judges: readonly Judge[]): Judge {
  const scored = judges.map((judge) => ({ judge, f1: qualityOf(on, judge).f1 }));
  return scored.reduce((a, b) => (b.f1 > a.f1 ? b : a)).judge;
}

function qualityOf(cases: readonly Case[], judge: Judge): Quality {
  const found = cases.filter(judge);
  const common = found.filter(({ isMatch }) => isMatch).length;
  const real = cases.filter(({ isMatch }) => isMatch).length;
  return {
    precision: common / found.length,
    recall: common / real,
    f1: (2 * common) / (found.length + real),
  };
}

function strongErrorsOf(cases: readonly Case[], judge: Judge): number {
  return cases.filter((one) => one.isStrong && judge(one) !== one.isMatch).length;
}
