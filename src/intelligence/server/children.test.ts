/**
 * Is a child, and whoever may be one, kept from all who were not trained for it, and from comparison? (trust.md rule 21)
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Handling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, rawly, testNode } from "../testing/test-node.ts";
import { asEngine, comparedRecords } from "./engine-desk.ts";
import { findRecords } from "./find-records.ts";
import { createLinker } from "./linker.ts";
import { readQueue } from "./queue.ts";
import { readRecord } from "./read-record.ts";

let node: TestDoors;
const officer = someMember({ roles: ["analyst", "investigator"] });
const trained = { ...officer, childTrained: true };
const shared: Handling = { label: "TLP:GREEN", audience: "node", purposes: ["analysis"], until: null };
const search = { text: null, partner: null, source: null, from: null, to: null, cursor: null, limit: 200 };
const queue = { entityType: "Person", state: "open" as const, cursor: null, limit: 200 };

beforeAll(async () => {
  node = await testNode();
});
afterAll(() => node.store.close());

const person = (key: string, properties: Record<string, string[]>) => ({
  key,
  entityType: "Person",
  properties,
});

test.each([
  ["born fifteen years ago", { birthDate: ["2011-06-01"] }],
  ["of age tomorrow", { birthDate: ["2008-11-24"] }],
  ["who came of age at some time this year", { birthDate: ["2008"] }],
  ["said to be fifteen", { age: ["15"] }],
  ["of an age band below eighteen", { ageBand: ["15-17"] }],
  ["of an age band that reaches below eighteen", { ageBand: ["16-20"] }],
  ["said to be fifteen by one line and thirty by another", { age: ["30", "15"] }],
  ["called a minor", { ageBand: ["minor"] }],
])("somebody %s opens only to who is trained, and is never compared", async (name, properties) => {
  const drafts = [person(name, { name: [name], phone: ["+442071838750"], ...properties })];
  const [id = ""] = await give(node, { actor: officer, handling: shared, drafts });
  await expect(node.doors.ask(officer, "analysis", readRecord(id))).rejects.toMatchObject({
    code: "not-found",
  });
  const found = await node.doors.ask(
    officer,
    "analysis",
    findRecords({ ...search, text: name, entityType: null }),
  );
  expect(found.rows.map((row) => row.id)).not.toContain(id);
  expect((await node.doors.ask(trained, "analysis", readRecord(id))).row.id).toBe(id);
  const compared = await asEngine(node.doors, "test.compared", (desk) => comparedRecords(desk, "Person"));
  expect(compared.map((record) => record.id)).not.toContain(id);
});

test("a case record that says no age is treated as a child's", async () => {
  const caseWorker = someMember({ roles: ["case-worker"] });
  const handling = { ...shared, label: "TLP:AMBER", audience: "owner", purposes: ["protection"] } as const;
  const drafts = [{ key: "1", entityType: "CaseRecord", properties: { gender: ["female"] } }];
  const [id = ""] = await give(node, { actor: caseWorker, handling, drafts });
  await expect(node.doors.ask(caseWorker, "protection", readRecord(id))).rejects.toMatchObject({
    code: "not-found",
  });
  const other = { ...caseWorker, childTrained: true };
  expect((await node.doors.ask(other, "protection", readRecord(id))).row.id).toBe(id);
});

test("a link that names a child says its source's key for the child, so it is the child's too, in any order", async () => {
  const link = (key: string, from: string, to: string) => ({
    key,
    entityType: "Family",
    properties: { person: [from], relative: [to] },
  });
  const handling = shared;
  const [, , before = ""] = await give(node, {
    actor: officer,
    handling,
    drafts: [
      person("parent", { name: ["Ana Moraru"], birthDate: ["1980-01-01"] }),
      person("child", { name: ["Ion Moraru"], birthDate: ["2015-01-01"] }),
      link("before", "parent", "child"),
    ],
  });
  const [after = ""] = await give(node, {
    actor: officer,
    handling,
    drafts: [link("after", "later child", "parent")],
  });
  await give(node, { actor: officer, handling, drafts: [person("later child", { age: ["9"] })] });
  const [plain = ""] = await give(node, {
    actor: officer,
    handling,
    drafts: [link("plain", "parent", "sister"), person("sister", { birthDate: ["1985-01-01"] })],
  });
  const all = { ...search, entityType: "Family" };
  const seen = await node.doors.ask(officer, "analysis", findRecords(all));
  expect(seen.rows.map((row) => row.id)).toEqual([plain]);
  const seenByTrained = await node.doors.ask(trained, "analysis", findRecords(all));
  expect(seenByTrained.rows.map((row) => row.id).sort()).toEqual([before, after, plain].sort());
});

test("who turns out to be a child leaves the queue at once, and the engine's memory", async () => {
  const linker = createLinker(node.doors);
  const same = { name: ["Vasile Ceban"], phone: ["+37369123456"], passportNumber: ["A1234567"] };
  const many = Array.from({ length: 40 }, (_, n) =>
    person(`crowd ${n}`, { name: [`Somebody ${n}`], phone: [`+3736900${String(1000 + n)}`], age: ["40"] }),
  );
  const grown = { ...same, age: ["25"] };
  const drafts = [...many, person("one", grown), person("two", grown)];
  const ids = await give(node, { actor: officer, handling: shared, drafts, source: "Linked" });
  const [one = "", two = ""] = ids.slice(-2);
  await linker.linkAll();
  await linker.linkArrivals([{ id: one, entityType: "Person" }]);
  const pairs = async () =>
    (await node.doors.ask(trained, "analysis", readQueue(queue))).proposals.map(({ a, b }) => [
      a.row.id,
      b.row.id,
    ]);
  const counted = async () => node.doors.ask(trained, "analysis", readQueue({ ...queue, state: "counted" }));
  const all = async () => [
    ...(await pairs()),
    ...(await counted()).proposals.map(({ a, b }) => [a.row.id, b.row.id]),
  ];
  expect(await all()).toContainEqual([one, two].sort());

  const drafted = [person("two", { ...same, age: ["15"] })];
  await give(node, { actor: officer, handling: shared, drafts: drafted, source: "Linked" });
  expect((await all()).flat()).not.toContain(two);

  await linker.linkArrivals([{ id: two, entityType: "Person" }]);
  const [three = ""] = await give(node, {
    actor: officer,
    handling: shared,
    drafts: [person("three", grown)],
    source: "Linked",
  });
  await linker.linkArrivals([{ id: three, entityType: "Person" }]);
  expect((await all()).flat()).not.toContain(two);
  const kept = await node.owner<{ n: number }>(
    sql`select count(*)::integer as n from intelligence.proposal where a = ${two} or b = ${two}`,
  );
  expect(kept).toEqual([{ n: 0 }]);
  await expect(
    asEngine(node.doors, "test.force", (desk) =>
      desk.rows(sql`insert into intelligence.proposal (a, b, entity_type, bits, probability, because, rule, model, counted)
        select least(r.id, ${two}::uuid), greatest(r.id, ${two}::uuid), 'Person', 1, 1, '[]', 'x', m.id, false
        from intelligence.record r, intelligence.model m where r.id = ${three} limit 1`),
    ),
  ).rejects.toMatchObject({ sqlState: "42501" });
});

test("the engine never sees a child, whatever it asks", async () => {
  const rows = await asEngine(node.doors, "test.all", (desk) =>
    rawly<{ n: number }>((d) =>
      d.rows(sql`select count(*)::integer as n from intelligence.record where is_child`),
    ).run(desk),
  );
  expect(rows).toEqual([{ n: 0 }]);
});
