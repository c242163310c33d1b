import { mkdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { openStore, type Store } from "../open-store.ts";
import { sql } from "../sql.ts";
import { newFolder, removeFolder } from "../testing/own-store.ts";
import { quiet } from "../testing/quiet.ts";
import { type TestStore, testStore } from "../testing/test-store.ts";
import { rows } from "../transaction.ts";
import { backup } from "./backup.ts";
import { checkBackup, restore } from "./restore.ts";

const FIRST = {
  id: "0001-rows",
  sql: `create table parent (id int primary key, child int, note text);
        create table child (id bigserial primary key, parent int not null references parent, said jsonb, tags text[],
                            shout text generated always as (upper(said ->> 'x')) stored);
        alter table parent add foreign key (child) references child (id) deferrable;
        create table seeded (code text primary key);
        insert into seeded values ('by-migration');
        create function refuse() returns trigger language plpgsql as 'begin raise exception ''append only''; end';
        create trigger no_insert before insert on child for each row when (new.parent = 2) execute function refuse();
        alter table child enable row level security, force row level security;`,
};
const LATER = { id: "0002-later", sql: "alter table parent add added text default 'later'" };
const old = [{ domain: "kept", migrations: [FIRST] }];

let store: TestStore;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await newFolder();
  file = join(folder, "node.backup");
  store = await testStore(old);
  await store.owner.query(`insert into kept.parent values (1, null, E'tab\\there\\nand \\\\N'), (2, null, null);
    insert into kept.child (parent, said, tags) select 1, jsonb_build_object('x', 'é' || n), array['a,b', null] from generate_series(1, 5000) n;
    alter table kept.child disable trigger no_insert;
    insert into kept.child (parent) values (2);
    alter table kept.child enable trigger no_insert;
    update kept.parent set child = 17 where id = 1;
    delete from kept.seeded; insert into kept.seeded values ('by-hand')`);
  await mkdir(join(store.dataFolder, "log", "tile"), { recursive: true });
  await writeFile(join(store.dataFolder, "log", "tile", "000"), Buffer.from([0, 1, 255, 10]));
  await backup(store, file, ["log/tile/000"]);
});
afterAll(async () => {
  await store.close();
  await removeFolder(folder);
});

async function inNewStore<T>(work: (fresh: Store) => Promise<T>): Promise<T> {
  const dataFolder = await newFolder();
  const fresh = await openStore({ dataFolder, log: quiet });
  try {
    return await work(fresh);
  } finally {
    await fresh.close();
    await removeFolder(dataFolder);
  }
}

const contents = async (of: Store) => ({
  parents: await rows(of.owner, sql`select id, child, note from kept.parent order by id`),
  children: await rows(of.owner, sql`select * from kept.child order by id`),
  seeded: await rows(of.owner, sql`select * from kept.seeded`),
});

test("everything comes back in a node of a newer version: rows, sequences, constraints, triggers, files", async () => {
  await inNewStore(async (fresh) => {
    const summary = await restore(fresh, file, [{ domain: "kept", migrations: [FIRST, LATER] }]);
    expect(summary.rows).toMatchObject({
      '"kept"."parent"': 2,
      '"kept"."child"': 5001,
      '"kept"."seeded"': 1,
    });
    expect(await contents(fresh)).toEqual(await contents(store));
    expect(await rows(fresh.owner, sql`select added from kept.parent where id = 1`)).toEqual([
      { added: "later" },
    ]);
    expect(await rows(fresh.owner, sql`insert into kept.child (parent) values (1) returning id`)).toEqual([
      { id: "5002" },
    ]);
    await expect(rows(fresh.owner, sql`insert into kept.child (parent) values (2)`)).rejects.toThrow(
      "append only",
    );
    await expect(rows(fresh.owner, sql`insert into kept.child (parent) values (99)`)).rejects.toMatchObject({
      sqlState: "23503",
    });
    const forced = sql`select relforcerowsecurity as forced from pg_class where oid = 'kept.child'::regclass`;
    expect(await rows(fresh.owner, forced)).toEqual([{ forced: true }]);
    expect(await readFile(join(fresh.dataFolder, "log", "tile", "000"))).toEqual(
      Buffer.from([0, 1, 255, 10]),
    );
    expect(await migrate(fresh, [{ domain: "kept", migrations: [FIRST, LATER] }])).toEqual([]);
    await expect(restore(fresh, file, old)).rejects.toMatchObject({ code: "backup-does-not-fit" });
  });
});

test("the file is private, whole and says what it holds", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { header, summary } = await checkBackup(file);
  expect(header.migrations.map(({ domain, id }) => `${domain}/${id}`)).toEqual([
    "kept/0001-rows",
    "store/0001-jobs",
  ]);
  expect(summary.files).toEqual({ "log/tile/000": 4 });
});

test("a backup cut off anywhere, or with any byte changed, is refused", async () => {
  const whole = await readFile(file);
  const hurt = join(folder, "hurt.backup");
  const place = fc.integer({ min: 10, max: whole.length - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      await writeFile(hurt, whole.subarray(0, at));
      await expect(checkBackup(hurt)).rejects.toMatchObject({ code: "backup-damaged" });
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ change;
      await writeFile(hurt, changed);
      await expect(checkBackup(hurt)).rejects.toMatchObject({ code: "backup-damaged" });
    }),
    { numRuns: 100 },
  );
});

test("content changed and compressed again, or cut between frames and closed properly, is refused", async () => {
  const plain = gunzipSync(await readFile(file));
  const forged = join(folder, "forged.backup");
  const changed = Buffer.from(plain);
  const at = changed.indexOf("by-hand");
  changed.write("by-mind", at);
  const withoutEnd = plain.subarray(0, plain.lastIndexOf("E\0\0"));
  for (const content of [changed, withoutEnd, Buffer.concat([plain, plain])]) {
    await writeFile(forged, gzipSync(content));
    await expect(checkBackup(forged)).rejects.toMatchObject({ code: "backup-damaged" });
  }
  await writeFile(forged, gzipSync(plain));
  await checkBackup(forged);
});

test("a damaged backup, and one of an unknown version, leave a new store untouched", async () => {
  const hurt = join(folder, "cut.backup");
  await writeFile(hurt, await readFile(file));
  await truncate(hurt, (await stat(hurt)).size - 9);
  await inNewStore(async (fresh) => {
    await expect(restore(fresh, hurt, old)).rejects.toMatchObject({ code: "backup-damaged" });
    await expect(restore(fresh, file, [])).rejects.toMatchObject({ code: "backup-does-not-fit" });
    await expect(restore(fresh, join(folder, "none"), old)).rejects.toMatchObject({ code: "backup-damaged" });
    expect(await rows(fresh.owner, sql`select to_regclass('store.migration') as found`)).toEqual([
      { found: null },
    ]);
    await restore(fresh, file, old);
  });
});

test.each([
  "../outside",
  "/etc/passwd",
  "secrets/database-node",
  "postgres/PG_VERSION",
  "log/../secrets/x",
  "",
])("%s is never part of a backup", async (path) => {
  await expect(backup(store, join(folder, "x"), [path])).rejects.toMatchObject({
    code: "backup-does-not-fit",
  });
});
