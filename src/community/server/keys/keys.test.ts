import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Desk, MemberActor } from "../../../safeguards/server/index.ts";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { joinShares, makeRecovery } from "../../keys/recovery-shares.ts";
import { unwrapWith, wrapFor } from "../../keys/wrapped-identity.ts";
import { argon2InBrowser } from "../../seal/argon2-in-browser.ts";
import { toBase64 } from "../../seal/base64.ts";
import { randomBytes } from "../../seal/random-numbers.ts";
import { someKeyPair } from "../../seal/testing/some-organisation.ts";
import { argon2OnNode } from "./argon2-on-node.ts";
import { addRecovery, destroyKey, expireKeys, giveKey, keepForRecovery, takeKeyBack } from "./desk-keys.ts";
import { removeOfficer } from "./officer-keys.ts";
import { readKeys, readRecovery } from "./read-keys.ts";
import { bytesOf, type KeysNode, keysNode, today } from "./testing/keys-node.ts";

let node: KeysNode;
beforeAll(async () => {
  node = await keysNode();
});
afterAll(() => node.store.close());

describe("wrapped keys (trust.md 5.1)", () => {
  it("are seen by the officer they are wrapped for, by nobody else, and hold nothing in clear", async () => {
    const [ngo, desk] = [await node.partner(), await someKeyPair()];
    const [ada, ben, out] = [
      await node.officer(ngo),
      await node.officer(ngo),
      await node.officer(await node.partner()),
    ];
    const id = await node.makeKey("desk", ada, { pair: desk });
    const hers = (await node.keysSeenBy(ada)).keys[0];
    expect(await unwrapWith(ada.pair.identity, bytesOf(hers?.wrapped), desk.recipient)).toBe(desk.identity);
    expect((await node.keysSeenBy(ben)).keys[0]).toMatchObject({
      id,
      wrapped: null,
      holders: [ada.actor.member],
    });
    expect((await node.keysSeenBy(out)).keys).toEqual([]);
    expect((await node.keysSeenBy(ben)).mine?.locks).toHaveLength(1);
    await node.give(id, desk, { from: ada, to: ben });
    const his = (await node.keysSeenBy(ben)).keys[0];
    expect(await unwrapWith(ben.pair.identity, bytesOf(his?.wrapped), desk.recipient)).toBe(desk.identity);
    const rows = await node.owner<{ line: string }>(sql`
      select w::text as line from community.wrapped_key w union all select l::text from community.officer_lock l
      union all select k::text from community.desk_key k`);
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const secret of [desk.identity, ada.pair.identity, ben.pair.identity])
      expect(rows.filter(({ line }) => line.includes(secret) || line.includes(hex(secret)))).toEqual([]);
  });

  it("are not to be had by row security alone, with no check in code", async () => {
    const [ngo, desk] = [await node.partner(), await someKeyPair()];
    const [ada, ben, out] = [
      await node.officer(ngo),
      await node.officer(ngo),
      await node.officer(await node.partner()),
    ];
    await node.makeKey("desk", ada, { pair: desk });
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
    await expect(node.act(ada.actor, raw(foreign))).rejects.toBeDefined();
    const unticketed = node.store.app.query("select 1 from community.wrapped_key");
    expect((await unticketed).rows).toEqual([]);
    const analyst = someMember({ partner: ngo, partnerKind: "ngo" });
    await expect(node.doors.ask(analyst, "analysis", readKeys(today))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("never come to one person twice: whoever holds the desk's is not given the custodian's", async () => {
    const [ngo, desk, custodian] = [await node.partner(), await someKeyPair(), await someKeyPair()];
    const [ada, ben] = [await node.officer(ngo), await node.officer(ngo)];
    await node.makeKey("desk", ada, { pair: desk });
    const both = { code: "one-person-both-keys" };
    await expect(node.makeKey("custodian", ada, { pair: custodian })).rejects.toMatchObject(both);
    const id = await node.makeKey("custodian", ben, { pair: custodian });
    await expect(node.give(id, custodian, { from: ben, to: ada })).rejects.toMatchObject(both);
    const [refused] = await node.owner<{ held: string }>(
      sql`select count(*) as held from community.wrapped_key where holder = ${ada.actor.member}`,
    );
    expect(Number(refused?.held)).toBe(1);
  });

  it("are taken back when an officer leaves, a new key is due at once, and the last holder stays", async () => {
    const [ngo, desk] = [await node.partner(), await someKeyPair()];
    const [ada, ben] = [await node.officer(ngo), await node.officer(ngo)];
    const id = await node.makeKey("desk", ada, { pair: desk });
    await expect(node.act(ada.actor, removeOfficer(ada.actor.member, today))).rejects.toMatchObject({
      code: "last-holder",
    });
    await expect(node.act(ada.actor, takeKeyBack(id, ada.actor.member, today))).rejects.toMatchObject({
      code: "last-holder",
    });
    await node.give(id, desk, { from: ada, to: ben });
    await node.act(ben.actor, removeOfficer(ada.actor.member, today));
    const [key] = (await node.keysSeenBy(ben)).keys;
    expect(key).toMatchObject({ holders: [ben.actor.member], rotateBy: today, state: "rotation-due" });
    const stranger = await node.officer(await node.partner());
    await expect(node.act(stranger.actor, removeOfficer(ben.actor.member, today))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(node.give(id, desk, { from: stranger, to: stranger })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are renewed with an overlap, kept until the last report expires, and then destroyed with an act in the log", async () => {
    const [ngo, old, next] = [await node.partner(), await someKeyPair(), await someKeyPair()];
    const ada = await node.officer(ngo);
    const first = await node.makeKey("desk", ada, { pair: old, day: "2026-01-01" });
    await node.makeKey("desk", ada, { pair: next, day: "2026-07-01" });
    const seen = (await node.keysSeenBy(ada, "2026-11-25")).keys;
    expect(seen.map(({ recipient, validTo, state }) => [recipient, validTo, state])).toEqual([
      [next.recipient, "2027-03-28", "current"],
      [old.recipient, "2026-09-28", "kept"],
    ]);
    await expect(node.act(ada.actor, destroyKey(first, "2027-05-01"))).rejects.toMatchObject({
      code: "key-still-needed",
    });
    await node.act(ada.actor, destroyKey(first, "2027-05-02"));
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
    // One day the keys that other tests dated are over.
    await expireKeys(node.doors);
    const officers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async () => await node.officer(await node.partner())),
    );
    const first = await Promise.all(
      officers.map(
        async (one) => await node.makeKey("desk", one, { pair: await someKeyPair(), day: "2020-01-01" }),
      ),
    );
    expect(await expireKeys(node.doors)).toEqual({ destroyed: [], held: 0 });
    const [ada] = officers;
    if (ada === undefined) throw new Error("no officer");
    const kept = await node.makeKey("desk", ada, { pair: await someKeyPair(), day: today });
    // As a clock that jumped would have it: more than a quarter of all keys, over at the same moment.
    for (const one of officers.slice(1))
      await node.makeKey("desk", one, { pair: await someKeyPair(), day: today });
    await node.owner(sql`update community.desk_key set valid_from = '2019-01-01', expires_at = now()
      where valid_from < ${today} and use = 'desk'`);
    expect((await expireKeys(node.doors)).held).toBeGreaterThanOrEqual(6);
    expect((await node.keysSeenBy(ada)).keys.map((key) => key.id)).toContain(first[0]);
    await node.owner(
      sql`update community.desk_key set expires_at = now() + interval '1 year' where id <> ${first[0]}`,
    );
    const gone = await expireKeys(node.doors);
    expect(gone).toMatchObject({ destroyed: [{ record: first[0], owner: ada.actor.partner }], held: 0 });
    expect((await node.keysSeenBy(ada)).keys.map((key) => key.id)).toEqual([kept]);
  });
});

describe("recovery", () => {
  it("gives a lost desk key to a new officer with two shares on paper", async () => {
    const [ngo, desk, recovery] = [await node.partner(), await someKeyPair(), await makeRecovery()];
    const ada = await node.officer(ngo);
    const id = await node.makeKey("desk", ada, { pair: desk });
    const key = randomUUID();
    await node.act(ada.actor, addRecovery({ id: key, recipient: recovery.recipient, today }));
    const wrapped = toBase64(await wrapFor(recovery.recipient, desk.identity));
    await node.act(ada.actor, keepForRecovery(id, { recovery: key, wrapped }, today));
    await node.act(ada.actor, keepForRecovery(id, { recovery: key, wrapped }, today));
    expect((await node.keysSeenBy(ada)).keys[0]).toMatchObject({ recoverable: true });
    // Everybody who held it is gone: a new officer, and two custodians read their papers out.
    const cleo = await node.officer(ngo);
    await node.act(cleo.actor, removeOfficer(ada.actor.member, today));
    const view = await node.doors.ask(cleo.actor, "protection", readRecovery());
    const [one = "", , three = ""] = recovery.shares;
    const identity = await joinShares([three, one], view.recovery?.recipient ?? "");
    const found = await unwrapWith(identity, bytesOf(view.kept[0]?.wrapped), view.kept[0]?.recipient ?? "");
    await node.give(id, { ...desk, identity: found }, { from: cleo, to: cleo });
    const hers = (await node.keysSeenBy(cleo)).keys[0];
    expect(await unwrapWith(cleo.pair.identity, bytesOf(hers?.wrapped), desk.recipient)).toBe(desk.identity);
    await expect(
      node.act(cleo.actor, giveKey(key, { holder: cleo.actor.member, wrapped }, today)),
    ).rejects.toMatchObject({
      code: "one-person-both-keys",
    });
  });
});

describe("Argon2id", () => {
  it("is the same on the node and in a browser", async () => {
    const input = { password: "123", salt: randomBytes(16), memoryKiB: 1024, iterations: 2 };
    expect(new Uint8Array(await argon2OnNode(input))).toEqual(await argon2InBrowser(input));
  });
});
