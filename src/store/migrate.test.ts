import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadMigrations } from "./load-migrations.ts";
import { migrate } from "./migrate.ts";
import { sql } from "./sql.ts";
import { type TestStore, testStore } from "./testing/test-store.ts";
import { rows, withTransaction } from "./transaction.ts";

let store: TestStore;
beforeEach(async () => {
  store = await testStore([]);
});
afterEach(() => store.close());

const first = {
  id: "0001-thing",
  sql: "create table thing (id int primary key); grant select on thing to waymark_node",
};
const second = { id: "0002-more", sql: "alter table thing add name text; insert into thing values (1, 'x')" };

test("each migration runs once, in its domain's schema", async () => {
  expect(await migrate(store, [{ domain: "things", migrations: [first] }])).toEqual(["things/0001-thing"]);
  expect(await migrate(store, [{ domain: "things", migrations: [first, second] }])).toEqual([
    "things/0002-more",
  ]);
  expect(await migrate(store, [{ domain: "things", migrations: [first, second] }])).toEqual([]);
  expect(await rows(store.app, sql`select * from things.thing`)).toEqual([{ id: 1, name: "x" }]);
});

test("two nodes that start at once migrate once", async () => {
  const domains = [{ domain: "things", migrations: [first, second] }];
  const ran = await Promise.all([migrate(store, domains), migrate(store, domains)]);
  expect(ran.flat().sort()).toEqual(["things/0001-thing", "things/0002-more"]);
});

test("a changed, an unknown and a badly named migration are refused", async () => {
  await migrate(store, [{ domain: "things", migrations: [first, second] }]);
  const changed = { ...first, sql: `${first.sql} ` };
  await expect(migrate(store, [{ domain: "things", migrations: [changed, second] }])).rejects.toMatchObject({
    code: "migration-changed",
  });
  await expect(migrate(store, [{ domain: "things", migrations: [first] }])).rejects.toMatchObject({
    code: "migration-unknown",
  });
  await expect(migrate(store, [{ domain: "Things; drop", migrations: [] }])).rejects.toMatchObject({
    code: "migration-name",
  });
  await expect(migrate(store, [{ domain: "store", migrations: [] }])).rejects.toMatchObject({
    code: "migration-name",
  });
});

test("a migration that fails leaves nothing, names its line, and resumes when it is mended", async () => {
  const broken = { id: "0002-more", sql: "alter table thing add name text;\nselect no_such_function()" };
  const attempt = migrate(store, [{ domain: "things", migrations: [first, broken] }]);
  await expect(attempt).rejects.toMatchObject({
    code: "migration-failed",
    message: expect.stringContaining("things/0002-more, line 2"),
  });
  expect(await migrate(store, [{ domain: "things", migrations: [first, second] }])).toEqual([
    "things/0002-more",
  ]);
});

test("a connection that dies at any statement is resumed", async () => {
  const steps = Array.from({ length: 4 }, (_, number) => `create table step_${number} (id int);`);
  for (let dies = 0; dies <= steps.length; dies += 1) {
    const domain = `dying_${"abcdef"[dies]}`;
    const killer = "select pg_terminate_backend(pg_backend_pid());";
    const deadly = [...steps.slice(0, dies), killer, ...steps.slice(dies)].join("\n");
    const attempt = migrate(store, [{ domain, migrations: [{ id: "0001-steps", sql: deadly }] }]);
    await expect(attempt).rejects.toMatchObject({ code: "database-unavailable", retryable: true });
    const left = await rows(store.owner, sql`select from pg_tables where schemaname = ${domain}`);
    expect(left).toEqual([]);
    const whole = { id: "0001-steps", sql: steps.join("\n") };
    expect(await migrate(store, [{ domain, migrations: [whole] }])).toEqual([`${domain}/0001-steps`]);
  }
});

test("forced row security lets the owner maintain but not a function that borrows its rights", async () => {
  const guarded = `
    create table guarded (id int);
    insert into guarded values (1);
    alter table guarded enable row level security, force row level security;
    create function peek() returns bigint language sql security definer
      set search_path = guard as 'select count(*) from guarded';
    grant select on guarded to waymark_node;
    grant execute on function peek() to waymark_node;`;
  await migrate(store, [{ domain: "guard", migrations: [{ id: "0001-guarded", sql: guarded }] }]);
  expect(await rows(store.owner, sql`select id from guard.guarded`)).toEqual([{ id: 1 }]);
  expect(await rows(store.app, sql`select id from guard.guarded`)).toEqual([]);
  expect(await rows(store.app, sql`select guard.peek()::int as seen`)).toEqual([{ seen: 0 }]);
});

test("a function is closed to the node until a migration grants it", async () => {
  const closed = { id: "0001-f", sql: "create function f() returns int language sql as 'select 1'" };
  await migrate(store, [{ domain: "closed", migrations: [closed] }]);
  await expect(rows(store.app, sql`select closed.f()`)).rejects.toMatchObject({ sqlState: "42501" });
});

test("folders are read in order and odd names refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waymark-migrations-"));
  const url = pathToFileURL(`${folder}/`);
  await writeFile(join(folder, "0002-b.sql"), "select 2");
  await writeFile(join(folder, "0001-a.sql"), "select 1");
  expect(await loadMigrations(url)).toEqual([
    { id: "0001-a", sql: "select 1" },
    { id: "0002-b", sql: "select 2" },
  ]);
  await writeFile(join(folder, "0002-c.sql"), "select 3");
  await expect(loadMigrations(url)).rejects.toMatchObject({ code: "migration-name" });
  await rm(folder, { recursive: true });
});

test("a failure caught inside a transaction does not pass as written", async () => {
  await migrate(store, [{ domain: "things", migrations: [first] }]);
  const work = withTransaction(store.owner, async (client) => {
    await client.query("insert into things.thing values (7)");
    await client.query("select 1 / 0").catch(() => undefined);
  });
  await expect(work).rejects.toMatchObject({ code: "statement-refused" });
  expect(await rows(store.owner, sql`select from things.thing`)).toEqual([]);
});

test("a refused statement names the constraint but not the values", async () => {
  await migrate(store, [{ domain: "things", migrations: [first, second] }]);
  const error = await rows(store.owner, sql`insert into things.thing values (${1}, 'Amina')`).catch(
    (reason: Error) => reason,
  );
  expect(error).toMatchObject({
    code: "statement-refused",
    sqlState: "23505",
    constraint: "thing_pkey",
    table: "things.thing",
  });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/Amina|\(1\)/);
});
