/**
 * Do map and help still serve with PostgreSQL gone, and before it ever came? (trust.md rule 41, L2)
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicFolder, publish } from "../../src/community/server/index.ts";
import { newFolder, removeFolder } from "../../src/store/testing/own-store.ts";
import { quiet } from "../../src/store/testing/quiet.ts";
import { openNode, type WaymarkNode } from "./open-node.ts";
import { buildPublicHttp, type PublicHttp } from "./public-http.ts";
import { publicIntake } from "./public-intake.ts";

let folder: string;
let node: WaymarkNode;
let site: PublicHttp;
const log = { ...quiet, error: () => undefined };

beforeAll(async () => {
  folder = await newFolder();
  node = await openNode({ dataFolder: folder, origin: "http://localhost:7070", log });
  const render = async () => [{ path: "index.html", content: "<p>how the next leg is" }];
  await publish({
    doors: node.doors,
    dataFolder: folder,
    today: "2026-11-25",
    render,
    risk: true,
    member: null,
  });
  site = await buildPublicHttp({ folder: publicFolder(folder), intake: publicIntake(node) });
});
afterAll(async () => {
  await site?.http.close();
  await node?.close().catch(() => undefined);
  await removeFolder(folder);
});

const get = (to: PublicHttp, url: string) => to.http.inject({ method: "GET", url });

test("with PostgreSQL killed every published file is served, and what is handed in is told to come back", async () => {
  const postmaster = Number(
    (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0],
  );
  process.kill(postmaster, "SIGKILL");
  await expect
    .poll(
      () =>
        node.doors.ask({ kind: "node" }, "prevention", asking).then(
          () => "there",
          () => "gone",
        ),
      { timeout: 20_000 },
    )
    .toBe("gone");
  const manifest = (await get(site, "/manifest.json")).json() as { files: Record<string, string> };
  for (const path of Object.keys(manifest.files))
    expect([path, (await get(site, `/${path}`)).statusCode]).toEqual([path, 200]);
  const mailbox = await site.http.inject({ method: "POST", url: "/intake/posts", payload: {} });
  expect(mailbox.statusCode).toBeGreaterThanOrEqual(400);
  const challenge = await get(site, "/intake/challenge");
  expect(challenge.statusCode).toBe(200);
});

test("before the database was ever opened they are served too: a node that is only starting already helps", async () => {
  const early = await buildPublicHttp({ folder: publicFolder(folder) });
  expect((await get(early, "/")).body).toContain("how the next leg is");
  expect((await get(early, "/routes.json")).json()).toHaveProperty("corridors");
  await early.http.close();
});

test("a publication can be carried elsewhere and served from there: it is only files", async () => {
  const names = await readdir(join(publicFolder(folder), "current"));
  expect(names).toEqual(
    expect.arrayContaining(["manifest.json", "manifest.sig", "routes.json", "budget.json", "legs"]),
  );
});

const asking = {
  name: "test.ask",
  needs: null,
  scope: "door",
  touched: () => [],
  run: async () => null,
} as const;
