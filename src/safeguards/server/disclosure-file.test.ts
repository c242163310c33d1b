import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { weakestDisclosure } from "../disclosure/disclosure-policy.ts";
import { nodeDisclosure } from "./disclosure-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "disclosure-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (text: string) => {
  await writeFile(join(folder, "disclosure.json"), text);
  return await nodeDisclosure(folder);
};

test("a node that says nothing has the weakest policy, one that is stricter its own (rule 36)", async () => {
  expect(await nodeDisclosure(folder)).toEqual(weakestDisclosure);
  expect(await written(`{"floor": 25, "lagDays": 45}`)).toEqual({
    ...weakestDisclosure,
    floor: 25,
    lagDays: 45,
  });
});

test.each([
  [`{"floor": 9}`, "floor"],
  [`{"epsilonPerQuarter": 2}`, "epsilonPerQuarter"],
  [`{"flor": 12}`, "flor"],
  [`{"floor": "25"}`, "floor"],
  [`[25]`, "disclosure.json"],
  [`{"floor": 25`, "disclosure.json"],
])("%s is refused, by name", async (text, value) => {
  await expect(written(text)).rejects.toMatchObject({ code: "disclosure-looser", details: { value } });
});
