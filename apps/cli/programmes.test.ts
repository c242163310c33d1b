/** Does `waymark programmes` say what it worked out, to a person and to a program, and where a file is wrong? */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answered, lastLine, waymark } from "./testing/run-waymark.ts";

const shared = join(
  process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../shared"),
  "data/programmes",
);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-programmes-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("worked: one JSON object in the shape of the examples, W9 from the files that it names", async () => {
  const examples = JSON.parse(await readFile(join(shared, "worked-examples.json"), "utf8")) as { W9: object };
  const found = await answered("programmes", "worked", join(shared, "worked-inputs.json"));
  expect(Object.keys(found)).toEqual(Object.keys(examples));
  expect(found.W9).toEqual(examples.W9);
});

test("worked: tables for a person, and what was refused with its place", async () => {
  const file = join(folder, "file.json");
  await writeFile(
    file,
    JSON.stringify({
      W2: { A: 4, B: 3, overlap: -1, target: 5, ratio_places: [[1, 2]] },
      W9: { files: ["none.xml"] },
    }),
  );
  const said = await waymark("programmes", "worked", file);
  expect(said.code).toBe(0);
  expect(said.out).toContain("All places together: 50 %");
  expect(said.out).toContain("W2.overlap: ");
  expect(said.out).toMatch(/W9\.files: .*none\.xml cannot be read/);
});

test("worked: a file that asks nothing, a folder among the files, a path from the root", async () => {
  const file = join(folder, "said.json");
  const worked = async (content: object) => {
    await writeFile(file, JSON.stringify(content));
    const { code, out } = await waymark("programmes", "worked", file, "--json");
    return { code, ...lastLine(out) };
  };
  expect(await worked({})).toMatchObject({ code: 1, refused: [{ code: "nothing-asked" }] });
  expect(await worked({ W9: { files: ["."] } })).toMatchObject({
    W9: null,
    refused: [{ place: "W9.files", code: "file-unreadable" }],
  });
  const whole = join(shared, "../iati/waymark-sample/{aa,puno-a,puno-b,ngo}.xml");
  expect(await worked({ W9: { files: whole } })).toMatchObject({ code: 0, W9: { traceability_pct: 100 } });
});

test("terms: W6 for a person, with the words for the negotiation and whether the standard's text was read", async () => {
  const file = join(shared, "donor-term-example.json");
  const { out } = await waymark("programmes", "terms", file);
  expect(out).toMatch(/^do not sign before clearance\. Score 5 of 100/);
  expect(out).toMatch(/T09 .*\n {2}Standard: .* Text read: no\./);
  expect(out).toContain("T32 Coordination costs: unknown, which is not compliant");
});
