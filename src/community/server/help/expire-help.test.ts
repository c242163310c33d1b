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
  expect(await expireHelp(api.node.doors)).toEqual({
    help_act: 1,
    help_entry: 1,
    warning_act: 0,
    warning: 0,
  });
  const left = await api.node.owner<{ id: string }>(sql`select id from community.help_entry`);
  expect(left.map(({ id }) => id)).toEqual([young]);
  expect(await expireHelp(api.node.doors)).toMatchObject({ help_act: 0, help_entry: 0 });
});

test("no row of help or warnings is without an expiry", async () => {
  const open = await api.node.owner<{ name: string }>(sql`
    select t.name from unnest(array['help_act', 'help_entry', 'warning_act', 'warning']) as t (name)
    where not exists (select from information_schema.columns c where c.table_schema = 'community'
      and c.table_name = t.name and c.column_name = 'expires_at' and c.is_nullable = 'NO')`);
  expect(open).toEqual([]);
});
