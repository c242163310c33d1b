import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityMigrations } from "../../identity/server/index.ts";
import { defaultHandling, type Handling } from "../../safeguards/index.ts";
import type { Action, Desk, MemberActor } from "../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { findRecords } from "./find-records.ts";
import { intelligenceMigrations } from "./migrations.ts";
import { readRecord } from "./read-record.ts";
import { ensureSource } from "./sources.ts";
import { takeRecords } from "./take-records.ts";

let node: TestDoors;
const police = someMember();
const ngo = someMember({ partnerKind: "ngo", roles: ["analyst", "case-worker"] });

beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await intelligenceMigrations()]);
});
afterAll(() => node.store.close());

const search = {
  text: null,
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 50,
};

async function give(
  actor: MemberActor,
  handling: Handling,
  drafts: { key: string; entityType: string; properties: Record<string, string[]> }[],
) {
  const source = await node.doors.perform(
    actor,
    "analysis",
    ensureSource({ name: "Register", grading: { reliability: "B", credibility: 2 }, handling }),
  );
  const [kept] = await node.owner<{ key_secret: Buffer }>(
    sql`select key_secret from intelligence.source where id = ${source.id}`,
  );
  const action: Action<Awaited<ReturnType<typeof takeRecords>>> = {
    name: "test.take",
    needs: "record:write",
    scope: "own",
    touched: () => [],
    run: (desk: Desk) =>
      takeRecords(desk, drafts, {
        source: source.id,
        keySecret: kept?.key_secret ?? Buffer.alloc(32),
        handling,
        import: randomUUID(),
        today: "2026-11-23",
      }),
  };
  return node.doors.perform(actor, "analysis", action);
}

test("what one partner holds, another does not find; shared with it by name, it does, for that purpose", async () => {
  const taken = await give(police, defaultHandling(false), [
    { key: "1", entityType: "Person", properties: { name: ["Mohamed Ivanov"], birthDate: ["1980-03-04"] } },
  ]);
  expect(taken.outcomes).toEqual(["added"]);
  const mine = await node.doors.ask(police, "analysis", findRecords({ ...search, text: "muhammed ivanof" }));
  expect(mine.rows.map((row) => row.caption)).toEqual(["Mohamed Ivanov"]);
  const theirs = await node.doors.ask(ngo, "analysis", findRecords({ ...search, text: "mohamed ivanov" }));
  expect(theirs.rows).toEqual([]);
  const id = mine.rows[0]?.id ?? "";
  await expect(node.doors.ask(ngo, "analysis", readRecord(id))).rejects.toMatchObject({ code: "not-found" });
  const [after] = await node.owner<{ n: number }>(
    sql`select count(*)::integer as n from safeguards.log_entry where act = 'read'`,
  );
  expect(after?.n).toBe(2);
});
