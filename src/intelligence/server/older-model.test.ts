/**
 * Does a node go on linking after the engine's levels have changed under its models?
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultHandling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { createLinker } from "./linker.ts";

const police = someMember();
const handling = { ...defaultHandling(false), purposes: ["analysis"] } as const;
const person = (key: string) => ({
  key,
  entityType: "Person",
  properties: { name: ["Zoltan Rarename"], birthDate: ["1977-02-03"], phone: ["+37369111222"] },
});
const models = () =>
  node.owner<{ id: string }>(
    sql`select id from intelligence.model where entity_type = 'Person' order by made_at`,
  );

let node: TestDoors;
beforeAll(async () => {
  node = await testNode();
  await give(node, { actor: police, handling, source: "First", drafts: [person("one"), person("two")] });
  await createLinker(node.doors).linkAll();
  await node.owner(sql`update intelligence.model set content = jsonb_set(content, '{version}', '0')`);
});
afterAll(() => node.store.close());

test("a record that arrives is linked, by a model that is learnt anew", async () => {
  const before = await models();
  expect(before).toHaveLength(1);
  const ids = await give(node, { actor: police, handling, source: "Second", drafts: [person("three")] });
  const arrivals = ids.map((id) => ({ id, entityType: "Person" }));
  expect(await createLinker(node.doors).linkArrivals(arrivals)).toBeGreaterThan(0);
  expect(await models()).toHaveLength(before.length + 1);
});
