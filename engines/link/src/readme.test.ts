import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comparisonKinds, levelNames } from "./compare/comparisons.ts";
import type { ComparisonKind } from "./plan.ts";

const PACKAGE = join(import.meta.dirname, "..");
const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
const examples = blocks("ts");
let folder = "";

beforeAll(() => {
  // Beside the package, so that its name resolves as it does for those who install it.
  folder = mkdtempSync(join(PACKAGE, ".readme-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(
    ([, text]) => text ?? "",
  );
}

/** What an example says it prints: the comments after `console.log`, and those alone on a line below one. */
function promised(code: string): string[] {
  return code.split("\n").flatMap((line) => /(?:^\s*|console\.log.*)\/\/ (.*)$/.exec(line)?.[1] ?? []);
}

test("there are examples, and they promise something", () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
  for (const code of examples) expect(promised(code).length).toBeGreaterThan(0);
});

test.each(examples.map((code, i) => ({ i, code })))("example $i prints what it says", ({ i, code }) => {
  const file = join(folder, `example-${i}.ts`);
  writeFileSync(file, code);
  const run = spawnSync(process.execPath, ["--import", "tsx", file], { cwd: PACKAGE, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.stdout.trim().split("\n")).toEqual(promised(code));
});

test("the session at the command line prints what it says", () => {
  writeFileSync(join(folder, "people.csv"), blocks("csv")[0] ?? "");
  const [session = ""] = blocks("console");
  const [command = "", ...printed] = session.trimEnd().split("\n");
  const words = command.replace("$ npx waymark-link ", "").split(" ");
  const run = spawnSync(process.execPath, [join(PACKAGE, "waymark-link.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(run.status).toBe(0);
  expect(run.stdout.trimEnd().split("\n")).toEqual(printed);
});

test.each([...comparisonKinds] as ComparisonKind[])(
  "the levels of %s are those of its comparison",
  (kind) => {
    expect(readme).toContain(`| \`${kind}\` | ${levelNames(kind).join(" · ")} |`);
  },
);
