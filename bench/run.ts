/**
 * Does what we claim still hold? Runs every bench, or those named, one after the other.
 *
 * Usage: npm run bench [-- NAME...]
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const own = ["run.ts"];
const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !own.includes(name))
  .map((name) => name.slice(0, -3))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are: ${names.join(", ")}.`);
  process.exit(1);
}

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
let failed = 0;
for (const name of asked.length > 0 ? asked : names) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, `${name}.ts`)],
    { stdio: "inherit" },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
