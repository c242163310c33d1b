/**
 * Do the doors keep what they promise: purpose, role, log before bytes? (trust.md rules 1, 2, 4, 5, 8 and 14)
 */
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, clientFor } from "../../store/connection.ts";
import { sql } from "../../store/index.ts";
import type { Actor } from "../actor.ts";
import { purposes, sharingPurposes } from "../purpose.ts";
import { type Role, roles } from "../role.ts";
import { guardedTable, putNote, readNotes } from "../testing/guarded-table.ts";
import { someMember, type TestDoors, testDoors } from "../testing/test-doors.ts";
import type { Query } from "./doors.ts";

let node: TestDoors;
let superuser: ReturnType<typeof clientFor>;
const reader = someMember();
const note = { id: randomUUID(), owner: reader.partner, words: "mine" };

beforeAll(async () => {
  node = await testDoors([guardedTable]);
  superuser = clientFor(addressOf(node.store.databaseUrl));
  await superuser.connect();
  await node.owner(putNote(note));
  await node.owner(putNote({ id: randomUUID(), owner: randomUUID(), words: "somebody's" }));
});
afterAll(async () => {
  await superuser.end();
  await node.store.close();
});

async function entries(): Promise<number> {
  const [row] = await node.owner<{ n: number }>(sql`select count(*)::integer as n from safeguards.log_entry`);
  return row?.n ?? Number.NaN;
}

describe("purpose", () => {
  test.each([
    ["", "purpose-needed"],
    ["immigration-enforcement", "purpose-needed"],
    ["Analysis", "purpose-needed"],
    ["linking", "purpose-needed"],
    ["protection", "purpose-not-yours"],
    ["administration", "purpose-not-yours"],
    ["oversight", "purpose-not-yours"],
  ])("'%s' gives an analyst %s, and nothing is logged", async (purpose, code) => {
    const before = await entries();
    await expect(node.doors.ask(reader, purpose, readNotes())).rejects.toMatchObject({ code });
    await expect(node.doors.perform(reader, purpose, readNotes())).rejects.toMatchObject({ code });
    expect(await entries()).toBe(before);
  });

  test("the list is closed: a new purpose needs a decision, and none is for enforcing immigration law", () => {
    expect(purposes).toEqual([
      "protection",
      "analysis",
      "investigation",
      "prosecution",
      "prevention",
      "oversight",
      "administration",
    ]);
    expect(sharingPurposes).toEqual(purposes.slice(0, 5));
  });

  test("the database knows the same list and one for the engine", async () => {
    const [check] = await node.owner<{ text: string }>(sql`
      select pg_get_constraintdef(oid) as text from pg_constraint
      where conrelid = 'safeguards.open_ticket'::regclass and conname = 'open_ticket_purpose_check'`);
    const known = [...(check?.text ?? "").matchAll(/'([a-z-]+)'/g)].map(([, purpose]) => purpose);
    expect(known.sort()).toEqual([...purposes, "linking"].sort());
  });

  test("an enforcing partner's member cannot choose protection, whatever the role", async () => {
    for (const role of roles) {
      const officer = someMember({ partnerKind: "state-border", roles: [role] });
      await expect(node.doors.ask(officer, "protection", readNotes()), role).rejects.toMatchObject({
        code: expect.stringMatching(/^purpose-not-yours$|^not-allowed$/),
      });
    }
  });
});

describe("role", () => {
  const blind: [Role, string][] = [
    ["administrator", "administration"],
    ["overseer", "oversight"],
    ["programme-manager", "oversight"],
  ];

  test.each(blind)("%s sees no row, whatever is asked (rule 8)", async (role, purpose) => {
    const member = someMember({ partner: reader.partner, roles: [role], childTrained: true });
    await expect(node.doors.ask(member, purpose, readNotes())).rejects.toMatchObject({ code: "not-allowed" });
    for (const scope of ["person", "own", "none"] as const) {
      const disguised = readNotes({ needs: "partner:read", scope });
      expect(await node.doors.ask(member, purpose, disguised), scope).toEqual([]);
    }
  });

  test("who both configures the node and reads persons gets neither (rule 8)", async () => {
    const both = someMember({ partner: reader.partner, roles: ["administrator", "analyst"] });
    await expect(node.doors.ask(both, "analysis", readNotes())).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("a role without the capability is refused, and so is a query that names none", async () => {
    const moderator = someMember({ roles: ["moderator"] });
    const change = readNotes({ needs: "record:write" });
    await expect(node.doors.perform(moderator, "prevention", change)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(node.doors.ask(reader, "analysis", readNotes({ needs: null }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test.each([
    ["member", "engine"],
    ["member", "door"],
    ["operator", "person"],
    ["operator", "engine"],
    ["operator", "door"],
    ["engine", "person"],
    ["engine", "own"],
    ["engine", "none"],
    ["node", "person"],
    ["node", "own"],
    ["node", "engine"],
  ] as const)("the %s never gets the scope %s", async (kind, scope) => {
    const actors: Record<string, Actor> = {
      member: reader,
      operator: { kind: "operator", partner: reader.partner },
      engine: { kind: "engine" },
      node: { kind: "node" },
    };
    const actor = actors[kind] as Actor;
    await expect(node.doors.ask(actor, "analysis", readNotes({ scope }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("the operator reaches the own partner's rows only, the node at its door none", async () => {
    const operator: Actor = { kind: "operator", partner: reader.partner };
    const own = await node.doors.ask(operator, "analysis", readNotes({ scope: "own" }));
    expect(own.map(({ words }) => words)).toEqual(["mine"]);
    expect(await node.doors.ask(operator, "analysis", readNotes({ scope: "none" }))).toEqual([]);
    expect(await node.doors.ask({ kind: "node" }, "administration", readNotes({ scope: "door" }))).toEqual(
      [],
    );
  });
});

describe("log", () => {
  test("a reading is in the log, with who, why and which records, when its result is handed out", async () => {
    const before = await entries();
    expect((await node.doors.ask(reader, "analysis", readNotes())).map(({ id }) => id)).toEqual([note.id]);
    const [entry] = await node.owner<{
      member: string;
      partner: string;
      purpose: string;
      records: number;
    }>(sql`
      select member, partner, purpose, records from safeguards.log_entry order by entry desc limit 1`);
    expect(entry).toEqual({
      member: reader.member,
      partner: reader.partner,
      purpose: "analysis",
      records: 1,
    });
    expect(await entries()).toBe(before + 1);
  });

  test("each commitment is the SHA-256 of its salt and detail, and the tree holds nothing else (rule 4)", async () => {
    await node.doors.ask(reader, "analysis", readNotes());
    const kept = await node.owner<{ salt: Buffer; detail: string; commitment: Buffer }>(sql`
      select d.salt, d.detail, e.commitment from safeguards.log_entry e join safeguards.log_detail d using (entry)`);
    for (const { salt, detail, commitment } of kept) {
      expect(createHash("sha256").update(salt).update(detail, "utf8").digest()).toEqual(commitment);
    }
    expect(new Set(kept.map(({ salt }) => salt.toString("hex"))).size).toBe(kept.length);
    expect(kept.at(-1)?.detail).toContain(note.id);
  });

  test("an action that fails leaves neither its change nor an entry", async () => {
    const before = await entries();
    const failing = readNotes({ run: async () => Promise.reject(new Error("half way")) });
    await expect(node.doors.perform(reader, "analysis", failing)).rejects.toThrow("half way");
    expect(await entries()).toBe(before);
  });

  test("a failure that the query swallows does not become a result", async () => {
    const swallowing = readNotes({
      run: async (desk) => {
        await desk.rows(sql`select 1 / 0`).catch(() => undefined);
        return [];
      },
    });
    await expect(node.doors.ask(reader, "analysis", swallowing)).rejects.toThrow();
  });

  test("when the log cannot be written, nothing is read, and the reader is told why (rule 2)", async () => {
    await node.owner(
      sql`alter table safeguards.log_entry add constraint full_volume check (entry < 0) not valid`,
    );
    const attempt = node.doors.ask(reader, "analysis", readNotes());
    await expect(attempt).rejects.toMatchObject({ code: "log-unavailable" });
    await node.owner(sql`alter table safeguards.log_entry drop constraint full_volume`);
    expect(await node.doors.ask(reader, "analysis", readNotes())).toHaveLength(1);
    await node.owner(sql`revoke execute on function safeguards.log_act from waymark_node`);
    await expect(node.doors.ask(reader, "analysis", readNotes())).rejects.toMatchObject({
      code: "log-unavailable",
    });
    await node.owner(sql`grant execute on function safeguards.log_act to waymark_node`);
  });

  test("of 300 readings whose connection is killed somewhere, none came out without its entry (rule 2)", async () => {
    const before = await entries();
    let handedOut = 0;
    let killed = 0;
    for (let round = 0; round < 300; round += 1) {
      const result = await node.doors.ask(reader, "analysis", dying(round)).catch(() => null);
      if (result === null) killed += 1;
      else handedOut += result.length;
    }
    expect(handedOut).toBeGreaterThan(50);
    expect(killed).toBeGreaterThan(50);
    expect(await entries()).toBeGreaterThanOrEqual(before + handedOut);
  });

  /** Its connection is ended before, right after, or some turns of the loop after the rows were read. */
  function dying(round: number): Query<{ id: string; owner: string; words: string }[]> {
    const end = (pid: number) => superuser.query("select pg_terminate_backend($1)", [pid]);
    return readNotes({
      run: async (desk) => {
        const [here] = await desk.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        const ending = round % 3 === 0 ? null : end(here?.pid ?? 0);
        if (round % 3 === 1) await ending;
        const notes = await readNotes().run(desk);
        ending?.catch(() => undefined);
        return notes;
      },
    });
  }

  test("a record's owner sees who read it; the reader's own partner and others do not", async () => {
    const owner = someMember();
    const other = someMember();
    const touched = [{ record: randomUUID(), owner: owner.partner }];
    await node.doors.ask(reader, "analysis", readNotes({ name: "note.shown", touched: () => touched }));
    const readings = readNotes({
      run: (desk) =>
        desk.rows(sql`
        select r.record as id, e.member as owner, e.action as words from safeguards.log_record r
        join safeguards.log_entry e using (entry) where e.action = 'note.shown'`),
      touched: () => [],
    });
    const said = [{ id: touched[0]?.record, owner: reader.member, words: "note.shown" }];
    expect(await node.doors.ask(owner, "analysis", readings)).toEqual(said);
    expect(await node.doors.ask(other, "analysis", readings)).toEqual([]);
    expect(await node.doors.ask(reader, "analysis", readings)).toEqual([]);
    const overseer = someMember({ roles: ["overseer"] });
    const seen = readNotes({ ...readings, needs: "log:read", scope: "none" });
    expect(await node.doors.ask(overseer, "oversight", seen)).toEqual([]);
  });

  test("an overseer sees that something was read and why, never which record", async () => {
    const overseer = someMember({ roles: ["overseer"] });
    const all = readNotes({
      needs: "log:read",
      scope: "none",
      touched: () => [],
      run: (desk) =>
        desk.rows(sql`select action as words, purpose as owner, entry::text as id
        from safeguards.log_entry where action = 'note.read' and purpose = 'analysis' limit 1`),
    });
    expect(await node.doors.ask(overseer, "oversight", all)).toMatchObject([
      { words: "note.read", owner: "analysis" },
    ]);
    const which = {
      ...all,
      run: (desk: Parameters<typeof all.run>[0]) =>
        desk.rows<never>(sql`select * from safeguards.log_record`),
    };
    expect(await node.doors.ask(overseer, "oversight", which)).toEqual([]);
  });
});
