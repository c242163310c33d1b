/**
 * Does the noise keep its promise over a million runs, and how fast is it drawn?
 *
 *     node --import tsx engines/synthesize/bench/falsify.ts
 *
 * @module
 */
import { drawNoise, epsilonOf, falsify, keyedSource, strongSource } from "../src/index.ts";

const runs = Number(process.env.WAYMARK_FALSIFY_RUNS ?? 1_000_000);
const falseAlarm = 1e-9;

/** Draws a second. */
function rate(draw: (at: number) => number, times: number): number {
  const begun = performance.now();
  let kept = 0;
  for (let at = 0; at < times; at++) kept += draw(at);
  if (!Number.isFinite(kept)) throw new Error("noise is no number");
  return Math.round(times / ((performance.now() - begun) / 1000));
}

const random = strongSource();
let failed = false;
for (const epsilon of [0.25, 0.5, 1, 2]) {
  const scale = { epsilon: epsilonOf(epsilon), sensitivity: 1 };
  const onCount = (count: number) => () => count + drawNoise(scale, random);
  const begun = performance.now();
  const tried = falsify({ onOne: onCount(20), onOther: onCount(19), epsilon, runs, falseAlarm });
  failed ||= tried.falsified;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `ε ${epsilon}: ${runs.toLocaleString("en")} runs on each of two neighbours, ${tried.events} events: ${tried.falsified ? "BROKEN" : "stands"}; proven loss ${tried.provenLoss.toFixed(3)} at 1 - ${falseAlarm} (${seconds} s)`,
  );
}
const scale = { epsilon: epsilonOf(1), sensitivity: 1 };
const key = new Uint8Array(32).fill(1);
console.log(`strong noise: ${rate(() => drawNoise(scale, random), 300_000).toLocaleString("en")} draws/s`);
console.log(
  `keyed noise, a key a fact: ${rate((at) => drawNoise(scale, keyedSource(key, String(at))), 50_000).toLocaleString("en")} draws/s`,
);
process.exitCode = failed ? 1 : 0;
