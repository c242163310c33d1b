/**
 * Does the invented portfolio come into a real node as anybody's would, without one entry refused?
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EntrySet, entryKinds } from "../../src/programmes/index.ts";
import { type ProgrammeNode, programmeNode } from "../../src/programmes/testing/programme-node.ts";
import { sql } from "../../src/store/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";
import { portfolioOffice } from "./portfolio-office.ts";

const today = "2026-11-26";
let node: ProgrammeNode;
let set: EntrySet;
beforeAll(async () => {
  node = await programmeNode();
  const { manager } = await portfolioOffice(node.doors, today);
  set = await node.standing(manager);
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
