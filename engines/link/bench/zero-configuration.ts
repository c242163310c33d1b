/**
 * How good is the linking of files that it has never seen, with nothing set?
 *
 * `node --import tsx engines/link/bench/zero-configuration.ts [name ...]` runs the command `evaluate` on each labelled
 * data set (or on those whose name contains one of the words) and prints a Markdown table, with the best published
 * figure beside it.
 *
 * @module
 */
import { type Evaluated, evaluated } from "./evaluated.ts";
import { type Labelled, labelledFiles } from "./labelled-files.ts";
import { PUBLISHED, type Published, SOURCES } from "./published.ts";

console.log(
  "| data | records | pairs looked at | precision | recall | F1 | cluster P | cluster R | cluster F1 | s | published without labels |\n" +
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
);
const words = process.argv.slice(2);
for (const labelled of await labelledFiles()) {
  if (words.length > 0 && !words.some((word) => labelled.name.includes(word))) continue;
  console.log(rowOf(labelled));
}
console.log(`\nSources: ${Object.values(SOURCES).join("; ")}.`);

function rowOf(labelled: Labelled): string {
  const found = evaluated(labelled);
  const cells = typeof found === "string" ? [found, ...Array<string>(8).fill("")] : figures(found);
  return `| ${[labelled.name, ...cells, published(labelled.name)].join(" | ")} |`;
}

function figures(found: Evaluated): string[] {
  const pairs = [found.precision, found.recall, found.f1];
  const clusters = [found.cluster_precision, found.cluster_recall, found.cluster_f1];
  return [
    found.records.toLocaleString("en"),
    found.pairs_scored.toLocaleString("en"),
    ...[...pairs, ...clusters].map((share) => share?.toFixed(4) ?? "-"),
    found.seconds.toFixed(1),
  ];
}

function published(name: string): string {
  const known = PUBLISHED[name] ?? [];
  if (known.length === 0) return "not found";
  return known.map(({ f1, method, note }: Published) => `${f1.toFixed(4)} ${method} (${note})`).join("; ");
}
