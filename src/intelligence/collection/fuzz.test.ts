import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CollectionError } from "./collection-error.ts";
import type { ReadOptions } from "./format.ts";
import { findFormats, recogniseFormat } from "./formats.ts";
import { streamOf, theFormat } from "./testing/read-sample.ts";

const FOLDER = new URL("./formats/", import.meta.url);
const SECONDS = Number(process.env.WAYMARK_FUZZ_SECONDS ?? 3);
const SEED = Number(process.env.WAYMARK_FUZZ_SEED ?? Date.now() % 1_000_000_007);
/** No input may take longer. Unit: milliseconds. */
const LONGEST = 2_000;

/** Splitmix32; the same seed gives the same inputs. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const TOKENS = [
  '"',
  ",",
  "\n",
  "\r",
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "{",
  "[",
  "\\",
  "\uFEFF",
  "\u0000",
  "\u202E",
  "=",
  "'",
  ";",
  "PK\u0003\u0004",
  "<!D",
  "&#x110000;",
  "1e999",
];

/** Flips, drops, doubles, inserts and cuts, one to eight times. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutant = Buffer.from(bytes);
  for (let times = 1 + random(8); times > 0 && mutant.length > 0; times--) {
    const at = random(mutant.length);
    const length = 1 + random(Math.min(64, mutant.length - at));
    const kind = random(6);
    if (kind === 0) mutant[at] = random(256);
    else if (kind === 1) mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(at + length)]);
    else if (kind === 2) mutant = Buffer.concat([mutant.subarray(0, at + length), mutant.subarray(at)]);
    else if (kind === 3)
      mutant = Buffer.concat([
        mutant.subarray(0, at),
        Buffer.from(TOKENS[random(TOKENS.length)] ?? ""),
        mutant.subarray(at),
      ]);
    else if (kind === 4) mutant = mutant.subarray(0, at);
    else
      mutant = Buffer.concat([
        mutant.subarray(0, at),
        Buffer.alloc(length, random(256)),
        mutant.subarray(at + length),
      ]);
  }
  return new Uint8Array(mutant);
}

function inputsOf(name: string): { samples: Uint8Array[]; options: ReadOptions } {
  const folder = new URL(`${name}/`, FOLDER);
  const samples = readdirSync(folder)
    .filter((file) => file.startsWith("sample."))
    .map((file) => new Uint8Array(readFileSync(new URL(file, folder))));
  if (name === "htcds")
    samples.push(
      new TextEncoder().encode(
        '<?xml version="1.0"?><data id="htcds_xlsform"><con_Consent>TRUE</con_Consent><g><prs_First_Name>A &amp; B</prs_First_Name></g><!-- c --><meta><instanceID>uuid:1</instanceID></meta></data>',
      ),
    );
  const mapping = new URL("mapping.json", folder);
  const fileName = "fuzz";
  return {
    samples,
    options: existsSync(mapping)
      ? { fileName, mapping: JSON.parse(readFileSync(mapping, "utf8")) }
      : { fileName },
  };
}

async function readQuietly(name: string, input: Uint8Array, options: ReadOptions): Promise<void> {
  const format = await theFormat(name);
  try {
    for await (const item of format.read(streamOf(input, 1_000), options))
      expect(item.place.file).toBe("fuzz");
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
  }
}

const names = readdirSync(FOLDER);

describe(`mutated samples, WAYMARK_FUZZ_SEED=${SEED}`, () => {
  test.each(names)(
    "%s neither falls nor hangs",
    async (name) => {
      const { samples, options } = inputsOf(name);
      const random = randomFrom(SEED);
      const end = Date.now() + SECONDS * 1_000;
      let count = 0;
      for (; Date.now() < end; count++) {
        const input = mutate(samples[random(samples.length)] ?? new Uint8Array(0), random);
        const begin = performance.now();
        try {
          await readQuietly(name, input, options);
          for (const format of await findFormats()) {
            const sureness = format.recognises(input, "fuzz");
            expect(sureness >= 0 && sureness <= 1).toBe(true);
          }
          await recogniseFormat(input, "fuzz").catch((error: unknown) =>
            expect(error).toBeInstanceOf(CollectionError),
          );
          expect(performance.now() - begin).toBeLessThan(LONGEST);
        } catch (error) {
          throw new Error(
            `seed ${SEED}, input ${count}: ${Buffer.from(input).toString("base64").slice(0, 4_000)}`,
            { cause: error },
          );
        }
      }
      expect(count).toBeGreaterThan(0);
    },
    SECONDS * 1_000 + 30_000,
  );
});
