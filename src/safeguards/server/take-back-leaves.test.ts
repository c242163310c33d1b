import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sql } from "../../store/index.ts";
import { type TestDoors, testDoors } from "../testing/test-doors.ts";
import { readOften, type TestLog, testLog } from "../testing/test-log.ts";
import { takeBackLeaves } from "./take-back-leaves.ts";
import { verifyLog } from "./verify-log.ts";

let node: TestDoors;
let log: TestLog;

beforeEach(async () => {
  node = await testDoors();
  log = await testLog(node);
  await readOften(node.doors, 300);
  await log.sequence();
});
afterEach(async () => {
  await node.store.close();
  await rm(log.folder, { recursive: true });
});

const plan = () => ({ store: node.store, folder: log.folder, verifierKey: log.verifierKey });

/**
 * As an older backup has it: entries up to 270 kept, of which the last 30 waited for their place; one of those was
 * not committed yet, so that the others would now get other places.
 */
async function restoreOlder(): Promise<void> {
  await node.owner(sql`delete from safeguards.log_leaf where leaf >= 240`);
  await node.owner(sql`delete from safeguards.log_record where entry > 270 or entry = 250`);
  await node.owner(sql`delete from safeguards.log_detail where entry > 270 or entry = 250`);
  await node.owner(sql`delete from safeguards.log_entry where entry > 270 or entry = 250`);
  await node.owner(sql`insert into safeguards.log_pending
    select entry from safeguards.log_entry where entry > 240`);
}

test("F8: after a restore the log goes on as one history, and what was lost is counted", async () => {
  const { text } = await log.published();
  await restoreOlder();
  await expect(testLog(node, { folder: log.folder })).rejects.toMatchObject({ code: "log-ahead" });
  await readOften(node.doors, 5);
  expect(await takeBackLeaves(plan())).toEqual({ whole: 29, lost: 31 });
  const resumed = await testLog(node, { folder: log.folder });
  expect(await verifyLog({ ...plan(), since: text })).toMatchObject({
    intact: true,
    checkpoint: { size: 305 },
    database: { placed: 305, pending: 0, lost: 31 },
  });
  expect(resumed.faults).toEqual([]);
});

test("a log that the database has not forgotten is left as it is", async () => {
  expect(await takeBackLeaves(plan())).toEqual({ whole: 0, lost: 0 });
  expect((await log.sequence()).size).toBe(300);
});

test("damaged files and another history put nothing back", async () => {
  await restoreOlder();
  await node.owner(sql`update safeguards.log_leaf set commitment = sha256('x') where leaf = 100`);
  await expect(takeBackLeaves(plan())).rejects.toMatchObject({ code: "log-differs" });
  const bundle = join(log.folder, "tile/entries/000");
  expect(await readdir(join(log.folder, "tile/entries"))).toContain("000");
  const bytes = await readFile(bundle);
  await writeFile(bundle, Buffer.concat([bytes.subarray(0, 8959), Buffer.of((bytes[8959] ?? 0) ^ 1)]));
  await expect(takeBackLeaves(plan())).rejects.toMatchObject({ code: "log-files-damaged" });
  const [kept] = await node.owner<{ size: string }>(sql`select safeguards.log_size() as size`);
  expect(kept?.size).toBe("240");
});
