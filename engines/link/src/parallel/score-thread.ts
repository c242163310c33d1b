/**
 * A thread that scores pairs until there are none left.
 *
 * @module
 */
import { parentPort, workerData } from "node:worker_threads";
import { type SharedWork, taskOf, workOff } from "./shared-work.ts";

const work = workerData as SharedWork;
for (const { chunk, pairs } of workOff(taskOf(work), work)) {
  const { count, looked } = pairs;
  const [a, b, bits, rule] = [
    pairs.a.slice(0, count),
    pairs.b.slice(0, count),
    pairs.bits.slice(0, count),
    pairs.rule.slice(0, count),
  ];
  const buffers = [a.buffer, b.buffer, bits.buffer, rule.buffer];
  parentPort?.postMessage({ chunk, pairs: { count, looked, a, b, bits, rule } }, buffers);
}
