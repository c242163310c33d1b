/**
 * Do two programs that know nothing of one another draw the same noise? (`vectors/SOURCE.md`)
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { epsilonOf } from "./epsilon.ts";
import { releaseThreshold } from "./noise-tail.ts";
import { keyedSource } from "./random-source.ts";
import { drawNoise } from "./two-sided-geometric.ts";

interface Vectors {
  readonly keyed: readonly {
    readonly key: string;
    readonly name: string;
    readonly epsilonMillionths: number;
    readonly sensitivity: number;
    readonly words: readonly number[];
    readonly draws: readonly number[];
  }[];
  readonly thresholds: readonly {
    readonly epsilon: number;
    readonly delta: number;
    readonly floor: number;
    readonly threshold: number;
  }[];
}

const file = join(import.meta.dirname, "../vectors/noise.json");
const { keyed, thresholds }: Vectors = JSON.parse(await readFile(file, "utf8"));

test.each(keyed)("keyed by “$name” at ε $epsilonMillionths, sensitivity $sensitivity", (vector) => {
  const key = Buffer.from(vector.key, "hex");
  const random = keyedSource(key, vector.name);
  expect(vector.words.map(() => random())).toEqual(vector.words);
  const again = keyedSource(key, vector.name);
  const scale = { epsilon: vector.epsilonMillionths, sensitivity: vector.sensitivity };
  expect(vector.draws.map(() => drawNoise(scale, again))).toEqual(vector.draws);
});

test.each(thresholds)("threshold at ε $epsilon, δ $delta", ({ epsilon, delta, floor, threshold }) => {
  const scale = { epsilon: epsilonOf(epsilon), sensitivity: 1 };
  expect(releaseThreshold(scale, { floor, delta })).toBe(threshold);
});
