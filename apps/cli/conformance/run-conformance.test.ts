import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, sql } from "../../../src/store/index.ts";
import { openNode, type WaymarkNode } from "../../server/open-node.ts";
import { nodePlan } from "../with-node.ts";
import { runConformance } from "./run-conformance.ts";

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

test("every rule of the contract is accounted for, once, and none falls", async () => {
  const { holds, falls, notBuilt } = await runConformance(node, () => undefined);
  expect(falls).toEqual([]);
  const numbers = [...holds, ...notBuilt.filter((one) => typeof one === "number")].sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(notBuilt.filter((one) => typeof one === "string")).toHaveLength(18);
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
