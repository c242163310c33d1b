import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, clientFor } from "./connection.ts";
import { doctor } from "./doctor.ts";
import { type EmbeddedServer, startEmbeddedServer } from "./embedded/embedded-server.ts";
import { migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { sql } from "./sql.ts";
import { newFolder, removeFolder } from "./testing/own-store.ts";
import { quiet } from "./testing/quiet.ts";
import { type TestStore, testStore } from "./testing/test-store.ts";
import { rows } from "./transaction.ts";

let store: TestStore;
let external: EmbeddedServer;
let externalFolder: string;

const DOMAIN = {
  domain: "kept",
  migrations: [
    {
      id: "0001-row",
      sql: `create table row (id int primary key);
            alter table row enable row level security, force row level security;
            create policy mine on row to waymark_node using (id < 10) with check (id < 10);
            grant select, insert on row to waymark_node;`,
    },
  ],
};

beforeAll(async () => {
  store = await testStore([DOMAIN]);
  externalFolder = await newFolder();
  external = await startEmbeddedServer({ dataFolder: externalFolder, log: quiet });
});
afterAll(async () => {
  await store.close();
  await external.stop();
  await removeFolder(externalFolder);
});

const urlAs = (user: string, password: string, database: string) =>
  `socket://${user}:${encodeURIComponent(password)}@${external.host}?db=${database}`;
const superUrl = (database: string) => urlAs(external.superuser, external.superuserPassword, database);

async function asSuperuser(statements: string, database = "postgres"): Promise<void> {
  const client = clientFor(addressOf(superUrl(database)));
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

test.each([
  "set role waymark_owner",
  "set session authorization waymark_owner",
  "set role postgres",
  "alter table kept.row disable row level security",
  "alter table kept.row no force row level security",
  "drop policy mine on kept.row",
  "create policy open on kept.row using (true)",
  "alter role waymark_node bypassrls",
  "alter role waymark_node superuser",
  "grant waymark_owner to waymark_node",
  "create role helper",
  "create database mine",
  "create schema mine",
  "create table public.mine (id int)",
  "create table kept.mine (id int)",
  "create temporary table mine (id int)",
  "create extension pg_trgm",
  "copy kept.row to program 'id'",
  "select pg_read_file('/etc/passwd')",
  "set session_replication_role = replica",
  "set log_statement = 'all'",
  "select * from pg_authid",
  "insert into kept.row values (11)",
  "insert into store.migration values ('x', 'y', 'z')",
  "delete from store.job",
  "truncate kept.row",
])("the node's login may not: %s", async (statement) => {
  await expect(store.app.query(statement)).rejects.toMatchObject({
    code: expect.stringMatching(/^42501$|^22023$/),
  });
});

test("row security off means an error, never all rows", async () => {
  const client = await store.app.connect();
  await client.query("set row_security = off");
  await expect(client.query("select * from kept.row")).rejects.toMatchObject({ code: "42501" });
  client.release(true);
});

test("an external database works with a superuser's address, as often as one likes", async () => {
  await asSuperuser("create database first");
  const dataFolder = await newFolder();
  for (const count of [2, 0]) {
    const opened = await openStore({ dataFolder, databaseUrl: superUrl("first"), log: quiet });
    expect(opened.embedded).toBe(false);
    expect(await migrate(opened, [DOMAIN])).toHaveLength(count);
    expect(await rows(opened.owner, sql`select current_user as name`)).toEqual([{ name: "waymark_owner" }]);
    expect((await doctor(opened, ["kept.row"])).filter((check) => !check.ok)).toEqual([]);
    await opened.close();
  }
  await removeFolder(dataFolder);
});

test("an external database works with a role that may create roles and owns the database", async () => {
  await asSuperuser("drop database if exists first");
  await asSuperuser("drop owned by waymark_node, waymark_owner").catch(() => undefined);
  await asSuperuser("drop role if exists waymark_node");
  await asSuperuser("create role chief login createrole password 'pass word'");
  await asSuperuser("create database second owner chief");
  const dataFolder = await newFolder();
  for (const count of [2, 0]) {
    const opened = await openStore({
      dataFolder,
      databaseUrl: urlAs("chief", "pass word", "second"),
      log: quiet,
    });
    expect(await migrate(opened, [DOMAIN])).toHaveLength(count);
    expect(await rows(opened.owner, sql`select current_user as name`)).toEqual([{ name: "chief" }]);
    await expect(opened.app.query("set role chief")).rejects.toMatchObject({ code: "42501" });
    expect((await doctor(opened, ["kept.row"])).filter((check) => !check.ok)).toEqual([]);
    await opened.close();
  }
  await removeFolder(dataFolder);
});

test("a role that may do too little is told what it lacks", async () => {
  await asSuperuser("create role poor login password 'poor'");
  const dataFolder = await newFolder();
  const attempt = openStore({ dataFolder, databaseUrl: urlAs("poor", "poor", "postgres"), log: quiet });
  await expect(attempt).rejects.toMatchObject({
    code: "database-unsuitable",
    message: expect.stringContaining("createrole"),
  });
  await removeFolder(dataFolder);
});

test("a database that does not keep Unicode is refused", async () => {
  await asSuperuser(
    "create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'",
  );
  const dataFolder = await newFolder();
  const attempt = openStore({ dataFolder, databaseUrl: superUrl("latin"), log: quiet });
  await expect(attempt).rejects.toMatchObject({
    code: "database-unsuitable",
    message: expect.stringContaining("LATIN1"),
  });
  await removeFolder(dataFolder);
});

test("a second node without the first one's secrets does not lock it out", async () => {
  const [one, two] = [await newFolder(), await newFolder()];
  await asSuperuser("create database third");
  const first = await openStore({ dataFolder: one, databaseUrl: superUrl("third"), log: quiet });
  await rows(first.app, sql`select 1`);
  await rows(first.owner, sql`select 1`);
  await expect(
    openStore({ dataFolder: two, databaseUrl: superUrl("third"), log: quiet }),
  ).rejects.toMatchObject({ code: "roles-in-use" });
  await first.close();
  for (const folder of [one, two]) await removeFolder(folder);
});

test("powers that somebody gave to the node's login are taken away at the next start", async () => {
  await asSuperuser("create database fourth");
  const dataFolder = await newFolder();
  const plan = { dataFolder, databaseUrl: superUrl("fourth"), log: quiet };
  await (await openStore(plan)).close();
  await asSuperuser("alter role waymark_node bypassrls createdb inherit");
  const opened = await openStore(plan);
  expect((await doctor(opened, [])).find(({ name }) => name === "login-powerless")).toMatchObject({
    ok: true,
  });
  await opened.close();
  await asSuperuser("grant pg_read_all_data to waymark_node");
  await expect(openStore(plan)).rejects.toMatchObject({
    code: "role-unsafe",
    message: expect.stringContaining("pg_read_all_data"),
  });
  await removeFolder(dataFolder);
});
