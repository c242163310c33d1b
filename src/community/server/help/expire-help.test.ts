/**
 * Does what nobody confirms any more go, and nothing else? (rule 32)
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { expireHelp } from "./expire-help.ts";

let api: HelpNode;
let worker: MemberActor;

beforeAll(async () => {
  api = await helpNode();
  worker = await api.member("Accueil");
});
afterAll(() => api?.close());

async function add(name: string): Promise<string> {
  const draft = {
    places: ["agadez"],
    name,
    runBy: "Accueil",
    kinds: ["water"],
    languages: [],
    hours: "",
    cost: "free",
    contact: [],
    authority: null,
    worksWithAuthorities: "no",
    childFriendly: true,
    informal: true,
    address: null,
  };
  const body = { act: randomUUID(), entry: randomUUID(), draft };
  expect((await api.ask("POST", "/help-entries", { as: worker, body })).status).toBe(200);
  return body.entry;
}

test("an entry goes two years after its last confirmation, its history after six, and a newer one stays", async () => {
  const [old, young] = [await add("Old tap"), await add("Young tap")];
  const [entry] = await api.node.owner<{ after: number }>(
    sql`select (expires_at::date - confirmed)::integer as after from community.help_entry where id = ${young}`,
  );
  expect(entry?.after).toBeGreaterThan(725);
  await api.node.owner(
    sql`update community.help_entry set expires_at = now() - interval '1 day' where id = ${old}`,
  );
  await api.node.owner(
    sql`update community.help_act set expires_at = now() - interval '1 day' where entry = ${old}`,
  );
  expect(await expireHelp(api.node.doors)).toEqual({ deleted: 2, held: 0 });
  const left = await api.node.owner<{ id: string }>(sql`select id from community.help_entry`);
  expect(left.map(({ id }) => id)).toEqual([young]);
  expect(await expireHelp(api.node.doors)).toEqual({ deleted: 0, held: 0 });
});

test("F4: much at once waits for a person who has looked at the clock", async () => {
  const entry = await add("Tap of many acts");
  await api.node.owner(sql`
    alter table community.help_act disable trigger keep_help`);
  await api.node.owner(sql`
    insert into community.help_act (id, entry, version, act, content, confirmed, owner, member, partner, expires_at)
    select gen_random_uuid(), entry, n, 'confirmed', content, confirmed, owner, member, partner, now() - interval '1 day'
    from community.help_act, generate_series(2, 102) n where entry = ${entry}`);
  expect(await expireHelp(api.node.doors)).toEqual({ deleted: 0, held: 101 });
  expect(await expireHelp(api.node.doors, true)).toEqual({ deleted: 101, held: 0 });
});

test("no row of help or warnings is without an expiry", async () => {
  const open = await api.node.owner<{ name: string }>(sql`
    select t.name from unnest(array['help_act', 'help_entry', 'warning_act', 'warning']) as t (name)
    where not exists (select from information_schema.columns c where c.table_schema = 'community'
      and c.table_name = t.name and c.column_name = 'expires_at' and c.is_nullable = 'NO')`);
  expect(open).toEqual([]);
});
