/**
 * Does the invented portfolio come into a real node as anybody's would, without one entry refused?
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPortfolio } from "../../apps/cli/load-portfolio.ts";
import { identityMigrations } from "../../src/identity/server/index.ts";
import { type EntrySet, entryKinds } from "../../src/programmes/index.ts";
import { programmeMigrations, readEntrySet } from "../../src/programmes/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import { type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";

const today = "2026-11-26";
let node: TestDoors;
let set: EntrySet;
let manager: MemberActor;
beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await programmeMigrations()]);
  const { members } = await loadPortfolio(node.doors, today);
  manager = members[0]?.actor as MemberActor;
  set = await node.doors.ask(manager, "oversight", readEntrySet());
});
afterAll(() => node.store.close());

describe("the invented portfolio", () => {
  test("is twelve joint programmes with everything that hangs on them", () => {
    const drafts = portfolioWorld(today);
    const standing = entryKinds.flatMap((kind) => set[kind].map(({ id }) => id));
    expect(standing.sort()).toEqual(drafts.map(({ id }) => id).sort());
    expect(set.programme).toHaveLength(12);
    expect(set.component.length).toBeGreaterThanOrEqual(24);
    const empty = entryKinds.filter((kind) => set[kind].length === 0);
    // What only a person or the node itself adds: runs, signatures, what was accepted and what is claimed.
    expect(empty).toEqual(["term-run", "accepted-deviation", "claim", "priority-result"]);
  });

  test("is the same for the same seed, and another for another", () => {
    expect(portfolioWorld(today)).toEqual(portfolioWorld(today));
    expect(portfolioWorld(today, "other")).not.toEqual(portfolioWorld(today));
  });

  test("names each thing once: who names another is written down for the node to keep", async () => {
    const [row] = await node.owner<{ count: number }>(
      sql`select count(*)::integer as count from programmes.entry_reference`,
    );
    expect(row?.count).toBeGreaterThan(set.component.length * 3);
  });
});
