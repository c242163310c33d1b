/**
 * Do facts that a desk released arrive like any other record, and are they gone once they are withdrawn?
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Handling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { findRecords } from "./find-records.ts";
import { createLinker } from "./linker.ts";
import { readQueue } from "./queue.ts";
import { type FactTaker, factTaker } from "./take-facts.ts";

let node: TestDoors;
let facts: FactTaker;
let linker: ReturnType<typeof createLinker>;
const analyst = someMember({ roles: ["analyst"] });
const worker = someMember({ partnerKind: "ngo", roles: ["case-worker"] });
const asker = { actor: worker, purpose: "protection" };
const unjudged = { reliability: "F", credibility: 6 } as const;
const handling: Handling = {
  label: "TLP:GREEN",
  audience: [analyst.partner],
  purposes: ["analysis"],
  until: null,
};
const shared: Handling = { label: "TLP:GREEN", audience: "node", purposes: ["analysis"], until: null };
const phone = (number: string, key: string = randomUUID()) => ({
  key,
  entityType: "PhoneNumber",
  properties: { number: [number] },
});
const search = {
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 50,
};

beforeAll(async () => {
  node = await testNode();
  for (const { partner, partnerKind } of [analyst, worker])
    await node.owner(
      sql`insert into identity.partner (id, name, kind) values (${partner}, ${partner}, ${partnerKind})`,
    );
  linker = createLinker(node.doors);
  facts = factTaker(node.doors, linker);
  const drafts = Array.from({ length: 40 }, (_, n) =>
    phone(`+2279000${String(n).padStart(4, "0")}`, `p${n}`),
  );
  await give(node, { actor: analyst, handling: shared, drafts });
  await linker.linkAll();
});
afterAll(() => node.store.close());

const found = async (text: string) =>
  (await node.doors.ask(analyst, "analysis", findRecords({ ...search, text }))).rows;

describe("released facts", () => {
  test("are the desk's records, graded F6, for whom the handling says, and for a year at most (rule 32)", async () => {
    const [id] = await facts.take(asker, { facts: [phone("+22790111111")], handling, grading: unjudged });
    const [row] = await node.owner<{ owner: string; grade: string; days: number; purposes: string[] }>(sql`
      select r.owner, s.reliability || s.credibility as grade, r.purposes,
        extract(day from r.expires_at - now())::integer as days
      from intelligence.record r join intelligence.source s on s.id = r.source where r.id = ${id}`);
    expect(row).toMatchObject({ owner: worker.partner, grade: "F6", purposes: ["analysis"] });
    expect(row?.days).toBeLessThanOrEqual(365);
    expect((await found("+22790111111")).map((one) => one.id)).toEqual([id]);
    const company = { key: randomUUID(), entityType: "Company", properties: { name: ["Sahara Jobs"] } };
    const [kept] = await facts.take(asker, { facts: [company], handling, grading: unjudged });
    const [end] = await node.owner<{ days: number }>(sql`
      select extract(day from expires_at - now())::integer as days from intelligence.record where id = ${kept}`);
    expect(end?.days).toBeLessThanOrEqual(365);
  });

  test("with another grading stand under another source of the same partner", async () => {
    const grading = { reliability: "C", credibility: 3 } as const;
    const [id] = await facts.take(asker, { facts: [phone("+22790222222")], handling, grading });
    const [row] = await node.owner<{ name: string; grade: string }>(sql`
      select s.name, s.reliability || s.credibility as grade
      from intelligence.record r join intelligence.source s on s.id = r.source where r.id = ${id}`);
    expect(row).toEqual({ name: "Community reports (C3)", grade: "C3" });
  });

  test("given twice are taken once", async () => {
    const given = { facts: [phone("+22790333333")], handling, grading: unjudged };
    const first = await facts.take(asker, given);
    expect(await facts.take(asker, given)).toEqual(first);
    expect(await found("+22790333333")).toHaveLength(1);
  });

  test("are compared as they arrive; withdrawn, they are read by nobody and proposed with nothing (rules 18, 30)", async () => {
    const [id = ""] = await facts.take(asker, {
      facts: [phone("+22790000007")],
      handling,
      grading: unjudged,
    });
    const queue = { entityType: "PhoneNumber", state: "counted" as const, cursor: null, limit: 200 };
    const open = { ...queue, state: "open" as const };
    const pairs = async () => {
      const pages = [queue, open].map((asked) => node.doors.ask(analyst, "analysis", readQueue(asked)));
      return (await Promise.all(pages)).flatMap(({ proposals }) =>
        proposals.flatMap(({ a, b }) => [a.row.id, b.row.id]),
      );
    };
    expect(await pairs()).toContain(id);
    await facts.withdraw(asker, { records: [id], keys: [] });
    expect(await found("+22790000007")).toHaveLength(1);
    expect(await pairs()).not.toContain(id);
    expect(
      await node.owner(sql`select 1 as one from intelligence.proposal where a = ${id} or b = ${id}`),
    ).toEqual([]);
    // A later arrival is not compared with it either.
    await facts.take(asker, { facts: [phone("+22790000007")], handling, grading: unjudged });
    expect(await pairs()).not.toContain(id);
  });

  test("are ended by the names they were given under too, where nobody noted which records they became", async () => {
    const [mine, other] = [phone("+22790555555"), phone("+22790666666")];
    await facts.take(asker, {
      facts: [mine, other],
      handling,
      grading: { reliability: "C", credibility: 3 },
    });
    await facts.withdraw(asker, { records: [], keys: [mine.key] });
    expect(await found("+22790555555")).toEqual([]);
    expect(await found("+22790666666")).toHaveLength(1);
    // A key means a fact of a desk: a file of the same partner may hold the same text.
    const drafts = [phone("+22790777777", other.key)];
    await give(node, { actor: worker, handling: shared, drafts });
    await facts.withdraw(asker, { records: [], keys: [other.key] });
    expect(await found("+22790666666")).toEqual([]);
    expect(await found("+22790777777")).toHaveLength(1);
  });

  test("whose ending died before linking heard of it are forgotten there when it is done again", async () => {
    const [id = ""] = await facts.take(asker, {
      facts: [phone("+22790000008")],
      handling,
      grading: unjudged,
    });
    const proposals = () =>
      node.owner(sql`select 1 as one from intelligence.proposal where a = ${id} or b = ${id}`);
    expect(await proposals()).not.toEqual([]);
    const away = { ...linker, linkArrivals: () => Promise.reject(new Error("away")) };
    const gone = { records: [id], keys: [] };
    await expect(factTaker(node.doors, away).withdraw(asker, gone)).rejects.toThrow("away");
    const ended = () =>
      node.owner(sql`select expires_at from intelligence.record where id = ${id} and expires_at <= now()`);
    const before = await ended();
    expect(before).toHaveLength(1);
    await facts.withdraw(asker, gone);
    expect(await proposals()).toEqual([]);
    // It ended when it was first told to.
    expect(await ended()).toEqual(before);
  });

  test("of another partner are not ended", async () => {
    const key = randomUUID();
    const [id = ""] = await facts.take(asker, {
      facts: [phone("+22790444444", key)],
      handling,
      grading: unjudged,
    });
    const other = { actor: someMember({ roles: ["investigator"] }), purpose: "investigation" };
    await facts.withdraw(other, { records: [id], keys: [key] });
    expect(await found("+22790444444")).toHaveLength(1);
  });
});
