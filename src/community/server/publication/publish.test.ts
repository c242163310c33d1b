/**
 * Does what is known become what everybody reads, as the rules say? (trust.md rules 36, 37, 39, 40, 41)
 */
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identityMigrations } from "../../../identity/server/index.ts";
import { privacyLedger } from "../../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import type { LegPage, PublicBudget, PublicData } from "../../publication/public-files.ts";
import type { Observation } from "../../risk/observation.ts";
import { startingMap } from "../../routes/starting-map.ts";
import { communityMigrations } from "../migrations.ts";
import { recordObservation } from "../risk/record-observation.ts";
import { currentManifest, publicFolder } from "./current-publication.ts";
import { asNode, type PublishPlan, publish } from "./publish.ts";
import { republishWhenDue } from "./republish.ts";
import { verifyPublication } from "./verify-publication.ts";
import { liftRiskWithdrawal, withdrawRisk } from "./withdraw-risk.ts";

const leg = startingMap.legs[3]?.id ?? "";
const other = startingMap.legs[4]?.id ?? "";
let node: TestDoors;
beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await communityMigrations()]);
});
afterAll(() => node?.store.close());

const moderator = someMember({ partnerKind: "ngo", roles: ["moderator"] });
const render = async ({ legs }: PublicData) =>
  [...legs.keys()].map((id) => ({ path: `en/legs/${id}.html`, content: id }));

function publishing(more: Partial<PublishPlan> = {}) {
  const { doors, store } = node;
  return publish({
    doors,
    dataFolder: store.dataFolder,
    today: "2026-11-25",
    render,
    risk: false,
    member: null,
    ...more,
  });
}

/** Words of as many tellers, at ten partners. */
async function told(count: number, more: Partial<Observation> = {}): Promise<void> {
  const desks = Array.from({ length: 10 }, () => someMember({ partnerKind: "ngo", roles: ["case-worker"] }));
  for (let at = 0; at < count; at++) {
    const said: Observation = {
      leg,
      kind: "extortion",
      day: "2026-10-10",
      origin: createHash("sha256").update(randomUUID()).digest("hex"),
      channel: at % 2 === 0 ? "report" : "vouched",
      reliability: "A",
      credibility: 1,
      vetted: false,
      persons: 1,
      child: false,
      ...more,
    };
    await node.doors.perform(desks[at % 10] ?? moderator, "protection", recordObservation(said));
  }
}

async function file<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(join(publicFolder(node.store.dataFolder), "current", path), "utf8"));
}
const page = () => file<LegPage>(`legs/${leg}.json`);
const facts = async () =>
  await node.owner<object>(sql`select * from community.risk_fact order by leg, kind, month`);

describe("before any batch", () => {
  test("every leg of the map has its page, and nothing is observed", async () => {
    const published = await publishing();
    const manifest = await currentManifest(publicFolder(node.store.dataFolder));
    expect(published).toMatchObject({ version: 1, batch: null });
    for (const { id } of startingMap.legs)
      if (startingMap.corridors.some(({ legs }) => legs.includes(id)))
        expect(manifest?.files).toHaveProperty([`legs/${id}.json`]);
    expect(await page()).toMatchObject({ risks: [], observedSince: null, day: "2026-11-25" });
  });

  test("no file holds a coordinate (rules 37 and 40)", async () => {
    const folder = join(publicFolder(node.store.dataFolder), "current");
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith(".json")) continue;
      const text = await readFile(join(folder, name), "utf8");
      expect(text).not.toMatch(/latitude|longitude|"line"|-?\d{1,3}\.\d{3,},\s?-?\d{1,3}\.\d{3,}/);
    }
  });
});

describe("a batch of risk", () => {
  test("is made when asked for and due, pays, and says what stands out", async () => {
    await told(60);
    await told(9, { leg: other });
    const { batch } = await publishing({ risk: true });
    expect(batch).toMatchObject({ month: "2026-10", held: { "below-floor": 1 } });
    const { risks, observedSince } = await page();
    expect(risks).toMatchObject([{ kind: "extortion", newest: "2026-10", unit: "per-year" }]);
    expect(observedSince).toBe("2026-10");
    const budget = await file<PublicBudget>("budget.json");
    expect(budget.releases).toEqual([
      {
        dataset: "risk of legs, first counted for 2026-10",
        quarter: "2026-Q4",
        epsilon: 1,
        day: "2026-11-25",
        released: 1,
      },
    ]);
    expect(budget.policy).toMatchObject({ floor: 10, epsilonPerQuarter: 1, lagDays: 14 });
  });

  test("is repeated unchanged until the next one, whatever comes in: a month later nothing is counted twice", async () => {
    const [before, kept] = [await page(), await facts()];
    await told(30, { day: "2026-10-20" });
    await told(30, { day: "2026-11-02" });
    expect((await publishing({ risk: true })).batch).toBeNull();
    expect((await page()).risks).toEqual(before.risks);
    expect(await facts()).toEqual(kept);
    const next = await publishing({ risk: true, today: "2026-12-20" });
    expect(next.batch?.month).toBe("2026-11");
    const now = await facts();
    expect(
      now.slice(0, 0).concat(now.filter((fact) => (fact as { month: string }).month === "2026-10")),
    ).toEqual(kept);
    const [sum] = await node.owner<{ words: number }>(
      sql`select sum(words) as words from community.risk_fact where leg = ${leg} and kind = 'extortion'`,
    );
    // Six words at each of ten partners weigh 36 together, and what came since 71; counted twice the first would be there again.
    expect(Math.abs((sum?.words ?? 0) - 71)).toBeLessThan(20);
  });

  test("asked for by two at once is made once and paid for once", async () => {
    const plan = { risk: true, today: "2027-01-20" };
    const both = await Promise.allSettled([publishing(plan), publishing(plan)]);
    // Who made it may be overtaken by the other, whose publication tells it then.
    for (const one of both)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "publication-superseded" });
    expect(both.map(({ status }) => status)).toContain("fulfilled");
    const made = both.flatMap((one) => (one.status === "fulfilled" ? (one.value.batch?.month ?? []) : []));
    expect(["", "2026-12"]).toContain(made.join());
    const kept = await node.owner(sql`select month from community.risk_batch where month = '2026-12'`);
    expect(kept).toHaveLength(1);
    const ledger = await asNode(node.doors, "test.ledger", privacyLedger);
    expect(ledger.filter(({ dataset }) => dataset.endsWith("2026-12")).length).toBe(1);
  });

  test("tells less of nobody than of everybody: a leg of which nothing is told has noisy facts too", async () => {
    const [count] = await node.owner<{ silent: number }>(
      sql`select count(*)::integer as silent from community.risk_fact where leg not in (${leg}, ${other}) and month = '2026-10'`,
    );
    expect(count?.silent).toBe((startingMap.legs.length - 2) * 10);
  });
});

describe("a withdrawn risk", () => {
  test("is gone with the next publication, without a batch and without spending", async () => {
    expect((await page()).risks.length).toBe(1);
    const withdrawing = withdrawRisk(
      { leg, kind: "extortion", reason: "The checkpoint was taken down." },
      "2027-01-20",
    );
    await node.doors.perform(moderator, "prevention", withdrawing);
    const spent = (await asNode(node.doors, "test.ledger", privacyLedger)).length;
    await publishing({ today: "2027-01-21" });
    expect((await page()).risks).toEqual([]);
    expect((await asNode(node.doors, "test.ledger", privacyLedger)).length).toBe(spent);
  });

  test.each([
    ["analyst", "ngo"],
    ["case-worker", "ngo"],
    ["moderator", "state-border"],
  ] as const)("is not for an %s of a partner of kind %s to decide", async (role, partnerKind) => {
    const actor = someMember({ partnerKind, roles: [role] });
    const purpose = role === "analyst" ? "analysis" : role === "moderator" ? "prevention" : "protection";
    const withdrawing = withdrawRisk(
      { leg: other, kind: "detention", reason: "No reason at all." },
      "2027-01-20",
    );
    await expect(node.doors.perform(actor, purpose, withdrawing)).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|statement-refused/),
    });
  });
});

describe("without being told, a node publishes", () => {
  const again = async (today: string) => {
    const { doors, store } = node;
    return (await republishWhenDue({ doors, dataFolder: store.dataFolder, today, render }))?.version ?? null;
  };

  test("once a day, never a batch, and at once what was withdrawn", async () => {
    const first = await again("2027-02-20");
    expect(first).not.toBeNull();
    expect(await again("2027-02-20")).toBeNull();
    const batches = await node.owner<{ month: string }>(
      sql`select month from community.risk_batch order by month`,
    );
    expect(batches.at(-1)?.month).toBe("2026-12");
    await node.doors.perform(moderator, "prevention", liftRiskWithdrawal({ leg, kind: "extortion" }));
    // Given back may wait for the day; taken back may not.
    expect(await again("2027-02-20")).toBeNull();
    await again("2027-02-21");
    expect((await page()).risks.length).toBe(1);
    const withdrawing = withdrawRisk({ leg, kind: "extortion", reason: "It was a rumour." }, "2027-02-21");
    await node.doors.perform(moderator, "prevention", withdrawing);
    expect(await again("2027-02-21")).not.toBeNull();
    expect((await page()).risks).toEqual([]);
  });
});

test("only a member who may publish publishes, and the log says who did", async () => {
  const analyst = someMember({ partnerKind: "ngo", roles: ["analyst"] });
  await expect(publishing({ member: { actor: analyst, purpose: "analysis" } })).rejects.toMatchObject({
    code: "not-allowed",
  });
  const { version } = await publishing({
    member: { actor: moderator, purpose: "prevention" },
    today: "2027-01-22",
  });
  const [line] = await node.owner<{ member: string }>(
    sql`select member from community.publication where version = ${version}`,
  );
  expect(line?.member).toBe(moderator.member);
  const checked = await verifyPublication(publicFolder(node.store.dataFolder), null);
  expect(checked.faults).toEqual([]);
});

test("what the node keeps of publishing names no origin and no partner's word", async () => {
  const [row] = await node.owner<{ text: string }>(sql`
    select (select string_agg(f::text, ' ') from community.risk_fact f) || (select string_agg(b::text, ' ') from community.risk_batch b)
      || (select string_agg(w::text, ' ') from community.counted_word w) as text`);
  const origins = await node.owner<{ origin: string }>(sql`select origin from community.observation`);
  expect(origins.length).toBeGreaterThan(100);
  for (const { origin } of origins) expect(row?.text.includes(origin)).toBe(false);
});
