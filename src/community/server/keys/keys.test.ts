import { randomUUID } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityMigrations } from "../../../identity/server/index.ts";
import type { Action, Desk, MemberActor } from "../../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { joinShares, makeRecovery } from "../../keys/recovery-shares.ts";
import { lockWithPassphrase, unwrapWith, wrapFor } from "../../keys/wrapped-identity.ts";
import { argon2InBrowser } from "../../seal/argon2-in-browser.ts";
import { fromBase64, toBase64 } from "../../seal/base64.ts";
import { dayAfter } from "../../seal/day-count.ts";
import { randomBytes } from "../../seal/random-numbers.ts";
import { readSignedList, signList, writeSignedList } from "../../seal/recipient-list.ts";
import { type KeyPair, someKeyPair } from "../../seal/testing/some-organisation.ts";
import { communityMigrations } from "../migrations.ts";
import { argon2OnNode } from "./argon2-on-node.ts";
import {
  addDeskKey,
  addRecovery,
  destroyKey,
  expireKeys,
  giveKey,
  keepForRecovery,
  takeKeyBack,
} from "./desk-keys.ts";
import { setProfile } from "./desk-profile.ts";
import { makeOfficerKey, removeOfficer } from "./officer-keys.ts";
import { readKeys, readRecovery } from "./read-keys.ts";
import { pinRoot, publishedRecipients, readRecipients, takeSignedList } from "./recipient-lists.ts";

let node: TestDoors;
const today = "2026-11-25";

beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await communityMigrations()]);
});
afterAll(() => node.store.close());

interface Officer {
  readonly actor: MemberActor;
  readonly pair: KeyPair;
}

async function partner(kind: MemberActor["partnerKind"] = "ngo"): Promise<string> {
  const id = randomUUID();
  await node.owner(
    sql`insert into identity.partner (id, name, kind) values (${id}, ${`Invented ${id}`}, ${kind})`,
  );
  return id;
}

async function officer(of: string, partnerKind: MemberActor["partnerKind"] = "ngo"): Promise<Officer> {
  const role = partnerKind === "ngo" ? "case-worker" : "investigator";
  const actor = someMember({ partner: of, partnerKind, roles: [role] });
  const pair = await someKeyPair();
  const locked = toBase64(await lockWithPassphrase(pair.identity, "a passphrase for tests", 10));
  const lock = { way: "passphrase" as const, locked, passkey: null };
  await act(actor, makeOfficerKey({ name: "Officer", recipient: pair.recipient, lock, lost: false, today }));
  return { actor, pair };
}

const purposeOf = ({ roles }: MemberActor) =>
  roles.includes("case-worker") ? "protection" : "investigation";
const act = <Result>(actor: MemberActor, action: Action<Result>) =>
  node.doors.perform(actor, purposeOf(actor), action);
const keysSeenBy = ({ actor }: Officer, day = today) =>
  node.doors.ask(actor, purposeOf(actor), readKeys(day));

async function makeKey(use: "desk" | "custodian", by: Officer, pair: KeyPair, day = today): Promise<string> {
  const id = randomUUID();
  const wrapped = toBase64(await wrapFor(by.pair.recipient, pair.identity));
  const holders = [{ holder: by.actor.member, wrapped }];
  await act(
    by.actor,
    addDeskKey({ id, use, recipient: pair.recipient, wrapped: holders, recovery: null, today: day }),
  );
  return id;
}

async function give(key: string, pair: KeyPair, { from, to }: { from: Officer; to: Officer }) {
  const wrapped = toBase64(await wrapFor(to.pair.recipient, pair.identity));
  await act(from.actor, giveKey(key, { holder: to.actor.member, wrapped }, today));
}

const bytesOf = (base64: string | null | undefined) => fromBase64(base64 ?? "") ?? new Uint8Array();

describe("wrapped keys (trust.md 5.1)", () => {
  it("are seen by the officer they are wrapped for, by nobody else, and hold nothing in clear", async () => {
    const [ngo, desk] = [await partner(), await someKeyPair()];
    const [ada, ben, out] = [await officer(ngo), await officer(ngo), await officer(await partner())];
    const id = await makeKey("desk", ada, desk);
    const hers = (await keysSeenBy(ada)).keys[0];
    expect(await unwrapWith(ada.pair.identity, bytesOf(hers?.wrapped), desk.recipient)).toBe(desk.identity);
    expect((await keysSeenBy(ben)).keys[0]).toMatchObject({ id, wrapped: null, holders: [ada.actor.member] });
    expect((await keysSeenBy(out)).keys).toEqual([]);
    expect((await keysSeenBy(ben)).mine?.locks).toHaveLength(1);
    await give(id, desk, { from: ada, to: ben });
    const his = (await keysSeenBy(ben)).keys[0];
    expect(await unwrapWith(ben.pair.identity, bytesOf(his?.wrapped), desk.recipient)).toBe(desk.identity);
    const rows = await node.owner<{ line: string }>(sql`
      select w::text as line from community.wrapped_key w union all select l::text from community.officer_lock l
      union all select k::text from community.desk_key k`);
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const secret of [desk.identity, ada.pair.identity, ben.pair.identity])
      expect(rows.filter(({ line }) => line.includes(secret) || line.includes(hex(secret)))).toEqual([]);
  });

  it("are not to be had by row security alone, with no check in code", async () => {
    const [ngo, desk] = [await partner(), await someKeyPair()];
    const [ada, ben, out] = [await officer(ngo), await officer(ngo), await officer(await partner())];
    await makeKey("desk", ada, desk);
    const raw = (run: (desk: Desk) => Promise<object[]>) => ({
      name: "test.raw",
      needs: "keys:hold" as const,
      scope: "own" as const,
      touched: () => [],
      run,
    });
    const seen = async (actor: MemberActor) =>
      (
        await node.doors.ask(
          actor,
          "protection",
          raw((one) => one.rows(sql`select 1 from community.wrapped_key`)),
        )
      ).length;
    expect([await seen(ada.actor), await seen(ben.actor), await seen(out.actor)]).toEqual([1, 0, 0]);
    const locks = (one: Desk) => one.rows(sql`select 1 from community.officer_lock`);
    expect(await node.doors.ask(ben.actor, "protection", raw(locks))).toHaveLength(1);
    const foreign = (one: Desk) =>
      one.rows(sql`insert into community.recipient_root (keys, threshold) values ('{a,b}', 2)`);
    await expect(act(ada.actor, raw(foreign))).rejects.toBeDefined();
    const unticketed = node.store.app.query("select 1 from community.wrapped_key");
    expect((await unticketed).rows).toEqual([]);
    const analyst = someMember({ partner: ngo, partnerKind: "ngo" });
    await expect(node.doors.ask(analyst, "analysis", readKeys(today))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("never come to one person twice: whoever holds the desk's is not given the custodian's", async () => {
    const [ngo, desk, custodian] = [await partner(), await someKeyPair(), await someKeyPair()];
    const [ada, ben] = [await officer(ngo), await officer(ngo)];
    await makeKey("desk", ada, desk);
    const both = { code: "one-person-both-keys" };
    await expect(makeKey("custodian", ada, custodian)).rejects.toMatchObject(both);
    const id = await makeKey("custodian", ben, custodian);
    await expect(give(id, custodian, { from: ben, to: ada })).rejects.toMatchObject(both);
    const [refused] = await node.owner<{ held: string }>(
      sql`select count(*) as held from community.wrapped_key where holder = ${ada.actor.member}`,
    );
    expect(Number(refused?.held)).toBe(1);
  });

  it("are taken back when an officer leaves, a new key is due at once, and the last holder stays", async () => {
    const [ngo, desk] = [await partner(), await someKeyPair()];
    const [ada, ben] = [await officer(ngo), await officer(ngo)];
    const id = await makeKey("desk", ada, desk);
    await expect(act(ada.actor, removeOfficer(ada.actor.member, today))).rejects.toMatchObject({
      code: "last-holder",
    });
    await expect(act(ada.actor, takeKeyBack(id, ada.actor.member, today))).rejects.toMatchObject({
      code: "last-holder",
    });
    await give(id, desk, { from: ada, to: ben });
    await act(ben.actor, removeOfficer(ada.actor.member, today));
    const [key] = (await keysSeenBy(ben)).keys;
    expect(key).toMatchObject({ holders: [ben.actor.member], rotateBy: today, state: "rotation-due" });
    const stranger = await officer(await partner());
    await expect(act(stranger.actor, removeOfficer(ben.actor.member, today))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(give(id, desk, { from: stranger, to: stranger })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are renewed with an overlap, kept until the last report expires, and then destroyed with an act in the log", async () => {
    const [ngo, old, next] = [await partner(), await someKeyPair(), await someKeyPair()];
    const ada = await officer(ngo);
    const first = await makeKey("desk", ada, old, "2026-01-01");
    await makeKey("desk", ada, next, "2026-07-01");
    const seen = (await keysSeenBy(ada, "2026-11-25")).keys;
    expect(seen.map(({ recipient, validTo, state }) => [recipient, validTo, state])).toEqual([
      [next.recipient, "2027-03-28", "current"],
      [old.recipient, "2026-09-28", "kept"],
    ]);
    await expect(act(ada.actor, destroyKey(first, "2027-05-01"))).rejects.toMatchObject({
      code: "key-still-needed",
    });
    await act(ada.actor, destroyKey(first, "2027-05-02"));
    const [left] = await node.owner<{ wraps: string }>(
      sql`select count(*) as wraps from community.wrapped_key where key = ${first}`,
    );
    expect(Number(left?.wraps)).toBe(0);
    const [logged] = await node.owner<{ acts: string }>(sql`
      select count(*) as acts from safeguards.log_entry e join safeguards.log_record r on r.entry = e.entry
      where e.action = 'keys.destroy' and r.record = ${first}`);
    expect(Number(logged?.acts)).toBe(1);
  });

  it("are destroyed by the node when nobody did, but never the newest, nor many at once (rules 32 and 33, F4)", async () => {
    const officers = await Promise.all([1, 2, 3, 4, 5, 6].map(async () => await officer(await partner())));
    const first = await Promise.all(
      officers.map(async (one) => await makeKey("desk", one, await someKeyPair(), "2020-01-01")),
    );
    expect(await expireKeys(node.doors)).toEqual({ destroyed: [], held: 0 });
    const [ada] = officers;
    if (ada === undefined) throw new Error("no officer");
    const kept = await makeKey("desk", ada, await someKeyPair(), today);
    // As a clock that jumped would have it: more than a quarter of all keys, over at the same moment.
    for (const one of officers.slice(1)) await makeKey("desk", one, await someKeyPair(), today);
    await node.owner(sql`update community.desk_key set valid_from = '2019-01-01', expires_at = now()
      where valid_from < ${today} and use = 'desk'`);
    expect((await expireKeys(node.doors)).held).toBeGreaterThanOrEqual(6);
    expect((await keysSeenBy(ada)).keys.map((key) => key.id)).toContain(first[0]);
    await node.owner(
      sql`update community.desk_key set expires_at = now() + interval '1 year' where id <> ${first[0]}`,
    );
    const gone = await expireKeys(node.doors);
    expect(gone).toMatchObject({ destroyed: [{ record: first[0], owner: ada.actor.partner }], held: 0 });
    expect((await keysSeenBy(ada)).keys.map((key) => key.id)).toEqual([kept]);
  });
});

describe("recovery", () => {
  it("gives a lost desk key to a new officer with two shares on paper", async () => {
    const [ngo, desk, recovery] = [await partner(), await someKeyPair(), await makeRecovery()];
    const ada = await officer(ngo);
    const id = await makeKey("desk", ada, desk);
    const key = randomUUID();
    await act(ada.actor, addRecovery({ id: key, recipient: recovery.recipient, today }));
    const wrapped = toBase64(await wrapFor(recovery.recipient, desk.identity));
    await act(ada.actor, keepForRecovery(id, { recovery: key, wrapped }, today));
    await act(ada.actor, keepForRecovery(id, { recovery: key, wrapped }, today));
    expect((await keysSeenBy(ada)).keys[0]).toMatchObject({ recoverable: true });
    // Everybody who held it is gone: a new officer, and two custodians read their papers out.
    const cleo = await officer(ngo);
    await act(cleo.actor, removeOfficer(ada.actor.member, today));
    const view = await node.doors.ask(cleo.actor, "protection", readRecovery());
    const [one = "", , three = ""] = recovery.shares;
    const identity = await joinShares([three, one], view.recovery?.recipient ?? "");
    const found = await unwrapWith(identity, bytesOf(view.kept[0]?.wrapped), view.kept[0]?.recipient ?? "");
    await give(id, { ...desk, identity: found }, { from: cleo, to: cleo });
    const hers = (await keysSeenBy(cleo)).keys[0];
    expect(await unwrapWith(cleo.pair.identity, bytesOf(hers?.wrapped), desk.recipient)).toBe(desk.identity);
    await expect(
      act(cleo.actor, giveKey(key, { holder: cleo.actor.member, wrapped }, today)),
    ).rejects.toMatchObject({
      code: "one-person-both-keys",
    });
  });
});

describe("the list of recipients", () => {
  const seeds = [randomBytes(32), randomBytes(32), randomBytes(32)] as const;
  const root = { keys: seeds.map((seed) => toBase64(ed25519.getPublicKey(seed))), threshold: 2 };
  const operator = { kind: "operator" as const, partner: randomUUID() };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const signedBy = (file: string, by: readonly Uint8Array[]) =>
    bytes(writeSignedList(by.reduce(signList, readSignedList(bytes(file)))));
  const state = (day = today) => node.doors.ask(operator, "administration", readRecipients(day, null));

  it("is drafted from keys, signed elsewhere, taken in when two roots signed, and published unchanged", async () => {
    const ngo = await partner();
    const police = await partner("state-police");
    for (const [id, kind] of [
      [ngo, "ngo"],
      [police, "state-police"],
    ] as const) {
      const [ada, ben] = [await officer(id, kind), await officer(id, kind)];
      await makeKey("desk", ada, await someKeyPair());
      await makeKey("custodian", ben, await someKeyPair());
      const said = {
        label: `Named ${kind}`,
        languages: ["en"],
        firewall: kind === "ngo",
        receivesByDefault: false,
      };
      await act(ada.actor, setProfile({ ...said, receivesByDefault: kind === "ngo" }, ada.actor));
      if (kind === "state-police")
        await expect(
          act(ada.actor, setProfile({ ...said, receivesByDefault: true }, ada.actor)),
        ).rejects.toMatchObject({
          code: "preselection-refused",
        });
    }
    const before = await state();
    expect(before).toMatchObject({ signed: null, root: null, draft: { organisations: 2, changed: true } });
    expect(before.warnings).toEqual(["no-root", "never-signed"]);
    const draft = before.draft?.file ?? "";
    const taking = (file: Uint8Array) =>
      node.doors.perform(operator, "administration", takeSignedList(file, today, null));
    await expect(taking(signedBy(draft, seeds))).rejects.toMatchObject({ code: "root-refused" });
    await node.doors.perform(operator, "administration", pinRoot(root));
    await expect(taking(signedBy(draft, seeds.slice(1, 2)))).rejects.toMatchObject({
      code: "too-few-signatures",
    });
    const signed = signedBy(draft, seeds.slice(0, 2));
    await taking(signed);
    await expect(taking(signed)).rejects.toMatchObject({ code: "list-rolled-back" });
    const after = await state();
    expect(after).toMatchObject({
      signed: { version: 1, daysLeft: 35 },
      warnings: [],
      draft: { changed: false },
    });
    const published = await node.doors.ask(operator, "administration", {
      name: "test.published",
      needs: null,
      scope: "none",
      touched: () => [],
      run: publishedRecipients,
    });
    expect(Buffer.from(published?.file ?? [])).toEqual(Buffer.from(signed));
    expect((await state(dayAfter(today, 22))).warnings).toEqual(["sign-again"]);
    expect((await state(dayAfter(today, 36))).warnings).toEqual(["too-old"]);
  });

  it("pins no root for a member, whoever they are", async () => {
    const { actor } = await officer(await partner());
    await expect(act(actor, { ...pinRoot(root), needs: "keys:hold" as const })).rejects.toBeDefined();
  });
});

describe("Argon2id", () => {
  it("is the same on the node and in a browser", async () => {
    const input = { password: "123", salt: randomBytes(16), memoryKiB: 1024, iterations: 2 };
    expect(new Uint8Array(await argon2OnNode(input))).toEqual(await argon2InBrowser(input));
  });
});
