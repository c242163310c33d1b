import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doctor } from "./doctor.ts";
import { openStore, type Store } from "./open-store.ts";
import { newFolder, removeFolder } from "./testing/own-store.ts";
import { quiet } from "./testing/quiet.ts";

let store: Store;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await newFolder();
  store = await openStore({ dataFolder, log: quiet });
});
afterAll(async () => {
  await store.close();
  await removeFolder(dataFolder);
});

const failing = async (guarded: string[]) => (await doctor(store, guarded)).filter(({ ok }) => !ok);

test("a new store is in order", async () => {
  const checks = await doctor(store, []);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    "database-version",
    "login-powerless",
    "login-owns-nothing",
    "public-shut-out",
    "log-without-values",
    "writes-reach-the-disk",
    "secrets-private",
    "free-space",
    "row-security-forced",
  ]);
});

test("each fault is found, with a remedy", async () => {
  await store.owner.query(
    "create schema d; create table d.open (id int); alter table d.open enable row level security",
  );
  await store.owner.query("grant usage on schema d to public");
  await chmod(join(dataFolder, "secrets", "database-node"), 0o644);
  const found = await failing(["d.open", "d.missing"]);
  expect(found.map(({ name }) => name)).toEqual([
    "public-shut-out",
    "secrets-private",
    "row-security-forced",
  ]);
  expect(found.map(({ finding }) => finding).join("\n")).toMatch(
    /usage on schema d[\s\S]*mode 644[\s\S]*d\.open is open; d\.missing is missing/,
  );
  expect(found.every(({ remedy }) => remedy !== null)).toBe(true);
});
