import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityMigrations } from "../../identity/server/index.ts";
import { type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { expireRecords } from "./expire-records.ts";
import { intelligenceMigrations } from "./migrations.ts";

let node: TestDoors;
beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await intelligenceMigrations()]);
});
afterAll(() => node.store.close());

async function plant(count: number, expires: string): Promise<void> {
  const [partner, source] = [randomUUID(), randomUUID()];
  await node.owner(sql`insert into intelligence.source (id, partner, name, reliability, credibility, handling, key_secret)
    values (${source}, ${partner}, 'planted', 'B', 2, '{}', sha256('x'))`);
  await node.owner(sql`insert into intelligence.record (id, entity_type, source, owner, source_key, caption, given, cleaned,
      content_hashes, import, label, purposes, is_child, protection, expires_at)
    select gen_random_uuid(), 'Person', ${source}, ${partner}, n::text, 'planted', '{}', '{}', array[sha256('x')],
      ${randomUUID()}, 'TLP:AMBER', array['analysis'], false, false, now() + ${expires}::interval
    from generate_series(1, ${count}::integer) n`);
}

const counted = async () =>
  (await node.owner<{ n: number }>(sql`select count(*)::integer as n from intelligence.record`))[0]?.n;

test("rule 33: what has expired goes, what has not stays, and the log names what went", async () => {
  await plant(20, "-1 day");
  await plant(30, "1 day");
  const { deleted, held } = await expireRecords(node.doors);
  expect([deleted.length, held, await counted()]).toEqual([20, 0, 30]);
  const [logged] = await node.owner<{ records: number }>(sql`
    select records from safeguards.log_entry where action = 'record.expire' order by entry desc limit 1`);
  expect(logged?.records).toBe(20);
});

test("rule 33: a key that too many records shared goes with the records that made it so", async () => {
  const keep = sql`
    with block as (insert into intelligence.capped_block (id, entity_type, rule, key, cap)
      values (gen_random_uuid(), 'Person', 'same birth date', '{5172}', 40) returning id)
    insert into intelligence.capped_record (block, record)
    select block.id, r.id from block cross join (select id from intelligence.record limit 41) r`;
  const blocks = async () =>
    (await node.owner<{ n: number }>(sql`select count(*)::integer as n from intelligence.capped_block`))[0]
      ?.n;
  await plant(11, "1 day");
  await node.owner(keep);
  await plant(1, "-1 day");
  await expireRecords(node.doors);
  expect(await blocks()).toBe(1);
  await node.owner(sql`update intelligence.record set expires_at = now() - interval '1 day' where id in (
    select record from intelligence.capped_record limit 1)`);
  await expireRecords(node.doors);
  expect(await blocks()).toBe(0);
});

test("F4: when much would go at once, nothing goes until a person has looked at the clock", async () => {
  await plant(400, "-1 minute");
  expect(await expireRecords(node.doors)).toEqual({ deleted: [], held: 400 });
  expect((await expireRecords(node.doors, true)).deleted).toHaveLength(400);
});
