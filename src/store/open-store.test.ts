import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";
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
