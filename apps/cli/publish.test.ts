/**
 * Does `waymark publish` say what it published, and find what was done to it since? (trust.md rule 41)
 */
import { appendFile, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answered, lastLine, waymark } from "./testing/run-waymark.ts";

let folder: string;
let data: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-publish-"));
  data = join(folder, "data");
  const published = await answered("publish", "--data", data, "--risk");
  key = String(published.publicKey);
  expect(published).toMatchObject({ version: 1, batch: { cells: 0 } });
  expect(Number(published.files)).toBeGreaterThan(300);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a copy is checked without a node, by the key that somebody wrote down", async () => {
  const copy = join(folder, "copy");
  await cp(join(data, "public", "1"), copy, { recursive: true });
  const whole = await answered("publish", "--verify", copy, "--key", key);
  expect(whole).toMatchObject({ whole: true, version: 1, publicKey: key });
  await appendFile(join(copy, "routes.json"), " ");
  const found = await waymark("publish", "--verify", copy, "--key", key, "--json");
  expect(found.code).toBe(1);
  expect(lastLine(found.out)).toMatchObject({ faults: [{ code: "file-altered", path: "routes.json" }] });
}, 180_000);

test("a node that would publish more than the weakest policy allows does not open", async () => {
  await writeFile(join(data, "disclosure.json"), `{"floor": 3}`);
  const refused = await waymark("publish", "--data", data);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("disclosure.json");
});
