import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "../data-folder-lock.ts";
import { openStore } from "../open-store.ts";
import { sql } from "../sql.ts";
import { eventually, kill, newFolder, removeFolder, startNode } from "../testing/own-store.ts";
import { quiet } from "../testing/quiet.ts";
import { rows } from "../transaction.ts";
import { readPostmaster } from "./postmaster.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await newFolder();
});
afterEach(() => removeFolder(dataFolder));

const open = () => openStore({ dataFolder, log: quiet });
const WRITER = (folder: string) => `
  const { openStore } = await import("./open-store.ts");
  const { quiet } = await import("./testing/quiet.ts");
  const store = await openStore({ dataFolder: ${JSON.stringify(folder)}, log: quiet });
  await store.owner.query("create schema if not exists w; create table if not exists w.row (n int)");
  for (let n = 0; ; n += 1) {
    await store.owner.query("insert into w.row values ($1)", [n]);
    console.log(n);
  }`;

test("a node that is killed while it writes loses nothing that was confirmed, and its server is replaced", async () => {
  for (let round = 0; round < 3; round += 1) {
    const node = await startNode(WRITER(dataFolder));
    const orphan = await readPostmaster(join(dataFolder, "postgres"));
    await kill(node.child);
    const confirmed = node.lines.length;
    expect(confirmed).toBeGreaterThan(0);
    expect(isAlive(orphan?.pid ?? 0)).toBe(true);

    const store = await open();
    expect(store.serverPid()).not.toBe(orphan?.pid);
    const [found] = await rows<{ count: number }>(store.owner, sql`select count(*)::int as count from w.row`);
    expect(found?.count).toBeGreaterThanOrEqual(confirmed);
    await store.owner.query("truncate w.row");
    await store.close();
  }
});

test("a server that is killed comes back, and until then callers hear that they may try again", async () => {
  const store = await open();
  await store.owner.query("create schema w; create table w.row (n int)");
  const killed = store.serverPid() ?? 0;
  const waiting = rows(store.app, sql`select pg_sleep(20)`).catch((error: unknown) => error);
  await rows(store.app, sql`select 1`);
  process.kill(killed, "SIGKILL");
  expect(await waiting).toMatchObject({ code: "database-unavailable", retryable: true });
  // A session of the old server may still answer before it hears that its server is gone.
  await eventually(async () => {
    expect(store.serverPid()).not.toBe(killed);
    await rows(store.app, sql`select 1`);
  });
  expect(await eventually(() => rows(store.owner, sql`select n from w.row`))).toEqual([]);
  await store.close();
});

test("one killed session is the end of neither the server nor the node", async () => {
  const store = await open();
  const [session] = await rows<{ pid: number }>(store.app, sql`select pg_backend_pid() as pid`);
  process.kill(session?.pid ?? 0, "SIGKILL");
  expect(await eventually(() => rows(store.app, sql`select 1 as one`))).toEqual([{ one: 1 }]);
  await store.close();
});

test("two nodes do not share a data folder, in one process or in two", async () => {
  const node = await startNode(WRITER(dataFolder));
  const message = expect.stringContaining(`Process ${node.child.pid} already uses`);
  await expect(open()).rejects.toMatchObject({ code: "data-folder-in-use", message });
  await kill(node.child);
  const store = await open();
  await expect(open()).rejects.toMatchObject({ code: "data-folder-in-use" });
  await store.close();
  await (await open()).close();
});

test("a stale postmaster.pid that names a foreign process is no hindrance, and that process lives on", async () => {
  await (await open()).close();
  const stranger = await startNode("console.log('here'); setInterval(() => {}, 1000)");
  const stale = [stranger.child.pid, "/elsewhere", 1, 5432, "/tmp/elsewhere", "", "1 1", "ready"].join("\n");
  await writeFile(join(dataFolder, "postgres", "postmaster.pid"), stale);
  await writeFile(
    join(dataFolder, "node.lock"),
    JSON.stringify({ pid: stranger.child.pid, started: "1", boot: "x" }),
  );
  await (await open()).close();
  expect(isAlive(stranger.child.pid ?? 0)).toBe(true);
  await kill(stranger.child);
});

test("a half-made cluster of an interrupted first start is made anew; foreign files are left alone", async () => {
  await mkdir(join(dataFolder, "postgres.draft", "base"), { recursive: true });
  await writeFile(join(dataFolder, "postgres.draft", "PG_VERSION"), "18\n");
  await (await open()).close();
  const foreign = await newFolder();
  await mkdir(join(foreign, "postgres"));
  await writeFile(join(foreign, "postgres", "letter.txt"), "mine");
  const attempt = openStore({ dataFolder: foreign, log: quiet });
  await expect(attempt).rejects.toMatchObject({ code: "data-folder-unusable" });
  expect(await readFile(join(foreign, "postgres", "letter.txt"), "utf8")).toBe("mine");
  await removeFolder(foreign);
});

test("a cluster of another PostgreSQL version is refused", async () => {
  await mkdir(join(dataFolder, "postgres"));
  await writeFile(join(dataFolder, "postgres", "PG_VERSION"), "14\n");
  await expect(open()).rejects.toMatchObject({
    code: "database-unsuitable",
    message: expect.stringContaining("PostgreSQL 14"),
  });
});

test("the server is not root's, listens on no network, and its secrets are private", async () => {
  const store = await open();
  const owner = await stat(`/proc/${store.serverPid()}`);
  expect(owner.uid).not.toBe(0);
  expect(await rows(store.owner, sql`select current_setting('listen_addresses') as addresses`)).toEqual([
    { addresses: "" },
  ]);
  const names = await readdir(join(dataFolder, "secrets"));
  expect(names.sort()).toEqual(["database-node", "database-owner", "database-superuser"]);
  const found = await Promise.all(names.map((name) => stat(join(dataFolder, "secrets", name))));
  expect(found.map(({ mode, size }) => [mode & 0o777, size])).toEqual(names.map(() => [0o600, 43]));
  await store.close();
});

test("a data folder below one that only root may enter works", async () => {
  await chmod(dataFolder, 0o700);
  const deep = join(dataFolder, "private", "node");
  const store = await openStore({ dataFolder: deep, log: quiet });
  expect(await rows(store.app, sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await store.close();
});

test("rows do not land in the server's log, however they fail", async () => {
  const store = await open();
  await store.owner.query(
    "create schema w; create table w.person (name text primary key, age int check (age > 0))",
  );
  await store.owner.query("insert into w.person values ('Amina-7731', 20)");
  const failing = [
    "insert into w.person values ('Amina-7731', 30)",
    "insert into w.person values ('Amina-7732', -1)",
    "select 'Amina-7733'::int",
    "do $$ begin raise exception 'Amina-7734'; end $$",
    "do $$ begin raise warning 'Amina-7735'; end $$",
    "selec Amina-7736",
  ];
  for (const statement of failing) await store.owner.query(statement).catch(() => undefined);
  await store.owner.query("select $1::int", ["Amina-7737"]).catch(() => undefined);
  const victim = store.owner.query("select 'Amina-7738', pg_sleep(20)").catch(() => undefined);
  const [session] = await eventually(async () => {
    const found = await rows<{ pid: number }>(
      store.owner,
      sql`select pid from pg_stat_activity where query like '%7738%' and pid <> pg_backend_pid()`,
    );
    if (found.length === 0) throw new Error("not running yet");
    return found;
  });
  process.kill(session?.pid ?? 0, "SIGKILL");
  await victim;
  await eventually(() => rows(store.owner, sql`select 1`));
  await store.close();
  const folder = join(dataFolder, "postgres", "log");
  const logs = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  expect(logs.join("")).toContain("terminated by signal 9");
  expect(logs.join("") + (await readFile(join(dataFolder, "postgres-start.log"), "utf8"))).not.toContain(
    "Amina",
  );
});

test.runIf(process.getuid?.() === 0)("a node that is not root runs its server as itself", async () => {
  const uid = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
  const own = await newFolder();
  execFileSync("chown", [String(uid), own]);
  const node = await startNode(WRITER(own), { uid, gid: uid });
  const { pid } = (await readPostmaster(join(own, "postgres"))) ?? { pid: 0 };
  expect((await stat(`/proc/${pid}`)).uid).toBe(uid);
  await kill(node.child);
  const again = await startNode(WRITER(own), { uid, gid: uid });
  expect(again.lines.length).toBeGreaterThan(0);
  await kill(again.child);
  await removeFolder(own);
});
