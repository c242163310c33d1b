/**
 * Which records of a list may be the ones asked about?
 *
 * @module
 */
import { Argument, type Command } from "commander";
import { createIndex } from "../link-index.ts";
import type { ScoredPair } from "../scored-pair.ts";
import { namesOf, type RecordNames } from "./cluster-rows.ts";
import { describePrepared } from "./describe.ts";
import { readMeter } from "./meter.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { reasonWords, rounded, signedBits } from "./reason-words.ts";
import { recordAt } from "./record-at.ts";
import { addRunOptions, checkOutputs, countOf, type RunOptions } from "./run-options.ts";
import { progressLine, say, warn } from "./terminal.ts";
import { type Row, writeRows } from "./write-rows.ts";

interface ScreenOptions extends RunOptions {
  readonly top: number;
  readonly output?: string;
}

const COLUMNS = ["query", "rank", "candidate", "bits", "probability", "rule", "reasons"] as const;

/** Candidates are told of down to this, so that a reader sees what came close. Unit: bits under the threshold. */
const BELOW_THRESHOLD = 6;

export function addScreen(program: Command): void {
  const command = program
    .command("screen")
    .description("For each record of QUERY, the best candidates in FILE, with reasons.")
    .addArgument(new Argument("<QUERY>", "records that are asked about"))
    .argument("<FILE>", "the list that is searched");
  addRunOptions(command)
    .option("--top <count>", "candidates a query", countOf, 10)
    .option(
      "--output <file>",
      "where candidates are written: .csv, .jsonl or .parquet (default: they are printed)",
    )
    .action((query: string, file: string, options: ScreenOptions) => screen([query, file], options));
}

/** A query and what was found for it. */
interface Answer {
  readonly query: number;
  readonly candidates: readonly ScoredPair[];
}

async function screen(files: readonly string[], options: ScreenOptions): Promise<void> {
  checkOutputs([options.output], [...files, options.model]);
  const watch = progressLine();
  const prepared = await prepare(files, { options, acrossSources: false, truth: null, watch });
  watch.onProgress("searching", null);
  const answers = answersOf(prepared, options);
  const named = namesOf(prepared);
  if (options.output !== undefined) await writeRows(options.output, COLUMNS, rowsOf(answers, named));
  watch.end();
  warn(prepared.warnings);
  describePrepared(prepared);
  if (options.output === undefined) describe(answers, named);
  if (options.json === true) say(JSON.stringify(summaryOf(answers, { named, options })));
}

function answersOf({ records, learnt, linking }: Prepared, { top }: ScreenOptions): Answer[] {
  const { columns } = records;
  const index = createIndex(learnt.model, { minimumBits: linking.threshold - BELOW_THRESHOLD });
  const queries: number[] = [];
  for (const [record, source] of (columns.sources ?? []).entries()) {
    if (source === 0) queries.push(record);
    else index.add(recordAt(columns, record));
  }
  return queries.map((query) => ({
    query,
    candidates: index.candidates(recordAt(columns, query)).slice(0, top),
  }));
}

function partnerOf({ query }: Answer, { a, b }: ScoredPair): number {
  return Number(Number(a) === query ? b : a);
}

function* rowsOf(answers: readonly Answer[], named: RecordNames): Generator<Row> {
  for (const answer of answers) {
    for (const [i, pair] of answer.candidates.entries()) {
      const figures = [rounded(pair.bits, 2), rounded(pair.probability, 9)];
      const candidate = named.idOf(partnerOf(answer, pair));
      yield [named.idOf(answer.query), i + 1, candidate, ...figures, pair.rule, reasonWords(pair)];
    }
  }
}

function describe(answers: readonly Answer[], named: RecordNames): void {
  for (const answer of answers) {
    say(`\n${named.idOf(answer.query)}${answer.candidates.length === 0 ? ": no candidate" : ""}`);
    for (const pair of answer.candidates) {
      say(`  ${named.idOf(partnerOf(answer, pair))}  ${signedBits(pair.bits)} bits, found by ${pair.rule}`);
      say(`    ${reasonWords(pair)}`);
    }
  }
}

function summaryOf(
  answers: readonly Answer[],
  { named, options }: { readonly named: RecordNames; readonly options: ScreenOptions },
): Record<string, unknown> {
  const found = options.output === undefined ? { candidates: [...rowsOf(answers, named)].map(asObject) } : {};
  return {
    queries: answers.length,
    with_candidates: answers.filter(({ candidates }) => candidates.length > 0).length,
    ...found,
    ...readMeter(),
    threshold: options.threshold,
  };
}

function asObject(row: Row): Record<string, unknown> {
  return Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]]));
}
