/**
 * Does the database itself still tell in which order a day's reports came, once the day is over? (rule 42)
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SqlFragment, sql } from "../../../store/index.ts";
import { forgetOrder } from "./forget-order.ts";
import { type IntakeNode, intakeNode } from "./testing/intake-node.ts";

let node: IntakeNode;
beforeAll(async () => {
  node = await intakeNode();
  await forgetOrder(node.doors);
  // Two days have passed since: just after midnight, the last one is not over yet.
  await node.owner(sql`update community.order_forgotten set before = before - 2`);
});
afterAll(() => node.stop());

const many = 24;
/** Longer than what PostgreSQL keeps in the row itself. */
const longBody = 20_000;
const tables = [
  "envelope",
  "envelope_body",
  "delivery",
  "spent",
  "post",
  "post_helped",
  "post_appeal",
] as const;

/** One after another, each in a transaction of its own, as they come. */
async function arrive(daysAgo: number, from: number): Promise<void> {
  for (let n = from; n < from + many; n++)
    for (const statement of arrival(n, daysAgo)) await node.owner(statement);
}

function arrival(n: number, daysAgo: number): SqlFragment[] {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const hash = Buffer.alloc(32);
  hash.writeUInt32BE(n);
  const day = sql`(now() at time zone 'UTC')::date - ${daysAgo}::integer`;
  return [
    sql`insert into community.envelope (id, day, size_class, channel, lane, digest, expires_at)
      values (${id}, ${day}, 0, 'report', 'open', ${hash}, now() + interval '100 days')`,
    sql`insert into community.envelope_body (envelope, ciphertext) values (${id}, ${Buffer.alloc(longBody, n)})`,
    sql`insert into community.delivery (id, envelope, partner, day, expires_at)
      values (${id}, ${id}, ${id}, ${day}, now() + interval '100 days')`,
    sql`insert into community.spent (hash, expires_at)
      values (${hash}, date_trunc('day', now(), 'UTC') + make_interval(days => ${(n % 2 ? 3 : 40) - daysAgo}))`,
    sql`insert into community.post (id, leg, kind, language, text, author, digest, day, lane, expires_at)
      values (${id}, 'a--b', 'tip', 'en', ${"Long words. ".repeat(80)}, ${hash}, ${hash}, ${day}, 'open', now() + interval '9 days')`,
    sql`insert into community.post_helped (post, author, day, expires_at)
      values (${id}, ${hash}, ${day}, now() + interval '9 days')`,
    sql`insert into community.post_appeal (post, text, day, expires_at)
      values (${id}, 'Look again.', ${day}, now() + interval '9 days')`,
  ];
}

interface Lying {
  readonly row: number;
  readonly transaction: string;
}

/** A table's rows as they lie, by what they were numbered on arrival. */
function lying(table: (typeof tables)[number]): Promise<Lying[]> {
  const number = {
    envelope: "right(id::text, 9)",
    envelope_body: "right(envelope::text, 9)",
    delivery: "right(id::text, 9)",
    spent: "('x' || encode(substr(hash, 1, 4), 'hex'))::bit(32)::integer",
    post: "right(id::text, 9)",
    post_helped: "right(post::text, 9)",
    post_appeal: "right(post::text, 9)",
  }[table];
  return node.store.owner
    .query<Lying>(
      `select (${number})::integer as row, xmin::text as transaction from community.${table} order by ctid`,
    )
    .then(({ rows }) => rows);
}

const between = (rows: readonly Lying[], from: number) =>
  rows.filter(({ row }) => row >= from && row < from + many);
const asItCame = (from: number) => Array.from({ length: many }, (_, n) => from + n);

/** In which order the long bodies were put beside the table, where they are numbered as they come. */
async function bodiesPut(): Promise<number[]> {
  const bodies = await node.owner<{ first: number }>(sql`
    select get_byte(ciphertext, 0) as first from community.envelope_body order by pg_column_toast_chunk_id(ciphertext)`);
  return bodies.map(({ first }) => first);
}

describe("the order of arrival", () => {
  test("is there while the day lasts, and is gone for every table when it is over", async () => {
    await arrive(2, 0);
    for (const table of tables) {
      const before = await lying(table);
      expect(before.map(({ row }) => row)).toEqual(asItCame(0));
      expect(new Set(before.map(({ transaction }) => transaction)).size).toBe(many);
    }
    expect(await bodiesPut()).toEqual(asItCame(0));
    await arrive(0, 100);
    const writers = new Set<string>();
    await forgetOrder(node.doors);
    for (const table of tables) {
      const over = between(await lying(table), 0);
      expect(over.map(({ row }) => row)).not.toEqual(asItCame(0));
      expect(over.map(({ row }) => row).sort((one, other) => one - other)).toEqual(asItCame(0));
      for (const { transaction } of over) writers.add(transaction);
      const today = between(await lying(table), 100);
      expect(today.map(({ row }) => row)).toEqual(asItCame(100));
    }
    expect(writers.size).toBe(1);
    const put = (await bodiesPut()).filter((first) => first < many);
    expect(put).not.toEqual(asItCame(0));
    expect(put).toHaveLength(many);
  });

  test("is forgotten once: what was written anew is left as it is", async () => {
    const before = await Promise.all(tables.map(lying));
    await forgetOrder(node.doors);
    expect(await Promise.all(tables.map(lying))).toEqual(before);
  });

  test("takes nothing of what was written with it", async () => {
    const [kept] = await node.owner<{ bodies: number; words: number }>(sql`
      select (select count(*)::integer from community.envelope_body where octet_length(ciphertext) = ${longBody}) as bodies,
        (select count(*)::integer from community.post where text = ${"Long words. ".repeat(80)}) as words`);
    expect(kept).toEqual({ bodies: 2 * many, words: 2 * many });
  });
});
