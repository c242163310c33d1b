/**
 * Does a publication, from what was told to what is read, lose no more of one report than ε? (trust.md rule 36, P1)
 *
 * The whole way: words put into slices, noise by key, the decision what to show. On two nodes that differ by one report, each
 * with a secret of its own every run; 15,000 runs a side here. The noise itself is tried 100,000 times in `engines/synthesize`.
 */
import { falsify } from "@waymark/synthesize";
import { expect, test } from "vitest";
import { releasedRisks } from "../../src/community/publication/released-risks.ts";
import { slicesOf } from "../../src/community/publication/risk-slices.ts";
import type { Observation } from "../../src/community/risk/observation.ts";
import { noisyFacts } from "../../src/safeguards/disclosure/noisy-facts.ts";
import { weakestDisclosure } from "../../src/safeguards/index.ts";

const today = "2026-11-25";
const legs = [{ id: "a--b", movements: null }];
const runs = 15_000;
const falseAlarm = 1e-9;

const told = (count: number): Observation[] =>
  Array.from({ length: count }, (_, at) => ({
    leg: "a--b",
    kind: "extortion",
    day: "2026-10-10",
    origin: `origin ${at}`,
    channel: at % 2 === 0 ? "report" : "vouched",
    reliability: "A",
    credibility: 1,
    vetted: false,
    persons: 1,
    child: false,
    partner: `partner ${at}`,
  }));

/** What readers see of the one cell: its strength, or that it is not there. */
function publication(count: number, epsilon: number) {
  const words = told(count);
  const policy = weakestDisclosure;
  const { places, facts } = slicesOf({
    today,
    policy,
    legs: ["a--b"],
    closedBefore: null,
    told: words,
    counted: new Set(),
  });
  const at = places.findIndex(({ kind }) => kind === "extortion");
  const [place, fact] = [places[at], facts[at]];
  if (place === undefined || fact === undefined) throw new Error("there is no such fact");
  const seen = new Map<number, number | string>();
  let run = 0;
  return () => {
    run += 1;
    const secret = new Uint8Array(32);
    new DataView(secret.buffer).setFloat64(0, Math.random());
    new DataView(secret.buffer).setUint32(8, run);
    const [noisy] = noisyFacts([fact], { dataset: "d", epsilon, secret });
    const value = noisy?.value ?? 0;
    // The decision follows from the noisy value and the truth alone: made once a value, or the runs would take minutes.
    const known = seen.get(value);
    if (known !== undefined) return known;
    const decision = releasedRisks({
      today,
      policy,
      epsilon: 1,
      legs,
      facts: [{ ...place, words: value }],
      told: words,
      withdrawn: [],
    });
    const outcome = decision.risks[0]?.risk.strength ?? "not observed";
    seen.set(value, outcome);
    return outcome;
  };
}

test.each([9, 10, 40])("a report more than %d", (count) => {
  const plan = { epsilon: 1, delta: 1e-6, runs, falseAlarm };
  const tried = falsify({ onOne: publication(count + 1, 1), onOther: publication(count, 1), ...plan });
  expect(tried.falsified).toBe(false);
});

test("a node that put too little noise would be found out", () => {
  const plan = { epsilon: 1, delta: 1e-6, runs, falseAlarm };
  const tried = falsify({ onOne: publication(41, 3), onOther: publication(40, 3), ...plan });
  expect(tried.falsified).toBe(true);
});
