import { randomUUID } from "node:crypto";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SqlFragment, sql } from "../../store/index.ts";
import { type TestDoors, testDoors } from "../testing/test-doors.ts";
import { read, readOften, type TestLog, testLog } from "../testing/test-log.ts";
import { verifyLog } from "./verify-log.ts";

interface Logged {
  readonly node: TestDoors;
  readonly log: TestLog;
}

async function loggedNode(entries: number): Promise<Logged> {
  const node = await testDoors();
  const log = await testLog(node);
  await readOften(node.doors, entries);
  await log.sequence();
  return { node, log };
}

async function closed({ node, log }: Logged): Promise<void> {
  await node.store.close();
  await rm(log.folder, { recursive: true });
}

const verified = ({ node, log }: Logged) =>
  verifyLog({ folder: log.folder, verifierKey: log.verifierKey, store: node.store });

describe("rule 3: what the owner of the database alters is named", () => {
  const somebody = randomUUID();
  const cases: readonly [string, readonly SqlFragment[], object][] = [
    [
      "an entry removed with everything about it",
      [
        sql`delete from safeguards.log_record where entry = 8`,
        sql`delete from safeguards.log_detail where entry = 8`,
        sql`delete from safeguards.log_leaf where entry = 8`,
        sql`delete from safeguards.log_entry where entry = 8`,
      ],
      { code: "entry-removed", place: "safeguards.log_leaf", leaf: 7 },
    ],
    [
      "the last entry removed",
      [sql`delete from safeguards.log_leaf where leaf = 19`],
      { code: "entry-removed", place: "safeguards.log_leaf", leaf: 19 },
    ],
    [
      "an entry removed behind a dropped constraint",
      [
        sql`alter table safeguards.log_leaf drop constraint log_leaf_entry_fkey`,
        sql`alter table safeguards.log_record drop constraint log_record_entry_fkey`,
        sql`alter table safeguards.log_detail drop constraint log_detail_entry_fkey`,
        sql`delete from safeguards.log_entry where entry = 8`,
      ],
      { code: "entry-removed", place: "safeguards.log_entry", leaf: 7, entry: "8" },
    ],
    [
      "another member",
      [sql`update safeguards.log_entry set member = ${somebody} where entry = 3`],
      altered("log_entry", 3, "member"),
    ],
    [
      "no partner",
      [sql`update safeguards.log_entry set partner = null where entry = 3`],
      altered("log_entry", 3, "partner"),
    ],
    [
      "another purpose",
      [sql`update safeguards.log_entry set purpose = 'protection' where entry = 3`],
      altered("log_entry", 3, "purpose"),
    ],
    [
      "a microsecond",
      [sql`update safeguards.log_entry set at = at + interval '1 microsecond' where entry = 3`],
      altered("log_entry", 3, '"at"'),
    ],
    [
      "another act",
      [sql`update safeguards.log_entry set act = 'change' where entry = 3`],
      altered("log_entry", 3, '"act"'),
    ],
    [
      "another action",
      [sql`update safeguards.log_entry set action = 'x' where entry = 3`],
      altered("log_entry", 3, "action"),
    ],
    [
      "a case",
      [sql`update safeguards.log_entry set case_reference = 'x' where entry = 3`],
      altered("log_entry", 3, "case"),
    ],
    [
      "fewer records",
      [sql`update safeguards.log_entry set records = 0 where entry = 3`],
      altered("log_entry", 3, "how many records"),
    ],
    [
      "a record that was not read",
      [sql`insert into safeguards.log_record (record, entry, owner) values (${somebody}, 3, ${somebody})`],
      altered("log_record", 3, "records"),
    ],
    [
      "a record hidden from its owner",
      [sql`update safeguards.log_record set owner = ${somebody} where entry = 3`],
      altered("log_record", 3, "records"),
    ],
    [
      "a reading taken off a record",
      [sql`delete from safeguards.log_record where entry = 3`],
      altered("log_record", 3, "records"),
    ],
    [
      "another detail",
      [sql`update safeguards.log_detail set detail = detail || ' ' where entry = 3`],
      altered("log_detail", 3, ""),
    ],
    [
      "another salt",
      [sql`update safeguards.log_detail set salt = sha256(salt) where entry = 3`],
      altered("log_detail", 3, ""),
    ],
    [
      "detail and commitment of the entry",
      [
        sql`update safeguards.log_detail set detail = replace(detail, 'analysis', 'protection') where entry = 3`,
        sql`update safeguards.log_entry e set commitment = sha256(d.salt || convert_to(d.detail, 'UTF8'))
          from safeguards.log_detail d where d.entry = e.entry and e.entry = 3`,
      ],
      altered("log_entry", 3, "commitment"),
    ],
    [
      "detail and commitments of entry and leaf",
      [
        sql`update safeguards.log_detail set detail = replace(detail, 'analysis', 'protection') where entry = 3`,
        sql`update safeguards.log_entry e set commitment = sha256(d.salt || convert_to(d.detail, 'UTF8'))
          from safeguards.log_detail d where d.entry = e.entry and e.entry = 3`,
        sql`update safeguards.log_leaf l set commitment = e.commitment
          from safeguards.log_entry e where l.entry = e.entry and e.entry = 3`,
      ],
      altered("log_leaf", 3, "published"),
    ],
    [
      "an entry that never gets its place",
      [
        sql`insert into safeguards.log_entry (act, action, purpose, records, commitment)
          values ('read', 'x', 'analysis', 0, sha256('x'))`,
      ],
      { code: "entry-unplaced", place: "safeguards.log_entry", leaf: null, entry: "21" },
    ],
  ];

  test.each(cases)("%s", async (_name, statements, fault) => {
    const logged = await loggedNode(20);
    expect(await verified(logged)).toMatchObject({ intact: true, database: { placed: 20 } });
    for (const statement of statements) await logged.node.owner(statement);
    expect(await verified(logged)).toMatchObject({ intact: false, checkpoint: { size: 20 }, fault });
    await closed(logged);
  });
});

function altered(table: string, entry: number, said: string) {
  const place = `safeguards.${table}`;
  const message = expect.stringContaining(said);
  return { code: "entry-altered", place, leaf: entry - 1, entry: String(entry), message };
}

describe("a log of 600 entries", () => {
  let logged: Logged;
  beforeAll(async () => {
    logged = await loggedNode(600);
  });
  afterAll(() => closed(logged));

  test("counts what waits, what is not published yet, and what was unlinked (rule 4)", async () => {
    const own = await loggedNode(10);
    await own.node.owner(sql`delete from safeguards.log_detail where entry in (2, 5)`);
    await readOften(own.node.doors, 3);
    await own.node.owner(sql`select * from safeguards.sequence_log(2)`);
    const { database } = (await verified(own)) as { database: unknown };
    expect(database).toEqual({ placed: 12, unpublished: 2, pending: 1, unlinked: 2, lost: 0 });
    await closed(own);
  });

  test("any byte of any tile, altered, is named by its file", async () => {
    const { folder, verifierKey } = logged.log;
    const files = (await readdir(join(folder, "tile"), { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(folder.length + 1));
    const published = files.filter(
      (file) => !file.includes(".p/") || file.endsWith("/88") || file.endsWith("/2"),
    );
    expect(published.length).toBe(7);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...published),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, at, flip) => {
          const path = join(folder, file);
          const bytes = await readFile(path);
          const wrong = Buffer.from(bytes);
          const place = at % bytes.length;
          wrong[place] = (bytes[place] ?? 0) ^ flip;
          await writeFile(path, wrong);
          const report = await verifyLog({ folder, verifierKey });
          await writeFile(path, bytes);
          expect(report).toMatchObject({ intact: false, fault: { code: "files-altered", place: file } });
        },
      ),
      { numRuns: 80 },
    );
    expect(await verifyLog({ folder, verifierKey })).toMatchObject({ intact: true, database: null });
  });

  test("no checkpoint, another key, and a key that is none", async () => {
    const copy = `${logged.log.folder}-copy`;
    await cp(logged.log.folder, copy, { recursive: true });
    await rm(join(copy, "checkpoint"));
    const { verifierKey } = logged.log;
    expect(await verifyLog({ folder: copy, verifierKey })).toMatchObject({ fault: { place: "checkpoint" } });
    const other = await loggedNode(1);
    const report = await verifyLog({ folder: logged.log.folder, verifierKey: other.log.verifierKey });
    expect(report).toMatchObject({ intact: false, checkpoint: null, fault: { place: "checkpoint" } });
    await expect(verifyLog({ folder: copy, verifierKey: "none" })).rejects.toMatchObject({
      code: "key-malformed",
    });
    await closed(other);
    await rm(copy, { recursive: true });
  });
});

describe("a witness kept an older checkpoint", () => {
  test("the log that continues it is intact; one cut off, rewritten, or of another key is not", async () => {
    const logged = await loggedNode(300);
    const { folder, verifierKey } = logged.log;
    const first = (await logged.log.published()).text;
    await cp(folder, `${folder}-first`, { recursive: true });
    await readOften(logged.node.doors, 50);
    await logged.log.sequence();
    const second = (await logged.log.published()).text;
    expect(await verifyLog({ folder, verifierKey, since: first })).toMatchObject({ intact: true });
    const cutOff = await verifyLog({ folder: `${folder}-first`, verifierKey, since: second });
    expect(cutOff).toMatchObject({ intact: false, fault: { code: "history-rewritten" } });
    expect(cutOff).toMatchObject({
      fault: { message: expect.stringContaining("350 entries, the log has 300") },
    });
    expect(await verifyLog({ folder, verifierKey, since: "none" })).toMatchObject({
      fault: { code: "history-rewritten", place: "older checkpoint" },
    });
    await rm(`${folder}-first`, { recursive: true });
    await closed(logged);
  });

  test("an operator who makes the whole log anew, with the true key and a consistent database, is found", async () => {
    const logged = await loggedNode(40);
    const kept = (await logged.log.published()).text;
    const { node } = logged;
    await rm(logged.log.folder, { recursive: true });
    await node.owner(sql`delete from safeguards.log_record where entry = 8`);
    await node.owner(sql`delete from safeguards.log_detail where entry = 8`);
    await node.owner(sql`delete from safeguards.log_leaf where leaf >= 7`);
    await node.owner(sql`delete from safeguards.log_entry where entry = 8`);
    await node.owner(
      sql`insert into safeguards.log_pending select entry from safeguards.log_entry where entry > 8`,
    );
    await read(node.doors);
    const anew = { node, log: await testLog(node, { folder: logged.log.folder }) };
    expect(await verified(anew)).toMatchObject({ intact: true, checkpoint: { size: 40 } });
    const { folder, verifierKey } = anew.log;
    expect(await verifyLog({ folder, verifierKey, since: kept })).toMatchObject({
      intact: false,
      fault: { code: "history-rewritten" },
    });
    await closed(anew);
  });
});
