/**
 * How do labelled pairs become two tables again?
 *
 * A line of the file is `COL name VAL value COL ... <tab> COL ... <tab> 1`. Each distinct side becomes a row. Of pairs
 * that nobody labelled nothing is known, so only labelled ones are judged.
 *
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Labelled } from "./labelled-files.ts";
import { MADE_FOLDER } from "./made-population.ts";
import { sharedFile } from "./shared-file.ts";

export function preparedPairs(name: string, path: string): Labelled {
  const lines = readFileSync(sharedFile(path), "utf8").trim().split("\n");
  const sides = [new Map<string, number>(), new Map<string, number>()] as const;
  const labels: [number, number, string][] = [];
  for (const line of lines) {
    const [left = "", right = "", label] = line.split("\t");
    labels.push([numberOf(sides[0], left), numberOf(sides[1], right), label?.trim() ?? ""]);
  }
  const folder = join(MADE_FOLDER, name);
  mkdirSync(folder, { recursive: true });
  const [left = "", right = "", pairs = ""] = ["left.csv", "right.csv", "labels.csv"].map((file) =>
    join(folder, file),
  );
  writeTable(left, sides[0]);
  writeTable(right, sides[1]);
  writeFileSync(pairs, stringify([["left", "right", "label"], ...labels]));
  return { name, files: [left, right], id: "id", truth: pairs, isPartial: true };
}

function numberOf(side: Map<string, number>, text: string): number {
  const number = side.get(text) ?? side.size;
  side.set(text, number);
  return number;
}

function writeTable(file: string, side: ReadonlyMap<string, number>): void {
  const rows = [...side].map(([text, id]) => ({ id, ...valuesOf(text) }));
  writeFileSync(file, stringify(rows, { header: true }));
}

/** Quotes that stand for nothing were put round some values when the pairs were written. */
function valuesOf(text: string): Record<string, string> {
  const values = text
    .split("COL ")
    .filter((part) => part.includes(" VAL "))
    .map((part) => part.split(" VAL ") as [string, string])
    .map(([column, value]) => [column.trim(), value.replace(/^\s*[`']\s|\s'\s*$/g, "").trim()]);
  return Object.fromEntries(values) as Record<string, string>;
}
