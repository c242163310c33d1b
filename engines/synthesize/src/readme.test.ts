import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const readme = await readFile(resolve(import.meta.dirname, "../README.md"), "utf8");
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "synthesize-readme-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the README has examples", () => {
  expect(examples.length).toBe(3);
});

test.each(examples.map((code, at) => [at + 1, code] as const))(
  "example %d of the README runs",
  async (at, code) => {
    const file = join(folder, `example-${at}.ts`);
    const here = code.replaceAll(
      '"@waymark/synthesize"',
      JSON.stringify(resolve(import.meta.dirname, "index.ts")),
    );
    await writeFile(file, here);
    await import(file);
  },
);
