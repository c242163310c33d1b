/** Does `waymark iati` answer with findings, and never with a trace of its own inside? */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lastLine, waymark } from "./testing/run-waymark.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-iati-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("check: what is no IATI ends with 1 and one JSON object", async () => {
  const file = join(folder, "file.xml");
  await writeFile(file, "<feed/>");
  const said = await waymark("iati", "check", file, "--json");
  expect(said.code).toBe(1);
  expect(lastLine(said.out)).toMatchObject({
    xsd: [{ rule: "not-iati", identifier: null, line: 1, remedy: expect.any(String) }],
    rules: [],
    codelists: [],
    activities: 0,
  });
});

test("a folder in the place of a file is named as one, without a trace", async () => {
  for (const words of [
    ["iati", "check", folder],
    ["iati", "net", folder],
    ["programmes", "worked", folder],
  ]) {
    const { code, err } = await waymark(...words);
    expect(code).toBe(1);
    expect(err).toMatch(/is a folder, not a file\. Check the path\.\n$/);
    expect(err).not.toContain("    at ");
  }
});
