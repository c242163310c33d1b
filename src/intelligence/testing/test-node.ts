/**
 * How does a test get a node with partners' records in it?
 *
 * Real doors on a real, fresh database with the tables of every domain up to this one.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { identityMigrations } from "../../identity/server/index.ts";
import type { RecordDraft } from "../../model/index.ts";
import { type Handling, type MemberActor, purposesOf } from "../../safeguards/index.ts";
import type { Action, Desk, Query } from "../../safeguards/server/index.ts";
import { type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { intelligenceMigrations } from "../server/migrations.ts";
import { recordId } from "../server/record-id.ts";
import { ensureSource } from "../server/sources.ts";
import { type Taken, takeRecords } from "../server/take-records.ts";

/** The day on which tests bring in. */
export const today = "2026-11-23";

/** A node whose members bring in what a test says. */
export async function testNode(settings = { checksInCode: true }): Promise<TestDoors> {
  return testDoors([await identityMigrations(), await intelligenceMigrations()], settings);
}

export interface Gift {
  readonly actor: MemberActor;
  readonly handling: Handling;
  /** Name of the actor's source; the same name again adds to the same source. */
  readonly source?: string;
  readonly drafts: readonly RecordDraft[];
}

/** Brings records in as a member would. @returns their ids, in the order of the drafts. */
export async function give(node: TestDoors, { actor, handling, source = "Register", drafts }: Gift) {
  const purpose = purposesOf(actor.roles, actor.partnerKind)[0] ?? "";
  const grading = { reliability: "B", credibility: 2 } as const;
  const { id } = await node.doors.perform(actor, purpose, ensureSource({ name: source, grading, handling }));
  const [kept] = await node.owner<{ key_secret: Buffer }>(
    sql`select key_secret from intelligence.source where id = ${id}`,
  );
  const keySecret = kept?.key_secret ?? Buffer.alloc(0);
  const taking = { source: id, keySecret, handling, import: randomUUID(), today };
  const action: Action<Taken> = {
    name: "test.take",
    needs: "record:write",
    scope: "own",
    touched: () => [],
    run: (desk: Desk) => takeRecords(desk, drafts, taking),
  };
  await node.doors.perform(actor, purpose, action);
  return drafts.map((draft) => recordId(keySecret, draft.key));
}

/** A reading of whatever a statement gives, with no check in code and nothing to log: row security alone. */
export function rawly<Row extends object>(run: (desk: Desk) => Promise<Row[]>): Query<Row[]> {
  return { name: "test.raw", needs: "record:read", touched: () => [], run };
}

/** Turns row security off on intelligence's tables, so that only the checks in code are left. */
export async function withoutRowSecurity(node: TestDoors): Promise<void> {
  const tables = await node.owner<{ name: string }>(sql`
    select relname as name from pg_class where relnamespace = 'intelligence'::regnamespace and relrowsecurity`);
  for (const { name } of tables)
    await node.store.owner.query(`alter table intelligence."${name}" disable row level security`);
}
