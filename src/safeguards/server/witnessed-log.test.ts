import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  proveInclusion,
  readBundle,
  verifyInclusion,
} from "@waymark/ledger";
import { FileStorage } from "@waymark/ledger/file-storage";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rows, sql } from "../../store/index.ts";
import { someMember, type TestDoors, testDoors } from "../testing/test-doors.ts";
import { read, readOften, type TestLog, testLog } from "../testing/test-log.ts";
import { doorsWithLog } from "./doors-with-log.ts";
import { entryOf } from "./log-entry.ts";
import { verifierFile } from "./log-key.ts";
import { verifyLog } from "./verify-log.ts";

let node: TestDoors;
let log: TestLog;

beforeEach(async () => {
  node = await testDoors();
  log = await testLog(node);
});
afterEach(async () => {
  await log.stop();
  await node.store.close();
  await rm(log.folder, { recursive: true });
});

const verified = (of: TestLog = log) =>
  verifyLog({ folder: of.folder, verifierKey: of.verifierKey, store: node.store });

async function commitments(): Promise<Buffer[]> {
  const found = await node.owner<{ commitment: Buffer }>(sql`
    select e.commitment from safeguards.log_leaf l join safeguards.log_entry e using (entry) order by l.leaf`);
  return found.map((row) => row.commitment);
}

test("an empty log has a signed checkpoint, and its verifier key lies beside it", async () => {
  expect(await log.sequence()).toMatchObject({ origin: "node.example.org", size: 0 });
  expect((await readFile(join(log.folder, verifierFile), "utf8")).trim()).toBe(log.verifierKey);
  expect((await log.published()).text).toContain("node.example.org\n0\n");
  expect(await verified()).toMatchObject({ intact: true, database: { placed: 0 } });
});

test("every entry has a proof that the signed checkpoint holds it, and no other place has", async () => {
  await readOften(node.doors, 300);
  await log.sequence();
  await readOften(node.doors, 33);
  const { text } = await log.sequence().then(() => log.published());
  const head = await openCheckpoint(text, [parseVerifierKey(log.verifierKey)]);
  expect(head.size).toBe(333);
  const storage = new FileStorage(log.folder);
  for (const [index, commitment] of (await commitments()).entries()) {
    const proof = await proveInclusion(storage, head.size, index);
    const leaf = leafHash(entryOf(commitment));
    expect(verifyInclusion({ index, leaf, head }, proof)).toBe(true);
    expect(verifyInclusion({ index: (index + 1) % 333, leaf, head }, proof)).toBe(false);
  }
  expect((await readBundle(storage, 0, 256)).map((entry) => entry.length)).toEqual(Array(256).fill(33));
});

test("two nodes in one folder and a third beside them, eight writers each: one history, every entry once", async () => {
  const second = await testLog(node, { folder: log.folder });
  const third = await testLog(node);
  let writing = true;
  const publish = async (one: TestLog) => {
    while (writing) await one.sequence();
  };
  const publishers = [log, second, third].map(publish);
  await readOften(node.doors, 400);
  const midway = (await third.published()).text;
  await readOften(node.doors, 200);
  writing = false;
  await Promise.all(publishers);
  const heads = await Promise.all([log, second, third].map((one) => one.sequence()));
  expect(new Set(heads.map(({ root }) => Buffer.from(root).toString("hex"))).size).toBe(1);
  expect(heads[0]?.size).toBe(600);
  const since = { since: midway, verifierKey: log.verifierKey };
  expect(await verifyLog({ folder: log.folder, ...since })).toMatchObject({ intact: true });
  expect(await verified(third)).toMatchObject({ intact: true, database: { placed: 600, pending: 0 } });
  expect([...log.faults, ...second.faults, ...third.faults]).toEqual([]);
  await rm(third.folder, { recursive: true });
});

test("placed in the database, not in the files: the next start catches up", async () => {
  await readOften(node.doors, 20);
  await log.sequence();
  await readOften(node.doors, 20);
  await rows(node.store.app, sql`select * from safeguards.sequence_log(1000)`);
  const again = await testLog(node, { folder: log.folder });
  expect((await again.published()).size).toBe(40);
  expect(await verified(again)).toMatchObject({ intact: true });
});

test("in the files, not under a checkpoint: the next start signs the same entries", async () => {
  await readOften(node.doors, 250);
  await log.sequence();
  await cp(join(log.folder, "checkpoint"), join(log.folder, "kept"));
  await readOften(node.doors, 20);
  await log.sequence();
  await rename(join(log.folder, "kept"), join(log.folder, "checkpoint"));
  await rm(join(log.folder, "tile/0/000.p"), { recursive: true, force: true });
  await cp(join(log.folder, "tile/0/000"), join(log.folder, "tile/0/001"));
  const again = await testLog(node, { folder: log.folder });
  expect((await again.published()).size).toBe(270);
  expect(await verified(again)).toMatchObject({ intact: true });
});

test("all files lost: they are made again, and an older checkpoint still holds", async () => {
  await readOften(node.doors, 30);
  await log.sequence();
  const { text } = await log.published();
  await readOften(node.doors, 5);
  await rm(log.folder, { recursive: true });
  const again = await testLog(node, { folder: log.folder });
  const plan = { folder: log.folder, verifierKey: again.verifierKey, since: text };
  expect(await verifyLog(plan)).toMatchObject({ intact: true, checkpoint: { size: 35 } });
});

test("rules 2 and 3: leaves removed from the database stop the log, the doors, and the next start", async () => {
  await readOften(node.doors, 20);
  await log.sequence();
  const doors = doorsWithLog(node.doors, log);
  await read(doors);
  await node.owner(sql`delete from safeguards.log_leaf where leaf >= 15`);
  await expect(log.sequence()).rejects.toMatchObject({ code: "log-ahead" });
  await expect(log.sequence()).rejects.toThrow(/holds 20 entries, the database 15/);
  expect(log.faults.map((fault) => (fault as { code?: string }).code)).toEqual(["log-ahead"]);
  await expect(read(doors)).rejects.toMatchObject({ code: "log-unavailable" });
  await expect(doors.perform(someMember(), "analysis", { ...nothing })).rejects.toMatchObject({
    code: "log-unavailable",
  });
  await expect(testLog(node, { folder: log.folder })).rejects.toMatchObject({ code: "log-ahead" });
  expect(await verified()).toMatchObject({ intact: false, fault: { code: "entry-removed", leaf: 15 } });
});

const nothing = { name: "nothing", needs: "record:read" as const, touched: () => [], run: async () => null };

test("a database restored and used again by a node without the old files does not become a second history", async () => {
  await readOften(node.doors, 20);
  await log.sequence();
  await node.owner(sql`delete from safeguards.log_leaf where leaf >= 15`);
  await node.owner(sql`insert into safeguards.log_pending
    select entry from safeguards.log_entry e where not exists (select from safeguards.log_leaf l where l.entry = e.entry)
    order by entry desc`);
  await node.owner(sql`delete from safeguards.log_pending where entry = 16`);
  await readOften(node.doors, 10);
  const beside = await testLog(node);
  expect((await beside.sequence()).size).toBeGreaterThan(20);
  await expect(log.sequence()).rejects.toMatchObject({ code: "log-differs" });
  await rm(beside.folder, { recursive: true });
});

test("a gap between leaves, files of another log, and a lost key are named", async () => {
  await readOften(node.doors, 10);
  await rows(node.store.app, sql`select * from safeguards.sequence_log(1000)`);
  await node.owner(sql`delete from safeguards.log_leaf where leaf = 4`);
  await expect(log.sequence()).rejects.toMatchObject({
    code: "log-gap",
    message: expect.stringContaining("Entry 4 "),
  });
  const elsewhere = await testDoors();
  await readOften(elsewhere.doors, 5);
  await expect(testLog(elsewhere, { folder: log.folder })).rejects.toMatchObject({
    code: "log-key-wrong",
  });
  await writeFile(join(elsewhere.store.dataFolder, "secrets", "log.key"), "no key");
  await expect(testLog(elsewhere)).rejects.toMatchObject({ code: "log-key-wrong" });
  await elsewhere.store.close();
});

test("a disk that refuses is reported once, then again as late; nothing is read until it recovers", async () => {
  await log.stop();
  log = await testLog(node, { folder: log.folder, patience: { untilAlarm: 0, untilNothingIsRead: 0 } });
  await writeFile(join(log.folder, "tile"), "in the way");
  await read(node.doors);
  await expect(log.sequence()).rejects.toThrow();
  await expect(log.sequence()).rejects.toThrow();
  expect(log.faults).toHaveLength(2);
  expect(log.faults[1]).toMatchObject({ code: "log-late" });
  expect(log.fault()).toMatchObject({ code: "log-late" });
  await rm(join(log.folder, "tile"));
  expect((await log.sequence()).size).toBe(1);
  expect(log.fault()).toBeNull();
});

test("a started log publishes by itself", async () => {
  log.start();
  await read(node.doors);
  await expect.poll(async () => (await log.published()).size, { timeout: 20_000 }).toBe(1);
});
