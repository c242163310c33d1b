import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PACKAGE = join(import.meta.dirname, "../..");

test("the example prints what it says", () => {
  const [, code = ""] =
    /```ts\n(.*?)```/s.exec(readFileSync(join(import.meta.dirname, "README.md"), "utf8")) ?? [];
  const promised = code.split("\n").flatMap((line) => /(?:^|console\.log.*)\/\/ (.*)$/.exec(line)?.[1] ?? []);
  expect(promised).toHaveLength(5);
  // Beside the package, so that its name resolves as it does for those who install it.
  const folder = mkdtempSync(join(PACKAGE, ".readme-"));
  try {
    writeFileSync(join(folder, "example.ts"), code);
    const run = spawnSync(process.execPath, ["--import", "tsx", join(folder, "example.ts")], {
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.stdout.trim().split("\n")).toEqual(promised);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
