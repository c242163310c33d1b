import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rows, sql } from "../../../src/store/index.ts";
import { openNode, type WaymarkNode } from "../../server/open-node.ts";
import { nodePlan } from "../with-node.ts";
import { type Conformance, runConformance } from "./run-conformance.ts";

vi.setConfig({ testTimeout: 480_000 });

let node: WaymarkNode;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-test-conformance-"));
  node = await openNode({ ...nodePlan(folder, true), databaseUrl: undefined });
});
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true, force: true });
});

/** A run takes long: those that change nothing share one. */
let unchanged: Promise<Conformance> | null = null;
function onNode(): Promise<Conformance> {
  unchanged ??= runConformance(node, () => undefined);
  return unchanged;
}

test("every rule of the contract is accounted for, once, and none falls", async () => {
  const { holds, falls, notBuilt, evidence } = await onNode();
  for (const fallen of falls) expect(evidence[fallen]).toBe("");
  expect(falls).toEqual([]);
  const numbers = [...holds, ...notBuilt.filter((one) => typeof one === "number")].sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(notBuilt.filter((one) => typeof one === "string")).toHaveLength(18);
});

test("a rule that is built in part is not claimed", async () => {
  const { holds, notBuilt, evidence } = await onNode();
  for (const number of [10, 17, 19, 21, 31, 32]) {
    expect(holds).not.toContain(number);
    expect(notBuilt).toContain(number);
    expect(evidence[number]).toContain("Not built:");
  }
});

test("a node with one more row policy, or a trigger less, falls wherever the stage alone would speak for it", async () => {
  await rows(
    node.store.owner,
    sql`create policy open on intelligence.record for select to waymark_node using (true)`,
  );
  const opened = await runConformance(node, () => undefined);
  expect(opened.holds).toEqual([]);
  expect(opened.evidence[9]).toContain("policy intelligence.record.open");
  await rows(node.store.owner, sql`drop policy open on intelligence.record`);
  await rows(node.store.owner, sql`alter table intelligence.record disable trigger mark_links_of_added`);
  expect((await runConformance(node, () => undefined)).falls).toContain(21);
  await rows(node.store.owner, sql`alter table intelligence.record enable trigger mark_links_of_added`);
});

test("a node whose row security was switched off falls", async () => {
  await rows(node.store.owner, sql`alter table identity.partner disable row level security`);
  await rows(
    node.store.owner,
    sql`insert into identity.partner (id, name, kind) values (gen_random_uuid(), 'Open', 'ngo')`,
  );
  const { falls } = await runConformance(node, () => undefined);
  expect(falls).toContain(1);
});
