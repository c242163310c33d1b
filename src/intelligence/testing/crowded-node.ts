/**
 * What does a node hold on which much is hidden from one of its partners?
 *
 * Three partners' people, phones, payments and families with every kind of handling, proposed as one and
 * judged; few names and numbers, so that what is hidden and what is seen have much in common.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { RecordDraft } from "../../model/index.ts";
import { type Handling, type MemberActor, purposesOf, sharingPurposes } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { linkPlan } from "../link-plan.ts";
import { asEngine, comparedRecords } from "../server/engine-desk.ts";
import { judge } from "../server/judge.ts";
import { renewCapped } from "../server/keep-capped.ts";
import { renewHubs } from "../server/proposals.ts";
import { mayRead } from "./reference-visibility.ts";
import { give } from "./test-node.ts";

const seed = { seed: 11, numRuns: 40 };
export const names = ["Ana Moraru", "Ion Ceban", "Elena Rusu", "Vasile Popa", "Mihai Lungu"];
export const phones = ["+37369111111", "+37369222222", "+37369333333", "+40721444444"];

/** The partner that much is hidden from: neither enforcing, nor trained for children. */
export const excluded = someMember({ partnerKind: "ngo", roles: ["analyst", "case-worker"] });
const police = someMember({ roles: ["analyst", "investigator"], childTrained: true });
const bank = someMember({ partnerKind: "bank", childTrained: true });

const handlings = fc.record({
  label: fc.constant("TLP:AMBER" as const),
  audience: fc.constantFrom<Handling["audience"]>(
    "owner",
    "owner",
    "node",
    [excluded.partner],
    [bank.partner],
    [excluded.partner, bank.partner],
  ),
  purposes: fc.subarray([...sharingPurposes], { minLength: 1 }),
  until: fc.constantFrom(null, null, "2020-01-01", "2090-01-01"),
});

const people = fc.record({
  name: fc.constantFrom(...names).map((name) => [name]),
  phone: fc.subarray(phones, { maxLength: 2 }),
  birthDate: fc.constantFrom("1980-01-01", "1985-06-07", "1990", "2014-05-05").map((day) => [day]),
});

function draftsOf(persons: readonly Record<string, string[]>[]): RecordDraft[] {
  const said = (properties: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
  const all = persons.map((properties, n) => ({
    key: `p${n}`,
    entityType: "Person",
    properties: said(properties),
  }));
  const link = (entityType: string, ends: readonly [string, string]) => (_: unknown, n: number) => ({
    key: `${entityType}${n}`,
    entityType,
    properties: { [ends[0]]: [`p${n}`], [ends[1]]: [`p${n + 1}`] },
  });
  const joined = persons.slice(1);
  return [
    ...all,
    ...joined.map(link("Family", ["person", "relative"])),
    ...joined.map(link("Payment", ["payer", "beneficiary"])),
  ];
}

/** Fills a node. @returns the ids of its records. */
export async function fill(node: TestDoors): Promise<string[]> {
  const ids: string[] = [];
  for (const { partner, partnerKind } of [police, bank, excluded]) {
    await node.owner(
      sql`insert into identity.partner (id, name, kind) values (${partner}, ${partner}, ${partnerKind})`,
    );
  }
  const gifts = fc.sample(fc.tuple(handlings, fc.array(people, { minLength: 2, maxLength: 4 })), seed);
  for (const [n, [handling, persons]] of gifts.entries()) {
    const actor = [police, police, bank, excluded][n % 4] ?? police;
    ids.push(...(await give(node, { actor, handling, source: `Source ${n}`, drafts: draftsOf(persons) })));
  }
  ids.push(...(await callAll(node, "owner")), ...(await callAll(node, "node")));
  await proposePairs(node);
  await asEngine(node.doors, "link.hubs", renewHubs);
  await capBlocks(node);
  for (const [n, actor] of [police, excluded, bank].entries()) await judgeSome(node, actor, n);
  return ids;
}

/** Proposes every thirtieth pair of people, whoever's they are: far more than the engine would, so that much is at stake. */
async function proposePairs(node: TestDoors): Promise<void> {
  const model = randomUUID();
  await node.owner(
    sql`insert into intelligence.model (id, entity_type, content) values (${model}, 'Person', '{}')`,
  );
  await node.owner(sql`
    insert into intelligence.proposal (a, b, entity_type, bits, probability, because, rule, model, counted, teaches)
    select a.id, b.id, 'Person', n % 30 - 5, 0.5, '[]', 'test', ${model}, n % 180 = 0, n % 7 / 7.0 from (
      select a.id as a, b.id as b, row_number() over (order by a.source_key, b.source_key, a.id, b.id) as n
      from intelligence.record a join intelligence.record b on a.id < b.id
      where a.entity_type = 'Person' and b.entity_type = 'Person' and not a.is_child and not b.is_child) pair
    join intelligence.record a on a.id = pair.a join intelligence.record b on b.id = pair.b where n % 30 = 0`);
}

/** Fifteen people with one phone: enough to make its number a hub value, for those who may see them. */
function callAll(node: TestDoors, audience: "owner" | "node"): Promise<string[]> {
  const handling: Handling = {
    label: "TLP:GREEN",
    audience,
    purposes: ["analysis", "prevention"],
    until: null,
  };
  const drafts = Array.from({ length: 15 }, (_, n) => ({
    key: `${n}`,
    entityType: "Person",
    properties: { name: [`Caller ${n}`], phone: ["+37369555555"] },
  }));
  return give(node, { actor: police, handling, source: `Callers, for ${audience}`, drafts });
}

/** Passes over keys that more than twelve share: of one the excluded partner sees fifteen, of others too few. */
async function capBlocks(node: TestDoors): Promise<void> {
  const plan = linkPlan("Person");
  if (plan === null) throw new Error("Persons are compared.");
  const block = (rule: string, key: string) => ({ rule, key: [key], records: 0, pairsHidden: 0 });
  const days = ["1980-01-01", "1985-06-07"].map((day) => String(Date.parse(day) / 86_400_000));
  const blocks = [
    ...["+37369555555", ...phones].map((phone) => block("same phone", phone)),
    ...days.map((day) => block("same birth date", day)),
  ];
  const options = { ...plan.options, blockCap: 12 };
  await asEngine(node.doors, "link.capped", async (desk) =>
    renewCapped(
      desk,
      { entityType: "Person", plan: { ...plan, options }, blocks },
      await comparedRecords(desk, "Person"),
    ),
  );
}

/** Says something of every third pair that a member may see. */
async function judgeSome(node: TestDoors, actor: MemberActor, which: number): Promise<void> {
  const pairs = await node.owner<{ a: string; b: string }>(sql`
    select a, b from intelligence.proposal order by a, b limit 150`);
  const verdicts = ["same", "not-same", "unsure"] as const;
  for (const [n, { a, b }] of pairs.entries()) {
    if (n % 3 !== which) continue;
    const draft = { a, b, verdict: verdicts[n % 4] ?? "unsure", words: null };
    await node.doors.perform(actor, "analysis", judge(draft)).catch(() => undefined);
  }
}

/** The records that the excluded partner may see for none of its purposes. */
export async function hiddenRecords(node: TestDoors): Promise<string[]> {
  const rows = await node.owner<Kept>(sql`select id, owner, shared_with_node, shared_with, purposes,
    shared_until::text as until, is_child as child, protection, expires_at <= now() as expired from intelligence.record`);
  const day = new Date().toISOString().slice(0, 10);
  const reasons = purposesOf(excluded.roles, excluded.partnerKind);
  return rows
    .filter(
      (row) =>
        !reasons.some((purpose) => mayRead(excluded, purpose, { ...row, handling: handlingOf(row) }, day)),
    )
    .map((row) => row.id);
}

interface Kept {
  id: string;
  owner: string;
  shared_with_node: boolean;
  shared_with: string[];
  purposes: Handling["purposes"];
  until: string | null;
  child: boolean;
  protection: boolean;
  expired: boolean;
}

function handlingOf(row: Kept): Handling {
  const audience = row.shared_with_node ? "node" : row.shared_with;
  return { label: "TLP:AMBER", audience, purposes: row.purposes, until: row.until };
}
