/**
 * What is known of a day's reports afterwards, and what is left when their time is over?
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { commitArrivals, digestOfDay } from "./commit-arrivals.ts";
import { expireReports } from "./expire-reports.ts";
import { leakyBucket } from "./leaky-bucket.ts";
import { hand, headerFor, type IntakeNode, intakeNode, sealed } from "./testing/intake-node.ts";
import { codeHash, newVouchedCode } from "./vouched-code.ts";

let node: IntakeNode;
beforeAll(async () => {
  node = await intakeNode();
  const ciphertext = await sealed({ desks: node.desks });
  for (let n = 0; n < 3; n++) await hand(node.url, await headerFor(node), ciphertext);
});
afterAll(() => node.stop());

describe("a day's arrivals", () => {
  test("are not committed while the day lasts", async () => {
    expect(await commitArrivals(node.doors)).toEqual([]);
  });

  test("stand in the log the day after as one entry, which anybody can recompute and nobody change unseen", async () => {
    await node.owner(sql`update community.envelope set day = day - 1`);
    const [day, ...others] = await commitArrivals(node.doors);
    expect(others).toEqual([]);
    const digests = await node.owner<{ digest: Buffer }>(
      sql`select sha256(ciphertext) as digest from community.envelope_body order by 1`,
    );
    const all = digests.map(({ digest }) => digest);
    expect(day).toMatchObject({ envelopes: 3, digest: digestOfDay(day?.day ?? "", all) });
    expect(digestOfDay(day?.day ?? "", all.slice(1))).not.toBe(day?.digest);
    const entries = await node.owner<{ detail: string; member: string | null }>(sql`
      select d.detail, e.member from safeguards.log_entry e join safeguards.log_detail d using (entry)
      where e.action = 'intake.day' and e.records > 0`);
    expect(entries).toHaveLength(1);
    const logged = entries[0]?.detail.replaceAll("-", "") ?? "";
    expect(logged).toContain(day?.digest.slice(0, 32));
    expect(logged).toContain(day?.digest.slice(32));
    expect(await commitArrivals(node.doors)).toEqual([]);
  });
});

describe("an expired report (rules 32 to 34)", () => {
  test("goes with all that hangs on it; the log says how many went and nothing of them", async () => {
    expect(await expireReports(node.doors)).toEqual({ deleted: [], held: 0 });
    await node.owner(sql`update community.envelope set expires_at = now() where id in
      (select id from community.envelope limit 1)`);
    expect((await expireReports(node.doors)).deleted).toHaveLength(2);
    const left = await node.owner<{ envelopes: number; bodies: number; deliveries: number }>(sql`
      select (select count(*)::integer from community.envelope) as envelopes,
        (select count(*)::integer from community.envelope_body) as bodies,
        (select count(*)::integer from community.delivery) as deliveries`);
    expect(left).toEqual([{ envelopes: 2, bodies: 2, deliveries: 4 }]);
    const [entry] = await node.owner<{ records: number }>(
      sql`select records from safeguards.log_entry where action = 'report.expire' order by entry desc limit 1`,
    );
    expect(entry?.records).toBe(2);
  });

  test("does not go with all others when the clock has jumped, unless a person has looked (F4)", async () => {
    const expiring = (ends: string) =>
      node.owner(sql`
      insert into community.envelope (day, size_class, channel, lane, digest, expires_at)
      select current_date - 200, 0, 'report', 'open', sha256(n::text::bytea), ${ends}::timestamptz
      from generate_series(1, 101) n`);
    await expiring("2026-01-01");
    expect(await expireReports(node.doors)).toEqual({ deleted: [], held: 101 });
    await expireReports(node.doors, true);
    expect(await expireReports(node.doors)).toEqual({ deleted: [], held: 0 });
  });

  test("hashes of spent work go when their time is over", async () => {
    await node.owner(sql`update community.spent set expires_at = now()`);
    await expireReports(node.doors);
    expect(await node.owner(sql`select 1 as one from community.spent`)).toEqual([]);
  });
});

describe("the bucket", () => {
  test("sends to the cold lane what comes while it is full, asks for more as it fills, and empties with time", () => {
    let now = 0;
    const bucket = leakyBucket({ holds: 10, drainsADay: 24 }, () => now);
    const lanes = Array.from({ length: 12 }, () => bucket.put());
    expect(lanes.filter((lane) => lane === "cold")).toHaveLength(2);
    expect(bucket.load()).toBe(1);
    now = 3_600_000;
    expect(bucket.load()).toBeCloseTo(0.9);
    expect(bucket.put()).toBe("open");
    now = -1e12;
    expect(bucket.load()).toBe(1);
  });
});

describe("a vouched code", () => {
  test("is read as it was meant, however it is written down", () => {
    const code = newVouchedCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeHash(code.toLowerCase().replaceAll("-", ""))).toEqual(codeHash(code));
    expect(codeHash("o1L0-0000-0000-0000")).toEqual(codeHash("0110-0000-0000-0000"));
    expect(codeHash(newVouchedCode())).not.toEqual(codeHash(code));
  });
});
