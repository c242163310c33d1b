/**
 * How long does one question to a million records take, with all kinds of comparison?
 *
 * `node --import tsx engines/link/bench/screening.ts [records] [questions]` learns a model on the first hundred
 * thousand records, takes all of them into an index one by one, and then asks with new records of people who are held.
 * Every question is a whole one: blocking, comparing, and the reasons of every pair that is returned.
 *
 * @module
 */
import { createIndex, type LinkIndex, type LinkRecord, train } from "../src/index.ts";
import { type ScreenedRecord, screeningPeople, screeningPlan } from "./people/screening-people.ts";

const LEARNT_FROM = 100_000;
const WARM_UP = 500;

const records = Number(process.argv[2] ?? 1_000_000);
const questions = Number(process.argv[3] ?? 5_000);
const options = { seed: 1, apart: Math.max(1, Math.floor(records / 2 / (questions + WARM_UP))) };

const index = createIndex(learntModel());
const { asked, built } = buildIndex(index);
const { times, cpuTimes, found, answers } = ask(index, asked);
console.log(
  "| records | build s | additions a second | peak MB | KB a record | questions | p50 ms | p99 ms | worst ms | p50 CPU ms | p99 CPU ms | pairs an answer | person found |\n" +
    "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
);
const peak = process.resourceUsage().maxRSS / 1_024;
console.log(
  `| ${[
    records.toLocaleString("en"),
    built.toFixed(1),
    Math.round(records / built).toLocaleString("en"),
    peak.toFixed(0),
    ((peak * 1_024) / records).toFixed(2),
    times.length.toLocaleString("en"),
    ...[0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(3)),
    ...[0.5, 0.99].map((share) => quantile(cpuTimes, share).toFixed(3)),
    (answers / times.length).toFixed(1),
    `${((100 * found) / times.length).toFixed(1)} %`,
  ].join(" | ")} |`,
);

function learntModel() {
  const first = function* (): Generator<LinkRecord> {
    for (const { record } of screeningPeople(Math.min(records, LEARNT_FROM), options)) yield record;
  };
  return train(first(), screeningPlan);
}

function buildIndex(index: LinkIndex): { asked: ScreenedRecord[]; built: number } {
  const asked: ScreenedRecord[] = [];
  let milliseconds = 0;
  for (const { person, record, asked: question } of screeningPeople(records, options)) {
    if (question !== null) asked.push({ person, record: question });
    const started = performance.now();
    index.add(record);
    milliseconds += performance.now() - started;
  }
  return { asked, built: milliseconds / 1_000 };
}

interface Asked {
  /** Milliseconds of each question, sorted: by the clock, and of processor time, which other work leaves alone. */
  readonly times: Float64Array;
  readonly cpuTimes: Float64Array;
  /** Questions whose answers hold a record of the person. */
  readonly found: number;
  /** Pairs returned. */
  readonly answers: number;
}

function ask(index: LinkIndex, asked: readonly ScreenedRecord[]): Asked {
  for (const { record } of asked.slice(0, WARM_UP)) index.candidates(record);
  const measured = asked.slice(WARM_UP, WARM_UP + questions);
  const times = new Float64Array(measured.length);
  const cpuTimes = new Float64Array(measured.length);
  let found = 0;
  let answers = 0;
  for (const [i, { person, record }] of measured.entries()) {
    const [started, cpuBefore] = [performance.now(), cpuMilliseconds()];
    const pairs = index.candidates(record);
    cpuTimes[i] = cpuMilliseconds() - cpuBefore;
    times[i] = performance.now() - started;
    answers += pairs.length;
    if (pairs.some(({ a, b }) => isOf(a, person) || isOf(b, person))) found++;
  }
  return { times: times.sort(), cpuTimes: cpuTimes.sort(), found, answers };
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function isOf(id: string, person: number): boolean {
  return id.startsWith("held ") && Number(id.slice(5)) >> 1 === person;
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
