/**
 * Do the invented figures cross as real ones would, with some of every kind held, and cost one release each?
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOperationalFacts } from "../../apps/cli/load-operational-facts.ts";
import { programmeMigrations } from "../../src/programmes/server/index.ts";
import { type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";

let node: TestDoors;
beforeAll(async () => {
  node = await testDoors([await programmeMigrations()]);
});
afterAll(() => node?.store.close());

test("some are shown, some held for each reason that a person can see here, and loading twice adds nothing", async () => {
  const plan = { doors: node.doors, dataFolder: node.store.dataFolder, today: "2026-11-26" };
  const first = await loadOperationalFacts(plan);
  expect(first.shown).toBeGreaterThan(20);
  expect(first.held).toBeGreaterThan(5);
  await node.owner(sql`alter table programmes.indicator_fact no force row level security`);
  const held = await node.owner<{ held: string }>(
    sql`select distinct held from programmes.indicator_fact where held is not null`,
  );
  expect(held.map((row) => row.held)).toEqual(expect.arrayContaining(["dominated", "operation-open"]));
  expect(await loadOperationalFacts(plan)).toEqual({ shown: 0, held: 0 });
  await node.owner(sql`alter table safeguards.privacy_release no force row level security`);
  const spent = await node.owner<{ dataset: string; epsilon: number }>(
    sql`select dataset, sum(epsilon)::integer as epsilon from safeguards.privacy_release group by dataset order by 1`,
  );
  expect(spent).toEqual([
    { dataset: "indicator OPS-01", epsilon: 500_000 },
    { dataset: "indicator OPS-02", epsilon: 500_000 },
  ]);
});
