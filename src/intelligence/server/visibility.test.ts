/**
 * Do row security alone, the check in code alone, and the written rules agree on who sees what?
 *
 * Thousands of cases of (actor, purpose, handling, record), drawn at random and the same in every run. (trust.md
 * rules 1, 8, 9, 10, 14, 21, 32)
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  labels,
  type MemberActor,
  partnerKinds,
  purposesOf,
  roles,
  rolesRefused,
  sharingPurposes,
} from "../../safeguards/index.ts";
import { openDoors } from "../../safeguards/server/doors.ts";
import type { TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { mayRead, type ReferenceRecord } from "../testing/reference-visibility.ts";
import { rawly, testNode, withoutRowSecurity } from "../testing/test-node.ts";
import { visible } from "./visible.ts";

const partners = Array.from({ length: 4 }, (_, n) => `0000000${n}-0000-4000-8000-000000000000`);
const day = new Date().toISOString().slice(0, 10);
const seed = { seed: 7, numRuns: 250 };
let node: TestDoors;

const records: ReferenceRecord[] = fc
  .sample(
    fc.record({
      owner: fc.constantFrom(...partners),
      handling: fc.record({
        label: fc.constantFrom(...labels),
        audience: fc.oneof(
          fc.constantFrom("owner" as const, "node" as const),
          fc.subarray(partners, { minLength: 1 }),
        ),
        purposes: fc.subarray([...sharingPurposes], { minLength: 1 }),
        until: fc.constantFrom(null, null, day, "2020-01-01", "2090-01-01"),
      }),
      child: fc.boolean(),
      protection: fc.boolean(),
      expired: fc.constantFrom(false, false, false, true),
    }),
    seed,
  )
  .map((record) => ({ id: randomUUID(), ...record }));

const actors: MemberActor[] = fc
  .sample(
    fc.record({
      partner: fc.constantFrom(...partners, randomUUID()),
      partnerKind: fc.constantFrom("state-border" as const, ...partnerKinds),
      roles: fc.subarray([...roles], { minLength: 1, maxLength: 3 }),
      childTrained: fc.boolean(),
    }),
    seed,
  )
  .map((said) => ({ kind: "member" as const, member: randomUUID(), ...said }))
  .filter((actor) => rolesRefused(actor.roles, actor.partnerKind) === null)
  .slice(0, 80);

beforeAll(async () => {
  node = await testNode();
  for (const partner of partners) {
    await node.owner(sql`insert into intelligence.source (id, partner, name, reliability, credibility, handling, key_secret)
      values (${partner}, ${partner}, 'Register', 'A', 1, '{}', ${Buffer.alloc(32)})`);
  }
  for (const record of records) await put(record);
});
afterAll(() => node.store.close());

async function put({ id, owner, handling, child, protection, expired }: ReferenceRecord): Promise<void> {
  const named = typeof handling.audience === "string" ? [] : handling.audience;
  await node.owner(sql`insert into intelligence.record (id, entity_type, source, owner, source_key, caption, given, cleaned,
      content_hashes, import, label, shared_with_node, shared_with, purposes, shared_until, is_child, protection, expires_at)
    values (${id}, 'Person', ${owner}, ${owner}, ${id}, 'x', '{}', '{}', array[sha256('')], ${randomUUID()}, ${handling.label},
      ${handling.audience === "node"}, ${named}::uuid[], ${handling.purposes}::text[], ${handling.until}::date,
      ${child}, ${protection}, now() + make_interval(days => ${expired ? -1 : 30}))`);
  await node.owner(sql`insert into intelligence.token (token, record) values ('w:x', ${id})`);
}

/** Every case where the database and the rules differ; and how many cases there were. */
async function differences(checksInCode: boolean) {
  const doors = openDoors(node.store, node.ticketKey, { checksInCode });
  const found: string[] = [];
  let cases = 0;
  for (const actor of actors) {
    for (const purpose of purposesOf(actor.roles, actor.partnerKind)) {
      const reading = rawly((desk) =>
        desk.rows<{ id: string }>(sql`
        select r.id from intelligence.record r join intelligence.token t on t.record = r.id where ${visible(desk)}`),
      );
      const rows = await doors
        .ask(actor, purpose, reading)
        .catch((error) => (error.code === "not-allowed" ? [] : Promise.reject(error)));
      const seen = new Set(rows.map(({ id }) => id));
      for (const record of records) {
        cases += 1;
        if (seen.has(record.id) !== mayRead(actor, purpose, record, day))
          found.push(JSON.stringify({ actor, purpose, record }));
      }
    }
  }
  return { found, cases };
}

test.each([
  ["row security and the check in code together", true],
  ["row security alone", false],
])("%s say what the rules say", async (_, checksInCode) => {
  const { found, cases } = await differences(checksInCode);
  expect(found).toEqual([]);
  expect(cases).toBeGreaterThan(5000);
});

test("the check in code alone says what the rules say", async () => {
  await withoutRowSecurity(node);
  expect((await differences(true)).found).toEqual([]);
  // And it is the check in code that does it: without it everything is open now.
  expect((await differences(false)).found.length).toBeGreaterThan(1000);
});
