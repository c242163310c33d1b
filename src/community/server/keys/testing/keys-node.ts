/**
 * How does a test get a node with partners and officers who hold keys?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { identityMigrations } from "../../../../identity/server/index.ts";
import type { Action, MemberActor } from "../../../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../../store/index.ts";
import { lockWithPassphrase, wrapFor } from "../../../keys/wrapped-identity.ts";
import { fromBase64, toBase64 } from "../../../seal/base64.ts";
import { type KeyPair, someKeyPair } from "../../../seal/testing/some-organisation.ts";
import { communityMigrations } from "../../migrations.ts";
import { addDeskKey, giveKey } from "../desk-keys.ts";
import { makeOfficerKey } from "../officer-keys.ts";
import { readKeys } from "../read-keys.ts";

/** The day on which tests make keys. */
export const today = "2026-11-25";

/** An officer, and the pair that the officer's browser holds. */
export interface Officer {
  readonly actor: MemberActor;
  readonly pair: KeyPair;
}

/** The purpose that an officer of these tests has. */
export const purposeOf = ({ roles }: MemberActor) =>
  roles.includes("case-worker") ? "protection" : "investigation";

/** What the API sent as base64. */
export const bytesOf = (base64: string | null | undefined) => fromBase64(base64 ?? "") ?? new Uint8Array();

interface MadeKey {
  readonly pair: KeyPair;
  readonly day?: string;
}

/** A node of a test. */
export class KeysNode {
  readonly doors: TestDoors["doors"];
  readonly owner: TestDoors["owner"];
  readonly store: TestDoors["store"];

  constructor({ doors, owner, store }: TestDoors) {
    this.doors = doors;
    this.owner = owner;
    this.store = store;
  }

  /** Adds a partner. @returns its id. */
  async partner(kind: MemberActor["partnerKind"] = "ngo"): Promise<string> {
    const id = randomUUID();
    await this.owner(
      sql`insert into identity.partner (id, name, kind) values (${id}, ${`Invented ${id}`}, ${kind})`,
    );
    return id;
  }

  /** Adds an officer with a key of their own. */
  async officer(of: string, partnerKind: MemberActor["partnerKind"] = "ngo"): Promise<Officer> {
    const role = partnerKind === "ngo" ? "case-worker" : "investigator";
    const actor = someMember({ partner: of, partnerKind, roles: [role] });
    const pair = await someKeyPair();
    const locked = toBase64(await lockWithPassphrase(pair.identity, "a passphrase for tests", 10));
    const lock = { way: "passphrase" as const, locked, passkey: null };
    const draft = { name: "Officer", recipient: pair.recipient, lock, lost: false, today };
    await this.act(actor, makeOfficerKey(draft));
    return { actor, pair };
  }

  act<Result>(actor: MemberActor, action: Action<Result>): Promise<Result> {
    return this.doors.perform(actor, purposeOf(actor), action);
  }

  keysSeenBy({ actor }: Officer, day = today) {
    return this.doors.ask(actor, purposeOf(actor), readKeys(day));
  }

  /** Makes a key as an officer's browser would. @returns its id. */
  async makeKey(use: "desk" | "custodian", by: Officer, { pair, day = today }: MadeKey): Promise<string> {
    const id = randomUUID();
    const wrapped = toBase64(await wrapFor(by.pair.recipient, pair.identity));
    const holders = [{ holder: by.actor.member, wrapped }];
    const draft = { id, use, recipient: pair.recipient, wrapped: holders, recovery: null, today: day };
    await this.act(by.actor, addDeskKey(draft));
    return id;
  }

  /** Gives a key to a colleague as an officer's browser would. */
  async give(key: string, pair: KeyPair, { from, to }: { from: Officer; to: Officer }): Promise<void> {
    const wrapped = toBase64(await wrapFor(to.pair.recipient, pair.identity));
    await this.act(from.actor, giveKey(key, { holder: to.actor.member, wrapped }, today));
  }
}

/** Opens it. */
export async function keysNode(): Promise<KeysNode> {
  return new KeysNode(await testDoors([await identityMigrations(), await communityMigrations()]));
}
