/**
 * Writes a world into a folder: `npm run world -- --seed 1 --size 5000 --out DIR`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { writeWorld } from "./files.ts";
import { generateCorridor } from "./generate-corridor.ts";
import { WorldError } from "./world-error.ts";

const usage = "Usage: npm run world -- --out DIR [--seed 1] [--size 5000]\n";

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      size: { type: "string", default: "5000" },
      out: { type: "string" },
    },
  });
  const [seed, size] = [Number(values.seed), Number(values.size)];
  if (values.out === undefined || !Number.isInteger(seed) || !Number.isInteger(size)) {
    process.stderr.write(usage);
    return 2;
  }
  const files = await writeWorld(generateCorridor({ seed, size }), values.out);
  for (const file of files) process.stdout.write(`${file.path}\n`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof WorldError ? 2 : 1;
}
