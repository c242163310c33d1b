/**
 * Does signing in hold what it promises, from the invitation to the end of a session?
 *
 * Time is moved by changing rows as the owner. Passkeys are tested in a browser. (OWASP ASVS 5.0 V6, V7)
 */
import { randomUUID } from "node:crypto";
import { generate } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PartnerKind, type Role, roles } from "../../safeguards/index.ts";
import { someMember, type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { atTheDoor } from "./at-the-door.ts";
import { inviteFirstAdministrator } from "./first-administrator.ts";
import { acceptInvitation, showInvitation } from "./invitations.ts";
import { changeMember, insertInvitation, inviteAgain, inviteMember, type Member } from "./members.ts";
import { identityMigrations } from "./migrations.ts";
import { addPartner, changePartner } from "./partners.ts";
import { closeSession, closeSessions, resumeSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

let node: TestDoors;
const keys = { sealingKey: "a key of the secrets folder", origin: "https://node.example.org" };
const administrator = someMember({ roles: ["administrator"] });
const password = "correct horse battery staple";

beforeAll(async () => {
  node = await testDoors([await identityMigrations()]);
});
afterAll(() => node.store.close());

async function invited(kind: PartnerKind = "ngo", held: readonly Role[] = ["analyst"]) {
  const name = `Partner ${randomUUID()}`;
  const partner = await node.doors.perform(
    administrator,
    "administration",
    addPartner({ name, kind, country: null }),
  );
  const email = `${randomUUID()}@example.org`;
  const draft = { name: "Ana", email, partner: partner.id, roles: held, childTrained: false };
  return node.doors.perform(administrator, "administration", inviteMember(draft, keys.sealingKey));
}

/** The code of a member's authenticator, at the clock's time or some steps of 30 seconds away. */
function code(secret: string, steps = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
}

async function accept(token: string) {
  const { secret } = await showInvitation(node.doors, token, keys);
  const answer = { method: "password", password, code: await code(secret, -1), keys } as const;
  return { secret, session: await acceptInvitation(node.doors, token, answer) };
}

async function settled() {
  const { member, token } = await invited();
  return { member, token, ...(await accept(token)) };
}

async function attempt(member: Pick<Member, "email">, said: { password?: string; code: string }) {
  const how = { method: "password", email: member.email, password, ...said } as const;
  return signIn(node.doors, how, keys);
}

const standing = (token: string) => resumeSession(node.doors, token);
const ended = { code: "not-signed-in" };

describe("an invitation", () => {
  test("leads to a password, a second factor and a session that says who it is", async () => {
    const { member, session, secret } = await settled();
    const { actor } = await standing(session.token);
    expect(actor).toMatchObject({
      kind: "member",
      member: member.id,
      roles: ["analyst"],
      partnerKind: "ngo",
    });
    const again = await attempt(member, { code: await code(secret) });
    expect((await standing(again.token)).member.id).toBe(member.id);
  });

  test("is gone once used", async () => {
    const { token } = await settled();
    await expect(showInvitation(node.doors, token, keys)).rejects.toMatchObject({ code: "invitation-gone" });
    await expect(accept(token)).rejects.toMatchObject({ code: "invitation-gone" });
  });

  test("that was never made, or has expired, is gone in the same words", async () => {
    const { member, token } = await invited();
    await node.owner(
      sql`update identity.invitation set expires_at = now() - interval '1 second' where member = ${member.id}`,
    );
    const errors = await Promise.all(
      [token, "never made", ""].map((each) => showInvitation(node.doors, each, keys).catch((error) => error)),
    );
    expect(new Set(errors.map((error) => `${error.code} ${error.message}`)).size).toBe(1);
  });

  test("is replaced by a later one, and taking up one closes all", async () => {
    const { member, token } = await invited();
    const later = await node.doors.perform(
      administrator,
      "administration",
      inviteAgain(member.id, keys.sealingKey),
    );
    await expect(showInvitation(node.doors, token, keys)).rejects.toMatchObject({ code: "invitation-gone" });
    await accept(later.token);
    const left = await node.owner(
      sql`select 1 as one from identity.invitation where member = ${member.id} and used_at is null`,
    );
    expect(left).toEqual([]);
  });

  test("taken up again ends every session and replaces every earlier way in", async () => {
    const { member, session, secret } = await settled();
    await node.owner(sql`insert into identity.passkey (id, member, public_key, counter, transports)
      values ('lost key', ${member.id}, ${Buffer.alloc(1)}, 0, '{}')`);
    const again = await node.doors.perform(
      administrator,
      "administration",
      inviteAgain(member.id, keys.sealingKey),
    );
    await accept(again.token);
    await expect(standing(session.token)).rejects.toMatchObject(ended);
    await expect(attempt(member, { code: await code(secret) })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    expect(await node.owner(sql`select 1 as one from identity.passkey where member = ${member.id}`)).toEqual(
      [],
    );
  });

  test("with a wrong code sets nothing up", async () => {
    const { member, token } = await invited();
    const { secret } = await showInvitation(node.doors, token, keys);
    const wrong = (await code(secret)) === "000000" ? "000001" : "000000";
    await expect(
      acceptInvitation(node.doors, token, { method: "password", password, code: wrong, keys }),
    ).rejects.toMatchObject({ code: "code-wrong" });
    expect(await node.owner(sql`select 1 as one from identity.password where member = ${member.id}`)).toEqual(
      [],
    );
  });

  test("of somebody suspended is gone", async () => {
    const { member, token } = await invited();
    await node.doors.perform(administrator, "administration", changeMember(member.id, { suspended: true }));
    await expect(showInvitation(node.doors, token, keys)).rejects.toMatchObject({ code: "invitation-gone" });
  });

  test("leaves neither token, password nor authenticator secret readable in the database", async () => {
    const { token, secret, session } = await settled();
    const tables = ["invitation", "session", "password", "member"];
    const said = await Promise.all(
      tables.map((table) =>
        node.store.owner.query(`select row_to_json(t)::text as text from identity.${table} t`),
      ),
    );
    const text = said.flatMap(({ rows }) => rows.map((row) => row.text)).join("\n");
    const forms = [token, secret, session.token, password].flatMap((each) => [
      each,
      Buffer.from(each).toString("hex"),
    ]);
    for (const form of forms) expect(text).not.toContain(form);
  });
});

describe("a session", () => {
  const moved = (token: string, column: "last_seen_at" | "expires_at", minutes: number) =>
    node.store.owner.query(
      `update identity.session set ${column} = ${column} - make_interval(mins => $1) where token_hash = sha256($2)`,
      [minutes, Buffer.from(token)],
    );

  test("ends after 15 minutes without a request, and not before", async () => {
    const { session } = await settled();
    await moved(session.token, "last_seen_at", 14);
    await standing(session.token);
    await moved(session.token, "last_seen_at", 14);
    await standing(session.token);
    await moved(session.token, "last_seen_at", 16);
    await expect(standing(session.token)).rejects.toMatchObject(ended);
  });

  test("ends after 8 hours however busy", async () => {
    const { session } = await settled();
    await moved(session.token, "expires_at", 8 * 60 - 1);
    await standing(session.token);
    await moved(session.token, "expires_at", 2);
    await expect(standing(session.token)).rejects.toMatchObject(ended);
  });

  test("ends at sign-out here, and everywhere at sign-out everywhere", async () => {
    const { member, session, secret } = await settled();
    const second = await attempt(member, { code: await code(secret) });
    const third = await attempt(member, { code: await code(secret, 1) });
    await closeSession(node.doors, session.token);
    await expect(standing(session.token)).rejects.toMatchObject(ended);
    await standing(second.token);
    await closeSessions(node.doors, member.id);
    await expect(standing(second.token)).rejects.toMatchObject(ended);
    await expect(standing(third.token)).rejects.toMatchObject(ended);
  });

  test.each<[string, (member: Member) => Promise<unknown>]>([
    ["the member is suspended", (member) => change(changeMember(member.id, { suspended: true }))],
    ["the member's roles change", (member) => change(changeMember(member.id, { roles: ["moderator"] }))],
    ["the partner is suspended", (member) => change(changePartner(member.partner.id, { suspended: true }))],
  ])("ends at once when %s", async (_, event) => {
    const { member, session } = await settled();
    await event(member);
    await expect(standing(session.token)).rejects.toMatchObject(ended);
  });

  const change = <Result>(action: Parameters<typeof node.doors.perform<Result>>[2]) =>
    node.doors.perform(administrator, "administration", action);

  test("is not opened for somebody suspended, in the words of a wrong password", async () => {
    const { member, secret } = await settled();
    await change(changeMember(member.id, { suspended: true }));
    await expect(attempt(member, { code: await code(secret) })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await change(changeMember(member.id, { suspended: false }));
    expect(await node.owner(sql`select 1 as one from identity.session where member = ${member.id}`)).toEqual(
      [],
    );
  });

  test("with a made-up token is none", async () => {
    for (const token of ["", "x", "' or true --"]) await expect(standing(token)).rejects.toMatchObject(ended);
  });
});

describe("a password and a code", () => {
  test("a code is good once, also when two use it at the same moment", async () => {
    const { member, secret } = await settled();
    const now = await code(secret);
    const both = await Promise.allSettled([attempt(member, { code: now }), attempt(member, { code: now })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(attempt(member, { code: now })).rejects.toMatchObject({ code: "sign-in-refused" });
  });

  test("each is needed", async () => {
    const { member, secret } = await settled();
    const now = await code(secret);
    const wrong = now === "000000" ? "000001" : "000000";
    await expect(attempt(member, { code: wrong })).rejects.toMatchObject({ code: "sign-in-refused" });
    await expect(attempt(member, { password: "another", code: now })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await expect(attempt(member, { password: "", code: now })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await attempt(member, { code: now });
  });

  test("an unknown address, one invited only and a known one are answered alike, also when tried often", async () => {
    const { member } = await settled();
    const { member: waiting } = await invited();
    const answers = await Promise.all(
      [member.email, waiting.email, `${randomUUID()}@example.org`].map(async (email) => {
        const said: string[] = [];
        for (let round = 0; round < 7; round += 1) {
          const error = await attempt({ email }, { password: "wrong", code: "000000" }).catch((e) => e);
          said.push(`${error.name} ${error.code} ${error.message}`);
        }
        return said.join("\n");
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("locked");
  });

  test("after five wrong attempts the right one waits, and is heard when the pause is over", async () => {
    const { member, secret } = await settled();
    for (let round = 0; round < 5; round += 1)
      await attempt(member, { password: "wrong", code: "000000" }).catch(() => undefined);
    await expect(attempt(member, { code: await code(secret) })).rejects.toMatchObject({ code: "locked" });
    await pauseOver();
    await expect(attempt(member, { password: "wrong", code: "000000" })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await expect(attempt(member, { code: await code(secret) })).rejects.toMatchObject({ code: "locked" });
    await pauseOver();
    const { token } = await attempt(member, { code: await code(secret) });
    await standing(token);
    await expect(attempt(member, { password: "wrong", code: "000000" })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
  });

  const pauseOver = () => node.owner(sql`update identity.attempt set locked_until = now()`);

  test("attempts at the same moment are all counted", async () => {
    const { member, secret } = await settled();
    await Promise.allSettled(
      Array.from({ length: 8 }, () => attempt(member, { password: "wrong", code: "000000" })),
    );
    await expect(attempt(member, { code: await code(secret) })).rejects.toMatchObject({ code: "locked" });
  });

  test("an address is kept as a hash only, and forgotten after a day", async () => {
    await attempt({ email: "Somebody@Example.org" }, { password: "wrong", code: "000000" }).catch(() => 0);
    const kept = await node.owner<{ text: string }>(
      sql`select row_to_json(a)::text as text from identity.attempt a`,
    );
    expect(kept.map(({ text }) => text).join()).not.toMatch(/somebody/i);
    await node.owner(sql`update identity.attempt set last_at = last_at - interval '25 hours'`);
    await attempt({ email: "another@example.org" }, { password: "wrong", code: "000000" }).catch(() => 0);
    expect(await node.owner(sql`select 1 as one from identity.attempt`)).toHaveLength(1);
  });
});

describe("a demonstration link", () => {
  const link = (member: string, demonstration: boolean) =>
    atTheDoor(node.doors, "test.link", (desk) =>
      insertInvitation(desk, member, keys.sealingKey, demonstration),
    );

  test("signs in as often as it is opened, and sets nothing up", async () => {
    const { member } = await invited();
    const { token } = await link(member.id, true);
    for (let round = 0; round < 2; round += 1) {
      const session = await signIn(node.doors, { method: "link", token }, keys);
      expect((await standing(session.token)).member.id).toBe(member.id);
    }
    await expect(showInvitation(node.doors, token, keys)).rejects.toMatchObject({ code: "invitation-gone" });
  });

  test("an invitation is none", async () => {
    const { token } = await invited();
    await expect(signIn(node.doors, { method: "link", token }, keys)).rejects.toMatchObject({
      code: "sign-in-refused",
    });
  });

  test("cannot be made by an administrator, whatever SQL runs", async () => {
    const { member } = await invited();
    const action = {
      name: "member.forge",
      needs: "node:members" as const,
      scope: "none" as const,
      touched: () => [],
      run: (desk: Parameters<typeof insertInvitation>[0]) =>
        insertInvitation(desk, member.id, keys.sealingKey, true),
    };
    await expect(node.doors.perform(administrator, "administration", action)).rejects.toMatchObject({
      sqlState: "42501",
    });
  });
});

describe("roles", () => {
  test.each<[PartnerKind, readonly Role[], string]>([
    ["ngo", ["administrator", "analyst"], "administrator-reads-no-persons"],
    ["ngo", ["administrator", "moderator"], "administrator-reads-no-persons"],
    ["ngo", ["administrator", "safeguarding-officer"], "administrator-reads-no-persons"],
    ["state-border", ["case-worker"], "firewall"],
    ["state-border", ["analyst", "safeguarding-officer"], "firewall"],
  ])("a %s's member is refused %j", async (kind, held, because) => {
    await expect(invited(kind, held)).rejects.toMatchObject({ code: "roles-refused", details: { because } });
    const { member } = await invited(kind, ["analyst"]);
    await expect(
      node.doors.perform(administrator, "administration", changeMember(member.id, { roles: held })),
    ).rejects.toMatchObject({ code: "roles-refused" });
  });

  test("only an administrator invites", async () => {
    for (const role of roles.filter((each) => each !== "administrator")) {
      const member = someMember({ roles: [role] });
      const draft = {
        name: "Ana",
        email: "a@example.org",
        partner: randomUUID(),
        roles: ["analyst"] as const,
        childTrained: false,
      };
      await expect(
        node.doors.perform(member, "administration", inviteMember(draft, keys.sealingKey)),
        role,
      ).rejects.toMatchObject({ code: expect.stringMatching(/^purpose-not-yours$|^not-allowed$/) });
    }
  });

  test("the first administrator's link is made until somebody has taken one up, and one is good at a time", async () => {
    const one = await inviteFirstAdministrator(node.doors, keys.sealingKey);
    const two = await inviteFirstAdministrator(node.doors, keys.sealingKey);
    await expect(accept(one ?? "")).rejects.toMatchObject({ code: "invitation-gone" });
    await accept(two ?? "");
    expect(await inviteFirstAdministrator(node.doors, keys.sealingKey)).toBeNull();
  });
});
