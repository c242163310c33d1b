import { randomUUID } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toBase64 } from "../../seal/base64.ts";
import { dayAfter } from "../../seal/day-count.ts";
import { randomBytes } from "../../seal/random-numbers.ts";
import { readSignedList, signList, writeSignedList } from "../../seal/recipient-list.ts";
import { someKeyPair } from "../../seal/testing/some-organisation.ts";
import { setProfile } from "./desk-profile.ts";
import { pinRoot, publishedRecipients, readRecipients, takeSignedList } from "./recipient-lists.ts";
import { type KeysNode, keysNode, today } from "./testing/keys-node.ts";

let node: KeysNode;
beforeAll(async () => {
  node = await keysNode();
});
afterAll(() => node.store.close());

describe("the list of recipients", () => {
  const seeds = [randomBytes(32), randomBytes(32), randomBytes(32)] as const;
  const root = { keys: seeds.map((seed) => toBase64(ed25519.getPublicKey(seed))), threshold: 2 };
  const operator = { kind: "operator" as const, partner: randomUUID() };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const signedBy = (file: string, by: readonly Uint8Array[]) =>
    bytes(writeSignedList(by.reduce(signList, readSignedList(bytes(file)))));
  const state = (day = today) => node.doors.ask(operator, "administration", readRecipients(day, null));

  it("is drafted from keys, signed elsewhere, taken in when two roots signed, and published unchanged", async () => {
    const ngo = await node.partner();
    const police = await node.partner("state-police");
    for (const [id, kind] of [
      [ngo, "ngo"],
      [police, "state-police"],
    ] as const) {
      const [ada, ben] = [await node.officer(id, kind), await node.officer(id, kind)];
      await node.makeKey("desk", ada, { pair: await someKeyPair() });
      await node.makeKey("custodian", ben, { pair: await someKeyPair() });
      const said = {
        label: `Named ${kind}`,
        languages: ["en"],
        firewall: kind === "ngo",
        receivesByDefault: false,
      };
      await node.act(ada.actor, setProfile({ ...said, receivesByDefault: kind === "ngo" }, ada.actor));
      if (kind === "state-police")
        await expect(
          node.act(ada.actor, setProfile({ ...said, receivesByDefault: true }, ada.actor)),
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
    const { actor } = await node.officer(await node.partner());
    await expect(node.act(actor, { ...pinRoot(root), needs: "keys:hold" as const })).rejects.toBeDefined();
  });
});
