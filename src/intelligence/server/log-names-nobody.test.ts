import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { identityMigrations } from "../../identity/server/index.ts";
import { defaultHandling } from "../../safeguards/index.ts";
import { type Action, openWitnessedLog } from "../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { findRecords } from "./find-records.ts";
import { intelligenceMigrations } from "./migrations.ts";
import { readRecord } from "./read-record.ts";
import { ensureSource } from "./sources.ts";
import { type Taken, takeRecords } from "./take-records.ts";

const people = Array.from({ length: 250 }, (_, at) => ({
  name: `Amina Yusuf ${at}`,
  phone: `+3932055${String(10_000 + at)}`,
  email: `amina.${at}@example.org`,
  passportNumber: `P${7_000_000 + at}`,
}));
const search = {
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 50,
};

async function takePeople(node: TestDoors, actor = someMember()) {
  const handling = defaultHandling(false);
  const source = await node.doors.perform(
    actor,
    "analysis",
    ensureSource({ name: "Register", grading: { reliability: "B", credibility: 2 }, handling }),
  );
  const [kept] = await node.owner<{ key_secret: Buffer }>(sql`select key_secret from intelligence.source`);
  const drafts = people.map(({ name, phone, email, passportNumber }, at) => ({
    key: String(at),
    entityType: "Person",
    properties: { name: [name], phone: [phone], email: [email], passportNumber: [passportNumber] },
  }));
  const keySecret = kept?.key_secret ?? Buffer.alloc(0);
  const action: Action<Taken> = {
    name: "test.take",
    needs: "record:write",
    scope: "own",
    touched: ({ records }) => records.map(({ id }) => ({ record: id, owner: actor.partner })),
    run: (desk) =>
      takeRecords(desk, drafts, {
        source: source.id,
        keySecret,
        handling,
        import: randomUUID(),
        today: "2026-11-23",
      }),
  };
  const taken = await node.doors.perform(actor, "analysis", action);
  return { actor, ids: taken.records.map(({ id }) => id) };
}

/** What a file could hold of a text: itself, its SHA-256, both in hexadecimal and base64, with case and space cleaned. */
function traces(text: string): string[] {
  const forms = [text, text.toLowerCase(), text.replace(/[^a-z0-9]/gi, "")].map((form) => Buffer.from(form));
  const uuid = /^[0-9a-f-]{36}$/.test(text) ? [Buffer.from(text.replaceAll("-", ""), "hex")] : [];
  const all = [...forms, ...uuid].flatMap((form) => [form, createHash("sha256").update(form).digest()]);
  return all.flatMap((form) => [
    form.toString("latin1"),
    form.toString("hex"),
    form.toString("base64url").slice(0, -2),
  ]);
}

async function everything(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "latin1")));
  return [...files, ...texts].join("\n").replaceAll("+", "-").replaceAll("/", "_");
}

test("rule 4: of a thousand identifiers, brought in, searched for and read, the published log holds no trace", async () => {
  const node = await testDoors([await identityMigrations(), await intelligenceMigrations()]);
  const folder = await mkdtemp(join(tmpdir(), "waymark-log-"));
  const plan = { store: node.store, folder, origin: "node.example.org" };
  const failed = (error: Error) => {
    throw error;
  };
  const log = await openWitnessedLog({ ...plan, onFault: failed });
  const { actor, ids } = await takePeople(node);
  expect(ids).toHaveLength(250);
  for (const [at, { phone }] of people.slice(0, 40).entries()) {
    const found = await node.doors.ask(actor, "analysis", findRecords({ ...search, text: phone }));
    expect(found.rows.map((row) => row.id)).toContain(ids[at]);
    await node.doors.ask(actor, "analysis", readRecord(ids[at] ?? ""));
  }
  expect((await log.sequence()).size).toBe(82);
  const published = await everything(folder);
  const planted = [...people.flatMap((person) => Object.values(person)), ...ids, actor.member, actor.partner];
  expect(planted).toHaveLength(1252);
  expect(planted.filter((text) => traces(text).some((trace) => published.includes(trace)))).toEqual([]);
  const [kept] = await node.owner<{ commitment: Buffer }>(
    sql`select commitment from safeguards.log_leaf limit 1`,
  );
  expect(published).toContain(kept?.commitment.toString("latin1").replaceAll("+", "-").replaceAll("/", "_"));
  await node.store.close();
  await rm(folder, { recursive: true });
});
