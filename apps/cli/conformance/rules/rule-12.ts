import { randomUUID } from "node:crypto";
import { readRecord } from "../../../../src/intelligence/server/index.ts";
import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

/** Trials of each kind in a round, and how far medians may lie apart. */
const trials = 400;
const tolerance = 1.05;

export const rule: Rule = {
  number: 12,
  says: '"Not allowed" and "does not exist" are the same answer.',
  async check(_node, stage) {
    const hidden = await stage.plant(stage.police, { properties: { name: ["Not Yours"] } });
    const one = await answers(stage.node.doors, stage.shelter, waysTo(hidden, "Not Yours"));
    const other = await answers(stage.node.doors, stage.shelter, waysTo(randomUUID(), "Not Yours"));
    const wrong = Object.keys(one).filter((way) => one[way] !== other[way]);
    const ratio = await bestOf(3, () =>
      medianRatio(
        () => ask(hidden),
        () => ask(randomUUID()),
      ),
    );
    if (ratio > tolerance) wrong.push(`the median time differs by ${Math.round((ratio - 1) * 100)} %`);
    return noneOf(
      wrong,
      `${Object.keys(one).length} ways, a hidden id and one that nobody has: the same answers; median times within ${Math.round((ratio - 1) * 100)} % over ${trials} trials each.`,
    );

    function ask(id: string): Promise<unknown> {
      return stage.node.doors.ask(stage.shelter, "analysis", readRecord(id)).catch(() => null);
    }
  },
};

/** The larger median over the smaller, of two kinds of work done in turn. */
async function medianRatio(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let trial = 0; trial < trials; trial++) {
    ones.push(await timed(one));
    others.push(await timed(other));
  }
  const [a, b] = [median(ones), median(others)];
  return Math.max(a, b) / Math.min(a, b);
}

/** A busy machine may disturb one round; a difference that is there shows in every one. */
async function bestOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best > tolerance; round++) best = Math.min(best, await measure());
  return best;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
