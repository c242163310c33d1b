/**
 * Can anybody who holds the node's login, and nothing else, see or say anything? (trust.md rules 1 and 3)
 *
 * Every attack runs as raw SQL on the application's own login; the owner's connection only looks at what is
 * really there.
 */
import { createHmac, randomUUID } from "node:crypto";
import type { PoolClient as Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type SqlFragment, sql } from "../../store/index.ts";
import { guardedTable, putNote } from "../testing/guarded-table.ts";
import { someMember, type TestDoors, testDoors } from "../testing/test-doors.ts";
import { openTicket } from "./ticket.ts";

let node: TestDoors;
const mine = someMember();
const theirs = someMember();
const refused = { code: "28000" };

beforeAll(async () => {
  node = await testDoors([guardedTable]);
  await node.owner(putNote({ id: randomUUID(), owner: mine.partner, words: "mine" }));
  await node.owner(putNote({ id: randomUUID(), owner: theirs.partner, words: "theirs" }));
});
afterAll(() => node.store.close());

let client: Client;
beforeEach(async () => {
  client = await node.store.app.connect();
  await client.query("begin");
  return async () => {
    await client.query("rollback").catch(() => undefined);
    client.release(true);
  };
});

const runOn =
  (connection: Client) =>
  async <Row extends object>(statement: SqlFragment) =>
    (await connection.query(statement)).rows as Row[];

async function words(connection: Client = client): Promise<string[]> {
  return (await connection.query("select words from guarded.note order by words")).rows.map(
    (row) => row.words,
  );
}

/** What a ticket of this transaction says, ready to be altered. */
async function ticketText(said: object = {}, connection: Client = client): Promise<string> {
  const { rows } = await connection.query(
    "select pg_backend_pid() as backend, pg_current_xact_id()::text as transaction",
  );
  const whole = {
    ...rows[0],
    scope: "person",
    purpose: "analysis",
    member: mine.member,
    partner: mine.partner,
    enforcing: false,
    childTrained: false,
    oversees: false,
    case: null,
    expires: new Date(Date.now() + 30_000),
  };
  return JSON.stringify({ ...whole, ...said });
}

const signed = (text: string, key = node.ticketKey) => createHmac("sha256", key).update(text).digest();

function present(text: string, mac: Buffer | null, connection: Client = client) {
  return connection.query("select safeguards.open_ticket($1, $2)", [text, mac]);
}

describe("without a ticket", () => {
  test("every table is empty or closed", async () => {
    const { rows } = await node.store.owner.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname in ('safeguards', 'guarded')`);
    expect(rows.length).toBeGreaterThan(7);
    for (const { name } of rows) {
      await client.query("savepoint one");
      const seen = await client.query(`select count(*)::integer as n from ${name}`).then(
        (result) => result.rows[0].n,
        (error) => error.code,
      );
      expect([0, "42501"], name).toContain(seen);
      await client.query("rollback to one");
    }
  });

  test.each([
    `set waymark.partner = '${mine.partner}'`,
    `set local safeguards.partner = '${mine.partner}'`,
    `select set_config('waymark.purpose', 'analysis', false), set_config('waymark.scope', 'person', false)`,
    `set role none`,
    `reset role`,
    `reset session authorization`,
    `discard all`,
    `set row_security = on`,
    `set search_path = safeguards, guarded, public`,
  ])("%s opens nothing", async (statement) => {
    if (statement.startsWith("discard")) await client.query("commit");
    await client.query(statement);
    if (statement.startsWith("discard")) await client.query("begin");
    expect(await words()).toEqual([]);
  });

  test.each([
    "set row_security = off; select * from guarded.note",
    "set role waymark_owner",
    "set session authorization waymark_owner",
    "alter table guarded.note disable row level security",
    "alter table guarded.note no force row level security",
    "drop policy own on guarded.note",
    "alter policy own on guarded.note using (true)",
    "create policy open on guarded.note using (true)",
    "create function guarded.f() returns int language sql as 'select 1'",
    "create function pg_temp.f() returns int language sql as 'select 1'",
    "create or replace function safeguards.ticket_partner() returns uuid language sql as 'select null::uuid'",
    "alter function safeguards.ticket() owner to waymark_node",
    "create operator guarded.=== (leftarg = text, rightarg = text, function = texteq)",
    "create rule r as on select to guarded.note do instead select 1",
    "create trigger t before insert on guarded.note for each row execute function suppress_redundant_updates_trigger()",
    "create view guarded.all_notes as select * from guarded.note",
    "create extension dblink",
    "create extension postgres_fdw",
    "create server s foreign data wrapper postgres_fdw",
    "do language plpythonu 'pass'",
    "select * from safeguards.ticket_key",
    "select * from safeguards.open_ticket",
    "insert into safeguards.ticket_key values (true, ''::bytea, ''::bytea)",
    "update safeguards.ticket_key set inner_pad = outer_pad",
    `insert into safeguards.open_ticket values (pg_backend_pid(), pg_current_xact_id(), 'person', null,
       '${mine.partner}', false, true, true, 'analysis', null)`,
    "update safeguards.open_ticket set partner = null",
    "delete from safeguards.open_ticket",
    "select * from safeguards.log_detail",
    "select * from safeguards.log_pending",
    "insert into safeguards.log_entry (act, action, purpose, records, commitment) values ('read', 'x', 'analysis', 0, sha256(''))",
    "insert into safeguards.log_record values (gen_random_uuid(), 1, gen_random_uuid())",
    "insert into safeguards.log_leaf values (0, 1, sha256(''))",
    "update safeguards.log_entry set action = 'nothing'",
    "update safeguards.log_leaf set commitment = sha256('')",
    "delete from safeguards.log_entry",
    "delete from safeguards.log_record",
    "delete from safeguards.log_pending",
    "truncate safeguards.log_entry cascade",
    "select nextval('safeguards.log_entry_entry_seq')",
    "select setval('safeguards.log_entry_entry_seq', 1)",
    "lock table guarded.note in access exclusive mode",
    "copy guarded.note to '/tmp/notes'",
    "copy guarded.note to program 'cat'",
    "select pg_read_file('postgresql.conf')",
    "select pg_read_binary_file('base/1/1259')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/passwd')",
    "select lo_export(1, '/tmp/x')",
    "select * from pg_authid",
    "select * from pg_statistic",
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'waymark_owner'",
    "grant select on guarded.note to public",
    "comment on table guarded.note is 'x'",
  ])("is refused: %s", async (statement) => {
    const answer = await client.query(statement).then(
      (result) => (Array.isArray(result) ? result.at(-1) : result).rows,
      (error) => error.code,
    );
    // No privilege, no such role setting, not there, nothing to terminate, or a language that is not installed.
    expect([[], "42501", "0A000", "22023", "58P01", "42704", "42P17"]).toContainEqual(answer);
  });

  test("the server's settings are not the node's to change", async () => {
    await client.query("rollback");
    await expect(client.query("alter system set log_statement = 'all'")).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("COPY of a guarded table gives no row", async () => {
    const { rows } = await client.query("select count(*)::integer as n from (table guarded.note) x");
    expect(rows).toEqual([{ n: 0 }]);
    await expect(client.query("copy (select * from guarded.note) to '/tmp/x'")).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("the log takes no entry, so nobody writes one in another's name", async () => {
    await expect(
      client.query("select safeguards.log_act('read', 'record.read', '{}', '{}')"),
    ).rejects.toMatchObject(refused);
  });

  test("the planner's statistics of guarded tables are not shown", async () => {
    await node.store.owner.query("analyze guarded.note");
    const { rows } = await client.query(
      "select * from pg_stats where schemaname in ('guarded', 'safeguards')",
    );
    expect(rows).toEqual([]);
  });
});

describe("a ticket", () => {
  test("opens what its partner may see, and nothing else", async () => {
    const text = await ticketText();
    await present(text, signed(text));
    expect(await words()).toEqual(["mine"]);
  });

  test.each([
    [
      "signed with another key",
      async () => {
        const text = await ticketText();
        return present(text, signed(text, "another key"));
      },
    ],
    ["without a signature", async () => present(await ticketText(), null)],
    ["with an empty signature", async () => present(await ticketText(), Buffer.alloc(0))],
    [
      "with half a signature",
      async () => {
        const text = await ticketText();
        return present(text, signed(text).subarray(0, 16));
      },
    ],
    [
      "with the signature of its plain text hash",
      async () => {
        const text = await ticketText();
        return present(text, createHmac("sha256", "").update(text).digest());
      },
    ],
    [
      "for another partner, with the signature of the own one",
      async () => {
        const text = await ticketText();
        return present(text.replace(mine.partner, theirs.partner), signed(text));
      },
    ],
    [
      "with one more word after the signed text",
      async () => {
        const text = await ticketText();
        return present(`${text} `, signed(text));
      },
    ],
    [
      "that has expired",
      async () => {
        const text = await ticketText({ expires: new Date(Date.now() - 1) });
        return present(text, signed(text));
      },
    ],
    [
      "that says no end",
      async () => {
        const text = await ticketText({ expires: undefined });
        return present(text, signed(text));
      },
    ],
    [
      "of another backend",
      async () => {
        const text = await ticketText({ backend: 1 });
        return present(text, signed(text));
      },
    ],
    [
      "that says no backend",
      async () => {
        const text = await ticketText({ backend: undefined });
        return present(text, signed(text));
      },
    ],
    [
      "that says no transaction",
      async () => {
        const text = await ticketText({ transaction: undefined });
        return present(text, signed(text));
      },
    ],
    [
      "with a purpose that does not exist",
      async () => {
        const text = await ticketText({ purpose: "immigration-enforcement" });
        return present(text, signed(text));
      },
    ],
    [
      "without a purpose",
      async () => {
        const text = await ticketText({ purpose: null });
        return present(text, signed(text));
      },
    ],
    [
      "with a scope that does not exist",
      async () => {
        const text = await ticketText({ scope: "everything" });
        return present(text, signed(text));
      },
    ],
  ])("%s is refused", async (_, attempt) => {
    await client.query("savepoint before");
    await expect(attempt()).rejects.toMatchObject({ code: expect.stringMatching(/^(28000|23514|23502)$/) });
    await client.query("rollback to before");
    expect(await words()).toEqual([]);
  });

  test("is no good on another connection", async () => {
    const text = await ticketText();
    const other = await node.store.app.connect();
    await other.query("begin");
    await expect(present(text, signed(text), other)).rejects.toMatchObject(refused);
    await other.query("rollback");
    expect(await words(other)).toEqual([]);
    other.release(true);
  });

  test("is no good in the next transaction, nor does what it opened stay open", async () => {
    const text = await ticketText();
    await present(text, signed(text));
    await client.query("commit");
    await client.query("begin");
    expect(await words()).toEqual([]);
    await client.query("select pg_current_xact_id()");
    expect(await words()).toEqual([]);
    await expect(present(text, signed(text))).rejects.toMatchObject(refused);
  });

  test("leaves nothing open for a statement outside of a transaction", async () => {
    const text = await ticketText();
    await present(text, signed(text));
    await client.query("rollback");
    expect(await words()).toEqual([]);
    await client.query("begin");
  });

  test("is the only one of its transaction, also when it was rolled back to before", async () => {
    const text = await ticketText();
    await present(text, signed(text));
    const second = await ticketText({ partner: theirs.partner });
    await client.query("savepoint one");
    await expect(present(second, signed(second))).rejects.toMatchObject(refused);
    await client.query("rollback to one");
    expect(await words()).toEqual(["mine"]);
  });

  test("rolled back to before it was opened, opens nothing", async () => {
    await client.query("savepoint one");
    const text = await ticketText();
    await present(text, signed(text));
    await client.query("rollback to one");
    expect(await words()).toEqual([]);
  });

  test("does not pass to another connection by an exported snapshot", async () => {
    const text = await ticketText();
    await present(text, signed(text));
    const { rows } = await client.query("select pg_export_snapshot() as name");
    const other = await node.store.app.connect();
    await other.query("begin isolation level repeatable read");
    await other.query(`set transaction snapshot '${rows[0].name}'`);
    expect(await words(other)).toEqual([]);
    await other.query("rollback");
    other.release(true);
  });

  test("made by the node says what the actor is, and no more", async () => {
    const enforcing = someMember({ partnerKind: "state-border", roles: ["overseer"], childTrained: true });
    const run = runOn(client);
    await openTicket(run, node.ticketKey, { actor: enforcing, purpose: "oversight", scope: "none" });
    const { rows } =
      await client.query(`select safeguards.ticket_scope() as scope, safeguards.ticket_enforcing() as enforcing,
      safeguards.ticket_child_trained() as trained, safeguards.ticket_oversees() as oversees`);
    expect(rows).toEqual([{ scope: "none", enforcing: true, trained: true, oversees: true }]);
    expect(await words()).toEqual([]);
  });

  test("absent, the answers are the strict ones", async () => {
    const { rows } =
      await client.query(`select safeguards.ticket_scope() as scope, safeguards.ticket_enforcing() as enforcing,
      safeguards.ticket_child_trained() as trained, safeguards.ticket_oversees() as oversees`);
    expect(rows).toEqual([{ scope: null, enforcing: true, trained: false, oversees: false }]);
  });
});

test("a log entry, once written, is neither changed nor removed by who wrote it", async () => {
  const run = runOn(client);
  await openTicket(run, node.ticketKey, { actor: mine, purpose: "analysis", scope: "person" });
  await client.query("select safeguards.log_act('read', 'note.read', $1, $2)", [
    [randomUUID()],
    [mine.partner],
  ]);
  for (const statement of [
    "update safeguards.log_entry set member = null",
    "delete from safeguards.log_entry",
    "delete from safeguards.log_record",
    "update safeguards.log_record set owner = gen_random_uuid()",
    "select * from safeguards.log_detail for update",
  ]) {
    await client.query("savepoint one");
    await expect(client.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    await client.query("rollback to one");
  }
  const rows = await run<{ member: string }>(sql`select member from safeguards.log_entry`);
  expect(rows).toEqual([{ member: mine.member }]);
});
