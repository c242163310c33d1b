/**
 * Why are two records taken for one subject, or for two?
 *
 * @module
 */
import type { Command } from "commander";
import { LinkError } from "../errors.ts";
import { type Explanation, explanationOf } from "../explain/explanation.ts";
import { sayWhy } from "../explain/say-why.ts";
import { waterfallSvg } from "../explain/waterfall-svg.ts";
import type { LinkedPairs } from "../link-pairs.ts";
import { namesOf } from "./cluster-rows.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { valuesAt } from "./record-at.ts";
import { linkRecords } from "./run-linking.ts";
import { addRunOptions, type RunOptions, refuseInputs } from "./run-options.ts";
import { sideBySide } from "./side-by-side.ts";
import { progressLine, say, warn } from "./terminal.ts";
import { waterfallText } from "./waterfall-text.ts";
import { writeWhole } from "./write-whole.ts";

interface ExplainOptions extends RunOptions {
  readonly svg?: string;
}

export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("Both records side by side, and what each field adds to the score.")
    .argument("<ID>", "of a record of the first file that has it")
    .argument("<ID>", "of a record of the last file that has it")
    .argument(
      "<FILE...>",
      "CSV, JSON lines or Parquet; two files are compared with each other, one in itself",
    );
  addRunOptions(command)
    .option("--svg <file>", "where a picture of the score is written")
    .action((a: string, b: string, files: string[], options: ExplainOptions) =>
      explainPair([a, b], files, options),
    );
}

async function explainPair(
  ids: readonly [string, string],
  files: readonly string[],
  options: ExplainOptions,
): Promise<void> {
  refuseInputs([options.svg], [...files, options.model]);
  const watch = progressLine();
  const prepared = await prepare(files, { options, acrossSources: files.length === 2, truth: null, watch });
  const pair = positionsOf(prepared, ids);
  const sources = prepared.records.columns.sources ?? new Uint8Array(0);
  const { pairs } = await linkRecords(prepared.learnt, sources, { options: prepared.linking, watch });
  watch.end();
  const { model } = prepared.learnt;
  const weight = pairs.weightOf(...pair);
  const explanation = explanationOf(weight, model);
  warn(prepared.warnings);
  for (const line of sideBySide(namesOf(prepared), pair, valuesOfPair(prepared, pair))) say(line);
  say(`\n${ruleWords(prepared, pairs, pair)}\n`);
  for (const line of waterfallText(explanation)) say(line);
  say("");
  for (const { text } of sayWhy(weight, model, { threshold: options.threshold, hubs: pairs.hubs })) say(text);
  if (options.svg !== undefined) {
    await writeWhole(options.svg, [waterfallSvg(explanation, { threshold: options.threshold })]);
    say(`\nThe picture is in ${options.svg}`);
  }
  if (options.json === true) say(JSON.stringify(summaryOf(explanation, options)));
}

/** The first by the first file that has the id, the second by the last: so A and B are told apart. */
function positionsOf({ records }: Prepared, [a, b]: readonly [string, string]): [number, number] {
  let first = -1;
  let second = -1;
  for (let record = 0; record < records.columns.ids.length; record++) {
    const id = records.ids.idOf(record);
    if (id === a && first === -1) first = record;
    if (id === b) second = record;
  }
  for (const [id, found] of [
    [a, first],
    [b, second],
  ] as const) {
    if (found === -1)
      throw new LinkError("option_invalid", {
        id,
        problem: `no record has it as ${records.ids.column ?? "its row"}`,
      });
  }
  if (first === second) throw new LinkError("option_invalid", { id: a, problem: "both ids name one record" });
  return first < second ? [first, second] : [second, first];
}

function valuesOfPair(
  { records }: Prepared,
  [a, b]: readonly [number, number],
): (readonly [string, string, string])[] {
  return Object.entries(records.columns.fields).map(([name, column]) => [
    name,
    valuesAt(column, a).join(" / "),
    valuesAt(column, b).join(" / "),
  ]);
}

function ruleWords({ learnt }: Prepared, pairs: LinkedPairs, [a, b]: readonly [number, number]): string {
  for (let i = 0; i < pairs.count; i++) {
    if (pairs.a[i] !== a || pairs.b[i] !== b) continue;
    return `Brought together by the rule "${learnt.model.plan.blocking[pairs.rule[i] ?? 0]?.name}"`;
  }
  return "No rule brings these two together, or what speaks against them outweighs the rest";
}

function summaryOf(
  { bits, probability, priorBits, steps }: Explanation,
  { threshold }: ExplainOptions,
): Record<string, unknown> {
  const because = steps.map(({ field, level, bits: own }) => ({ field, level, bits: own }));
  return { bits, probability, prior_bits: priorBits, because, threshold };
}
