/**
 * How do the demonstration's organisations come by the keys that open reports?
 *
 * As two officers of each would make them in their browsers: one holds the desk's key, the other the custodian's, each locked
 * with a passphrase that the terminal shows. Two invented root keys sign the list of recipients and are forgotten. On a real
 * node no private key is ever in this process.
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import {
  lockWithPassphrase,
  newPassphrase,
  type RecipientList,
  readRecipientList,
  readSignedList,
  signList,
  toBase64,
  wrapFor,
  writeSignedList,
} from "../../src/community/index.ts";
import {
  addDeskKey,
  makeOfficerKey,
  pinRoot,
  readRecipients,
  setProfile,
  takeSignedList,
} from "../../src/community/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";
import { type InventedDesk, inventedDesks } from "../../worlds/communities/index.ts";

export interface Officer {
  readonly actor: MemberActor;
  readonly name: string;
}

export interface DeskPlan {
  readonly profile: InventedDesk["profile"];
  readonly desk: Officer;
  readonly custodian: Officer;
}

export interface DemonstrationDesk extends DeskPlan {
  /** Passphrase of the officer who holds the desk's key, and of the custodian. */
  readonly passphrases: { readonly desk: string; readonly custodian: string };
}

export interface DemonstrationDesks {
  readonly list: RecipientList;
  readonly desks: readonly DemonstrationDesk[];
}

const operator = { kind: "operator" as const, partner: "00000000-0000-0000-0000-000000000000" };

/** The desks of the invented world. @throws Error when it lacks an officer: a mistake of the programmer. */
export function plannedDesks(members: readonly Officer[]): DeskPlan[] {
  const named = (wanted: string): Officer => {
    const found = members.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`The invented world needs ${wanted}.`);
    return found;
  };
  return inventedDesks.map(({ profile, desk, custodian }) => ({
    profile,
    desk: named(desk),
    custodian: named(custodian),
  }));
}

/** Makes the keys, and one list of all desks that holds today. @param today - ISO date. */
export async function makeDesks(
  doors: Doors,
  plans: readonly DeskPlan[],
  today: string,
): Promise<DemonstrationDesks> {
  const desks: DemonstrationDesk[] = [];
  for (const plan of plans) desks.push(await makeDesk(doors, plan, today));
  return { list: await signedList(doors, today), desks };
}

async function makeDesk(doors: Doors, plan: DeskPlan, today: string): Promise<DemonstrationDesk> {
  const { desk, custodian, profile } = plan;
  const passphrases = { desk: newPassphrase(), custodian: newPassphrase() };
  await giveKey(doors, { officer: desk, use: "desk", passphrase: passphrases.desk, today });
  await giveKey(doors, { officer: custodian, use: "custodian", passphrase: passphrases.custodian, today });
  const said = { ...profile, languages: [...profile.languages] };
  await doors.perform(desk.actor, purposeOf(desk), setProfile(said, desk.actor));
  return { ...plan, passphrases };
}

/** What an officer reads reports for: to protect, or, where nobody of the organisation may, to investigate. (rule 14) */
function purposeOf({ actor }: Officer): "protection" | "investigation" {
  return actor.roles.includes("case-worker") ? "protection" : "investigation";
}

interface Giving {
  readonly officer: Officer;
  readonly use: "desk" | "custodian";
  readonly passphrase: string;
  readonly today: string;
}

async function giveKey(doors: Doors, { officer, use, passphrase, today }: Giving): Promise<void> {
  const own = await generateX25519Identity();
  const recipient = await identityToRecipient(own);
  const locked = toBase64(await lockWithPassphrase(own, passphrase));
  const lock = { way: "passphrase" as const, locked, passkey: null };
  const draft = { name: officer.name, recipient, lock, lost: false, today };
  await doors.perform(officer.actor, purposeOf(officer), makeOfficerKey(draft));
  const identity = await generateX25519Identity();
  const wrapped = toBase64(await wrapFor(recipient, identity));
  const key = {
    id: randomUUID(),
    use,
    recipient: await identityToRecipient(identity),
    wrapped: [{ holder: officer.actor.member, wrapped }],
    recovery: null,
    today,
  };
  await doors.perform(officer.actor, purposeOf(officer), addDeskKey(key));
}

async function signedList(doors: Doors, today: string): Promise<RecipientList> {
  const roots = [randomBytes(32), randomBytes(32)];
  const root = { keys: roots.map((seed) => toBase64(ed25519.getPublicKey(seed))), threshold: 2 };
  await doors.perform(operator, "administration", pinRoot(root));
  const { draft } = await doors.ask(operator, "administration", readRecipients(today, null));
  const unsigned = readSignedList(new TextEncoder().encode(draft?.file ?? ""));
  const file = new TextEncoder().encode(writeSignedList(roots.reduce(signList, unsigned)));
  await doors.perform(operator, "administration", takeSignedList(file, today, null));
  return readRecipientList(file, root, today);
}
