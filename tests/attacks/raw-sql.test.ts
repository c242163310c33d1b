/**
 * What does somebody gain who can run any SQL inside another partner's transaction, as an injected statement would?
 * (trust.md rules 1, 9, 10, 12; without a ticket: `every-table.test.ts`)
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { give, rawly, testNode } from "../../src/intelligence/testing/test-node.ts";
import { defaultHandling, type Handling } from "../../src/safeguards/index.ts";
import type { Desk } from "../../src/safeguards/server/index.ts";
import { someMember, type TestDoors } from "../../src/safeguards/testing/test-doors.ts";
import { type SqlFragment, sql } from "../../src/store/index.ts";

let node: TestDoors;
const police = someMember();
const ngo = someMember({ partnerKind: "ngo", roles: ["analyst", "case-worker"] });
let hidden = "";
let shown = "";
let own = "";
const person = (key: string) => ({
  key,
  entityType: "Person",
  properties: { name: [`Somebody ${key}`], phone: ["+37369123123"], age: ["40"] },
});
const open: Handling = { label: "TLP:GREEN", audience: "node", purposes: ["analysis"], until: null };

beforeAll(async () => {
  node = await testNode();
  [hidden = ""] = await give(node, {
    actor: police,
    handling: defaultHandling(false),
    drafts: [person("secret")],
  });
  [shown = ""] = await give(node, { actor: police, handling: open, drafts: [person("shown")] });
  [own = ""] = await give(node, { actor: ngo, handling: open, drafts: [person("own")] });
});
afterAll(() => node.store.close());

/** What the excluded partner gets for a statement in its own transaction: rows, or the state of the refusal. */
function injected(statement: SqlFragment, scope: "person" | "own" = "person") {
  const query = { ...rawly((desk: Desk) => desk.rows<object>(statement)), scope };
  return node.doors.ask(ngo, "analysis", query).catch((error: { sqlState?: string }) => error.sqlState);
}

describe("inside the excluded partner's own transaction", () => {
  test("every table shows only what that partner may see", async () => {
    for (const table of ["record", "token", "proposal", "judgement", "import", "source"]) {
      const from = {
        record: sql`intelligence.record`,
        token: sql`intelligence.token`,
        proposal: sql`intelligence.proposal`,
        judgement: sql`intelligence.judgement`,
        import: sql`intelligence.import`,
        source: sql`intelligence.source`,
      }[table];
      const rows = await injected(sql`select row_to_json(t)::text as text from ${from ?? sql``} t`);
      expect(JSON.stringify(rows), table).not.toContain(hidden);
      expect(JSON.stringify(rows), table).not.toContain("Somebody secret");
    }
  });

  test.each<[string, () => SqlFragment]>([
    [
      "the hidden record",
      () =>
        sql`update intelligence.record set shared_with_node = true where id = ${hidden}::uuid returning id`,
    ],
    [
      "a record that may be seen",
      () => sql`update intelligence.record set caption = 'x' where id = ${shown}::uuid returning id`,
    ],
    [
      "another partner's record, to oneself",
      () =>
        sql`update intelligence.record set owner = ${ngo.partner}::uuid where id = ${shown}::uuid returning id`,
    ],
    [
      "another partner's source",
      () =>
        sql`update intelligence.source set name = 'x' where partner = ${police.partner}::uuid returning id`,
    ],
  ])("nobody changes %s", async (_, statement) => {
    expect(await injected(statement())).toEqual([]);
    expect(await injected(statement(), "own")).toEqual([]);
  });

  test.each<[string, () => SqlFragment]>([
    [
      "give a record to another partner",
      () => sql`update intelligence.record set owner = ${police.partner}::uuid where id = ${own}::uuid`,
    ],
    ["delete a record", () => sql`delete from intelligence.record where id = ${own}::uuid returning id`],
    ["write tokens", () => sql`insert into intelligence.token (token, record) values ('w:x', ${own}::uuid)`],
    [
      "write another's tokens through the function",
      () =>
        sql`select intelligence.keep_tokens(array[${hidden}::uuid], array['w:x'], array[${hidden}::uuid])`,
    ],
    [
      "write a shown record's tokens through the function",
      () => sql`select intelligence.keep_tokens(array[${shown}::uuid], array['w:x'], array[${shown}::uuid])`,
    ],
    [
      "propose",
      () => sql`insert into intelligence.proposal (a, b, entity_type, bits, probability, because, rule, model, counted)
      values (least(${own}::uuid, ${shown}::uuid), greatest(${own}::uuid, ${shown}::uuid), 'Person', 1, 1, '[]', 'x', ${randomUUID()}::uuid, true)`,
    ],
    ["judge in another's name", () => judgement(own, shown, police.member, police.partner)],
    ["judge for another partner", () => judgement(own, shown, ngo.member, police.partner)],
    ["open a second ticket", () => sql`select safeguards.open_ticket('{}', ${Buffer.alloc(32)})`],
    [
      "make a member",
      () => sql`insert into identity.member (id, partner, name, email, roles)
      values (${randomUUID()}::uuid, ${randomUUID()}::uuid, 'x', 'x@example.org', '{analyst}')`,
    ],
    [
      "make a partner",
      () => sql`insert into identity.partner (id, name, kind) values (${randomUUID()}::uuid, 'x', 'ngo')`,
    ],
  ])("nobody may %s", async (_, statement) => {
    const said = await injected(statement(), "own");
    const asPerson = await injected(statement());
    for (const one of [said, asPerson]) expect([[], "42501", "28000"]).toContainEqual(one);
  });

  const judgement = (a: string, b: string, member: string, partner: string) => sql`
    insert into intelligence.judgement (id, a, b, verdict, member, partner)
    values (${randomUUID()}::uuid, least(${a}::uuid, ${b}::uuid), greatest(${a}::uuid, ${b}::uuid), 'same', ${member}::uuid, ${partner}::uuid)`;

  test("a foreign key does not tell a hidden record from one that is not there", async () => {
    const said = await Promise.all(
      [hidden, randomUUID()].map((id) => injected(judgement(own, id, ngo.member, ngo.partner))),
    );
    expect(said).toEqual(["42501", "42501"]);
  });

  test("a unique key does not tell which key another partner's source holds, or which name it has", async () => {
    const [{ source = "" } = {}] = (await injected(
      sql`select source from intelligence.record where id = ${shown}::uuid`,
    )) as { source: string }[];
    const added = (key: string, from: string) => sql`
      insert into intelligence.record (id, entity_type, source, owner, source_key, caption, given, cleaned, content_hashes,
        import, label, purposes, is_child, protection, expires_at)
      values (${randomUUID()}::uuid, 'Person', ${from}::uuid, ${ngo.partner}::uuid, ${key}, '', '{}', '{}', array[sha256('')],
        ${randomUUID()}::uuid, 'TLP:GREEN', '{analysis}', false, false, now() + interval '1 day')`;
    const said = [];
    for (const [key, from] of [
      ["secret", source],
      ["shown", source],
      ["nobody's", source],
      ["secret", randomUUID()],
    ] as const)
      said.push(await injected(added(key, from), "own"));
    expect(new Set(said)).toEqual(new Set(["42501"]));
    const named = (
      name: string,
    ) => sql`insert into intelligence.source (id, partner, name, reliability, credibility, handling, key_secret)
      values (${randomUUID()}::uuid, ${ngo.partner}::uuid, ${name}, 'A', 1, '{}', sha256('x'))`;
    expect(await injected(named("Name that police has not"), "own")).toEqual([]);
  });

  test("an error says nothing of a hidden row's values", async () => {
    const guess = sql`select 1 / (case when caption like 'Somebody s%' then 0 else 1 end) as x
      from intelligence.record where owner = ${police.partner}::uuid and id <> ${shown}::uuid`;
    expect(await injected(guess)).toEqual([]);
    const cast = sql`select caption::integer from intelligence.record where id = ${hidden}::uuid`;
    expect(await injected(cast)).toEqual([]);
  });

  test("members' ways to sign in are closed, and so are their sessions", async () => {
    const tables = [
      sql`identity.member`,
      sql`identity.password`,
      sql`identity.passkey`,
      sql`identity.session`,
      sql`identity.invitation`,
      sql`identity.attempt`,
      sql`identity.challenge`,
    ];
    for (const table of tables) expect(await injected(sql`select * from ${table}`)).toEqual([]);
  });
});
