import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const PACKAGE = join(import.meta.dirname, "..");
const examples = [...readFileSync(join(PACKAGE, "README.md"), "utf8").matchAll(/```ts\n(.*?)```/gs)].map(
  ([, code]) => code ?? "",
);
let folder = "";

beforeAll(() => {
  // Beside the package, so that its name resolves as it does for those who install it.
  folder = mkdtempSync(join(PACKAGE, ".readme-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What an example says it prints: the comments after `console.log`, and those alone on a line. */
function promised(code: string): string[] {
  return code.split("\n").flatMap((line) => /(?:^\s*|console\.log.*)\/\/ (.*)$/.exec(line)?.[1] ?? []);
}

test("there are examples, and they promise something", () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const code of examples) expect(promised(code).length).toBeGreaterThan(0);
});

test.each(examples.map((code, i) => ({ i, code })))("example $i prints what it says", ({ i, code }) => {
  const file = join(folder, `example-${i}.ts`);
  writeFileSync(file, code);
  const run = spawnSync(process.execPath, ["--import", "tsx", file], { cwd: PACKAGE, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.stdout.trim().split("\n")).toEqual(promised(code));
});
