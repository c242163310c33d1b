/**
 * Does a partner learn anything from what is hidden from it? (trust.md rules 10 and 12)
 *
 * The same few hundred questions, drawn at random, before and after everything hidden from the partner is gone
 * from the database: every answer must be the same, byte for byte. Three times: with row security and the check in
 * code, with row security alone, with the check in code alone.
 *
 * Assumes: the engine does not run anew between the two: what it learns from all records about how common a name is
 * shows in the bits of the pairs it proposes, and is not part of what is proved here.
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enginePurpose, purposesOf } from "../../safeguards/index.ts";
import { type Doors, openDoors } from "../../safeguards/server/doors.ts";
import type { Query } from "../../safeguards/server/index.ts";
import type { TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { excluded, fill, hiddenRecords, names, phones } from "../testing/crowded-node.ts";
import { testNode } from "../testing/test-node.ts";
import { listCappedBlocks } from "./capped-blocks.ts";
import { asEngine } from "./engine-desk.ts";
import { findRecords } from "./find-records.ts";
import { listHubs } from "./hubs.ts";
import { judge, listJudgements } from "./judge.ts";
import { readNetwork } from "./network.ts";
import { renewHubs } from "./proposals.ts";
import { readQueue } from "./queue.ts";
import { readPair } from "./read-pair.ts";
import { readRecord } from "./read-record.ts";
import { listSources } from "./sources.ts";
import { readSubject } from "./subject.ts";

interface Question {
  readonly purpose: string;
  readonly asks: Query<unknown>;
  readonly changes: boolean;
}

const modes = ["both", "row security", "check in code"] as const;
type Mode = (typeof modes)[number];

let node: TestDoors;
let hidden: string[] = [];
let questions: Question[] = [];
const before = new Map<Mode, string[]>();
const after = new Map<Mode, string[]>();

beforeAll(async () => {
  node = await testNode();
  const all = await fill(node);
  hidden = await hiddenRecords(node);
  const sources = await node.owner<{ id: string; partner: string }>(
    sql`select id, partner from intelligence.source`,
  );
  const judged = await node.owner<{ a: string }>(
    sql`select distinct a from intelligence.judgement where verdict = 'same' order by a limit 40`,
  );
  const subjects = judged.flatMap(({ a }) => [readSubject(a), readNetwork(a)] as Query<unknown>[]);
  const certain = subjects.map((asks) => ({ asks, purpose: "analysis", changes: false }));
  const blocks = (await node.owner<{ id: string }>(sql`select id from intelligence.capped_block`)).map(
    ({ id }) => id,
  );
  questions = [...drawn({ all, sources, blocks }), ...certain];
  for (const mode of modes) before.set(mode, await answers(mode));
  await forget();
  for (const mode of modes) after.set(mode, await answers(mode));
});
afterAll(() => node.store.close());

interface Drawing {
  readonly all: readonly string[];
  readonly sources: readonly { id: string; partner: string }[];
  readonly blocks: readonly string[];
}

function drawn({ all, sources, blocks }: Drawing): Question[] {
  const ids = fc.constantFrom(...all, ...hidden, randomUUID(), randomUUID());
  const one = <Value>(...values: Value[]) => fc.constantFrom<Value | null>(null, ...values);
  const partOfName = fc.constantFrom(
    ...names.flatMap((name) => [name, ...name.split(" ")]),
    ...phones,
    "nobody",
  );
  const search = fc.record({
    text: fc.option(partOfName),
    entityType: one("Person", "Family", "Payment"),
    partner: one(...sources.map(({ partner }) => partner)),
    source: one(...sources.map(({ id }) => id)),
    from: one("1984-01-01"),
    to: one("1986-01-01", "2020-01-01"),
    block: one(...blocks),
    cursor: fc.constant(null),
    limit: fc.constantFrom(1, 5, 200),
  });
  const queue = fc.record({
    entityType: one("Person", "Payment"),
    state: fc.constantFrom("open" as const, "counted" as const, "judged" as const),
    order: fc.constantFrom("teaches" as const, "strongest" as const),
    cursor: fc.constant(null),
    limit: fc.constantFrom(1, 10, 200),
  });
  const pair = fc.tuple(fc.constantFrom(...hidden, randomUUID()), ids).map(([a, b]) => ({
    a,
    b,
    verdict: "same" as const,
    words: null,
  }));
  const read = (asks: fc.Arbitrary<Query<unknown>>) => asks.map((query) => ({ asks: query, changes: false }));
  const kinds = fc.oneof(
    read(search.map((wanted) => findRecords(wanted) as Query<unknown>)),
    read(ids.map((id) => readRecord(id) as Query<unknown>)),
    read(ids.map((id) => readSubject(id) as Query<unknown>)),
    read(ids.map((id) => readNetwork(id) as Query<unknown>)),
    read(queue.map((asked) => readQueue(asked) as Query<unknown>)),
    read(fc.constant(listHubs(null, 200) as Query<unknown>)),
    read(fc.tuple(ids, ids).map(([a, b]) => readPair(a, b) as Query<unknown>)),
    read(fc.constant(listCappedBlocks(null, 200) as Query<unknown>)),
    read(fc.constant(listSources(null, 200) as Query<unknown>)),
    read(fc.constant(listJudgements(null, 200) as Query<unknown>)),
    pair.map((draft) => ({ asks: judge(draft) as Query<unknown>, changes: true })),
  );
  const reasons = fc.constantFrom(...purposesOf(excluded.roles, excluded.partnerKind));
  return fc
    .sample(fc.tuple(kinds, reasons), { seed: 3, numRuns: 300 })
    .map(([kind, purpose]) => ({ ...kind, purpose }));
}

async function answers(mode: Mode): Promise<string[]> {
  if (mode === "check in code") await rowSecurity("disable");
  const doors = openDoors(node.store, node.ticketKey, { checksInCode: mode !== "row security" });
  const said: string[] = [];
  for (const question of questions) said.push(await answer(doors, question));
  if (mode === "check in code") await rowSecurity("enable");
  return said;
}

async function answer(doors: Doors, { purpose, asks, changes }: Question): Promise<string> {
  try {
    const through = changes ? doors.perform : doors.ask;
    const result = await through(excluded, purpose, asks);
    return `${asks.name} ${JSON.stringify(result, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value))}`;
  } catch (error) {
    const { name, code, message, details } = error as Record<string, unknown>;
    return `${asks.name} ${JSON.stringify({ name, code, message, details })}`;
  }
}

async function rowSecurity(change: "enable" | "disable"): Promise<void> {
  const tables = await node.owner<{ name: string }>(sql`
    select relname as name from pg_class where relnamespace = 'intelligence'::regnamespace and relforcerowsecurity`);
  for (const { name } of tables)
    await node.store.owner.query(`alter table intelligence."${name}" ${change} row level security`);
}

/** Takes everything that the partner may not see out of the database, and what only it left behind. */
async function forget(): Promise<void> {
  await node.owner(sql`delete from intelligence.record where id = any (${hidden}::uuid[])`);
  await node.owner(sql`delete from intelligence.token where record = any (${hidden}::uuid[])`);
  await node.owner(sql`delete from intelligence.source s where partner <> ${excluded.partner}
    and not exists (select 1 from intelligence.record r where r.source = s.id)`);
  await node.owner(sql`delete from intelligence.hub`);
  await asEngine(node.doors, "link.hubs", renewHubs);
}

describe("before and after what is hidden is gone", () => {
  test("there is much to hide and much to see", async () => {
    const shown = (before.get("both") ?? []).join();
    expect(enginePurpose).toBe("linking");
    expect(hidden.length).toBeGreaterThan(100);
    for (const part of [
      "record.search",
      "judgement.add",
      "not-found",
      "Ana Moraru",
      '"open":',
      '"held":[{',
      "shares:",
      '"verdict":"same"',
    ])
      expect(shown, part).toContain(part);
    expect(
      (before.get("both") ?? []).some((said) => said.startsWith("hub.list") && said.includes("+3736")),
    ).toBe(true);
  });

  test("of the keys that too many share, some are shown and some are not", async () => {
    const said = (before.get("both") ?? []).filter((one) => one.startsWith("capped-block.list"));
    const shown = said.flatMap((one) => JSON.parse(one.slice(one.indexOf("{"))).blocks);
    const [kept] = await node.owner<{ blocks: number }>(
      sql`select count(*)::integer as blocks from intelligence.capped_block`,
    );
    const keys = new Set(shown.map(({ key }: { key: string[] }) => key.join()));
    expect(keys).toContain("+37369555555");
    expect(keys.size).toBeLessThan(kept?.blocks ?? 0);
  });

  test.each(modes)("with %s, every answer is the same", (mode) => {
    const [with_, without] = [before.get(mode) ?? [], after.get(mode) ?? []];
    expect(with_).toHaveLength(questions.length);
    const different = with_.flatMap((said, n) => (said === without[n] ? [] : [`${said}\n${without[n]}`]));
    expect(different.map((text) => text.slice(0, 3000))).toEqual([]);
  });

  test.each(modes)("with %s, what is hidden and what is not there are refused in the same words", (mode) => {
    const refusals = (before.get(mode) ?? []).filter((said) => said.includes('"code":'));
    const words = new Set(refusals.map((said) => said.slice(said.indexOf("{"))));
    expect(refusals.length).toBeGreaterThan(50);
    expect(words.size).toBe(1);
  });

  test.each(modes)("with %s, no answer names a record that is hidden", (mode) => {
    const text = (before.get(mode) ?? []).join("\n");
    expect(hidden.filter((id) => text.includes(id))).toEqual([]);
  });

  test("row security alone and the check in code alone say what both say", () => {
    expect(before.get("row security")).toEqual(before.get("both"));
    expect(before.get("check in code")).toEqual(before.get("both"));
  });
});
