import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openStore, refuseUnsuitable } from "./open-store.ts";
import { sql } from "./sql.ts";
import { quiet } from "./testing/quiet.ts";
import { rows } from "./transaction.ts";

test("a new data folder becomes a working store, and opens again", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "waymark-open-"));
  for (const round of [1, 2]) {
    const store = await openStore({ dataFolder, log: quiet });
    expect((await migrate(store, [])).length).toBe(round === 1 ? 1 : 0);
    expect(await rows(store.app, sql`select current_user as name`)).toEqual([{ name: "waymark_node" }]);
    expect(await rows(store.owner, sql`select current_user as name`)).toEqual([{ name: "waymark_owner" }]);
    await store.close();
  }
  await rm(dataFolder, { recursive: true });
});

test("PostgreSQL 14 is refused, 15 is not", () => {
  const facts = { number: 140_022, version: "14.22", encoding: "UTF8" };
  expect(() => refuseUnsuitable(facts)).toThrowError(expect.objectContaining({ code: "database-too-old" }));
  expect(() => refuseUnsuitable({ ...facts, number: 150_000 })).not.toThrow();
});

test("an address where nobody answers, and a data folder that is a file, are said plainly", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waymark-open-"));
  const databaseUrl = "postgres://somebody:secret@127.0.0.1:1/nowhere";
  const unreachable = openStore({ dataFolder: folder, databaseUrl, log: quiet });
  await expect(unreachable).rejects.toMatchObject({ code: "database-unavailable", retryable: true });
  await writeFile(join(folder, "file"), "");
  const unusable = openStore({ dataFolder: join(folder, "file"), log: quiet });
  await expect(unusable).rejects.toMatchObject({ code: "data-folder-unusable" });
  await rm(folder, { recursive: true });
});
