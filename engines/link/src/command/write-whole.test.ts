import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "write-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("%s in the middle of a file leaves nothing behind", (signal, status) => {
  const script = join(folder, "endless.mts");
  const writer = pathToFileURL(join(import.meta.dirname, "write-whole.ts")).href;
  writeFileSync(
    script,
    `import { readdirSync, writeSync } from "node:fs";
     import { writeWhole } from ${JSON.stringify(writer)};
     function* endless() {
       yield "x".repeat(2 ** 21);
       writeSync(1, readdirSync(".").join());
       process.kill(process.pid, "${signal}");
       for (;;) yield "y".repeat(2 ** 21);
     }
     await writeWhole("out.csv", endless());`,
  );
  const tsx = import.meta.resolve("tsx");
  const run = spawnSync(process.execPath, ["--import", tsx, script], { cwd: folder, encoding: "utf8" });
  expect(run.stdout).toMatch(/\.out\.csv\.\d+\.part/);
  expect(run.status).toBe(status);
  expect(readdirSync(folder)).toEqual(["endless.mts"]);
  rmSync(script);
});
