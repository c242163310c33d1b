/**
 * Does the queue come in the order of what a judgement would teach, and tell of nothing hidden by it?
 * (trust.md rules 10 and 11)
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { defaultHandling, type Handling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { asEngine } from "./engine-desk.ts";
import { judge } from "./judge.ts";
import { createLinker } from "./linker.ts";
import { type QueueAsked, type QueueOrder, type QueuePage, readQueue } from "./queue.ts";
import { reorder } from "./teaching-order.ts";

const police = someMember();
const ngo = someMember({ partnerKind: "ngo" });
const open: Handling = { label: "TLP:AMBER", audience: "node", purposes: ["analysis"], until: null };
const closed: Handling = { ...defaultHandling(false), purposes: ["analysis"] };
const drafts = (names: readonly string[]) =>
  names.map((name) => ({ key: name, entityType: "Person", properties: { name: [name] } }));

let node: TestDoors;
let ids: ReadonlyMap<string, string>;
const model = randomUUID();
beforeAll(async () => {
  node = await testNode();
  const [seen, hidden] = [
    ["a1", "b1", "a2", "b2", "c1", "d1", "far"],
    ["h1", "h2", "h3"],
  ];
  const given = [
    ...(await give(node, { actor: police, handling: open, source: "Open", drafts: drafts(seen) })),
    ...(await give(node, { actor: police, handling: closed, source: "Closed", drafts: drafts(hidden) })),
  ];
  ids = new Map([...seen, ...hidden].map((name, at) => [name, given[at] ?? ""]));
  await node.owner(
    sql`insert into intelligence.model (id, entity_type, content) values (${model}, 'Person', '{}')`,
  );
});
afterAll(() => node.store.close());
beforeEach(() => node.owner(sql`delete from intelligence.proposal`));

async function propose(one: string, other: string, probability: number, counted = false): Promise<void> {
  const [a, b] = [ids.get(one) ?? "", ids.get(other) ?? ""].sort();
  const bits = Math.log2(probability / (1 - probability));
  await node.owner(sql`
    insert into intelligence.proposal (a, b, entity_type, bits, probability, because, rule, model, counted)
    values (${a ?? ""}, ${b ?? ""}, 'Person', ${bits}::float8, ${probability}::float8, '[]', 'test', ${model}, ${counted}::boolean)`);
}

/** Pairs as the ngo reads them, first to last: "a1 b1". */
async function queue(order: QueueOrder = "teaches"): Promise<string[]> {
  await asEngine(node.doors, "test.reorder", (desk) => reorder(desk, [...ids.values()]));
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const shown: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked: QueueAsked = { entityType: null, state: "open", order, cursor, limit: 1 };
    const page: QueuePage = await node.doors.ask(ngo, "analysis", readQueue(asked));
    for (const { a, b } of page.proposals)
      shown.push(
        [a, b]
          .map(({ row }) => names.get(row.id))
          .sort()
          .join(" "),
      );
    cursor = page.next;
    if (cursor === null) return shown;
  }
}

test("what is least certain comes first, page by page; the strongest where it is asked for", async () => {
  await propose("a1", "b1", 0.9);
  await propose("a2", "b2", 0.45);
  await propose("c1", "d1", 0.25);
  expect(await queue()).toEqual(["a2 b2", "c1 d1", "a1 b1"]);
  expect(await queue("strongest")).toEqual(["a1 b1", "a2 b2", "c1 d1"]);
});

test("of two as uncertain, the one that would join more comes first", async () => {
  await propose("a1", "b1", 0.4);
  await propose("a2", "b2", 0.42);
  expect(await queue()).toEqual(["a2 b2", "a1 b1"]);
  await propose("a1", "c1", 0.999, true);
  expect(await queue()).toEqual(["a2 b2", "a1 b1"]);
  await propose("b1", "d1", 0.999, true);
  expect(await queue()).toEqual(["a1 b1", "a2 b2"]);
});

test("records that a reader of the pair may not see, and what they lead to, do not count", async () => {
  await propose("a1", "b1", 0.4);
  await propose("a2", "b2", 0.42);
  await propose("a1", "h1", 0.999, true);
  await propose("b1", "h2", 0.999, true);
  await propose("h2", "h3", 0.999, true);
  expect(await queue()).toEqual(["a2 b2", "a1 b1"]);
  await propose("h1", "c1", 0.999, true);
  await propose("h3", "d1", 0.999, true);
  expect(await queue()).toEqual(["a2 b2", "a1 b1"]);
});

test("a judgement moves what it touches", async () => {
  await propose("a1", "b1", 0.4);
  await propose("a2", "b2", 0.42);
  await propose("a1", "c1", 0.6);
  await propose("b1", "d1", 0.6);
  await queue();
  for (const [one, other] of [
    ["a1", "c1"],
    ["b1", "d1"],
  ] as const) {
    const [a, b] = [ids.get(one) ?? "", ids.get(other) ?? ""];
    await node.doors.perform(police, "analysis", judge({ a, b, verdict: "same", words: null }));
    await createLinker(node.doors).afterJudging([a, b]);
  }
  const [first] = await node.owner<{ a: string; b: string }>(
    sql`select a, b from intelligence.proposal p where not counted and not exists (
      select 1 from intelligence.judgement j where j.a = p.a and j.b = p.b) order by teaches desc limit 1`,
  );
  expect([first?.a, first?.b].sort()).toEqual([ids.get("a1"), ids.get("b1")].sort());
});
