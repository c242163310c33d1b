/**
 * Do the invented reports of a demonstration lie where their senders sent them, and do the printed passphrases open them?
 *
 * A real node and its public door; what a browser would do with a key is done here with the same functions.
 *
 * Source: trust.md section 5.1, rules 21 and 48.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type DemonstrationDesk,
  type DemonstrationDesks,
  makeDesks,
  type Officer,
  plannedDesks,
} from "../../apps/cli/demonstration-desks.ts";
import { sendInvented } from "../../apps/cli/demonstration-reports.ts";
import { buildPublicHttp } from "../../apps/server/public-http.ts";
import { publicIntake } from "../../apps/server/public-intake.ts";
import { fromBase64, openInner, openOuter, type Report, unwrapWith } from "../../src/community/index.ts";
import { unlockWithPassphrase } from "../../src/community/keys/wrapped-identity.ts";
import { listReports, openReport, publicFolder, publish } from "../../src/community/server/index.ts";
import { readKeys } from "../../src/community/server/keys/read-keys.ts";
import type { Query } from "../../src/safeguards/server/index.ts";
import { type InventedReport, inventedDesks, inventedReports } from "../../worlds/communities/index.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

const today = new Date().toISOString().slice(0, 10);

let node: TestNode;
let made: DemonstrationDesks;
let closePublic: () => Promise<unknown>;

beforeAll(async () => {
  node = await openTestNode({ size: 500, pages: false });
  const { doors, dataFolder } = node.node;
  made = await makeDesks(doors, plannedDesks(node.members), today);
  // Its settings alone: nobody reads the pages here.
  await publish({ doors, dataFolder, today, render: async () => [], risk: false, member: null });
  const intake = publicIntake(node.node);
  const { http } = await buildPublicHttp({ folder: publicFolder(dataFolder), intake });
  const url = await http.listen({ host: "127.0.0.1", port: 0 });
  closePublic = () => http.close();
  const actor = made.desks[0]?.desk.actor;
  if (actor === undefined) throw new Error("The demonstration needs a desk.");
  await sendInvented({ doors, list: made.list, actor, url, today });
});
afterAll(async () => {
  await closePublic?.();
  await node?.close();
});

const ask = <Result>({ actor }: Officer, query: Query<Result>): Promise<Result> =>
  node.node.doors.ask(actor, actor.roles.includes("case-worker") ? "protection" : "investigation", query);

const waiting = async (officer: Officer) =>
  (await ask(officer, listReports({ state: "waiting", cursor: null, limit: 50 }))).items;

/** What the officer's browser has after the passphrase: the private key of one use. */
async function unlocked(officer: Officer, use: "desk" | "custodian", passphrase: string): Promise<string> {
  const { mine, keys } = await ask(officer, readKeys(today));
  const held = keys.find((one) => one.use === use);
  const bytes = (base64: string | null | undefined) => fromBase64(base64 ?? "") ?? new Uint8Array();
  const own = await unlockWithPassphrase(passphrase, bytes(mine?.locks[0]?.locked), mine?.recipient ?? "");
  return await unwrapWith(own, bytes(held?.wrapped), held?.recipient ?? "");
}

interface Arrived {
  readonly text: string;
  /** The desk's key alone did not open it. */
  readonly byTwo: boolean;
}

/** Opens everything that waits at a desk, as its two officers would. */
async function opened({ desk, custodian, passphrases }: DemonstrationDesk): Promise<Arrived[]> {
  const deskKey = await unlocked(desk, "desk", passphrases.desk);
  const custodianKey = await unlocked(custodian, "custodian", passphrases.custodian);
  const found: Arrived[] = [];
  for (const { id } of await waiting(desk)) {
    const { bytes } = await ask(desk, openReport(id, "outer"));
    const alone = await openOuter(bytes, [deskKey]).catch(() => null);
    const inner = alone ?? (await openOuter(bytes, [custodianKey]));
    const { report } = await openInner(inner, [deskKey]);
    found.push({ text: (report as Report).text, byTwo: alone === null });
  }
  return found;
}

const reachesDesk = ({ chosen }: InventedReport, { profile }: DemonstrationDesk) =>
  chosen === null ? profile.receivesByDefault : chosen.includes(profile.label);

describe("the list of recipients", () => {
  test("rule 48: offers two of civil society chosen beforehand, and an authority that is not", () => {
    const offered = made.list.organisations.map(({ label, authority, receivesByDefault, firewall }) => ({
      label,
      authority,
      receivesByDefault,
      firewall,
    }));
    const said = (label: string) => ({ label, authority: false, receivesByDefault: true, firewall: true });
    expect(offered).toEqual([
      said("Lantern House Shelter (example)"),
      said("Safe Way Helpline (example)"),
      {
        label: "Velmora State Police (example)",
        authority: true,
        receivesByDefault: false,
        firewall: false,
      },
    ]);
  });

  test("names languages of each, and two officers who are not the same person", () => {
    for (const { languages } of made.list.organisations) expect(languages.length).toBeGreaterThan(1);
    for (const { desk, custodian } of inventedDesks) expect(desk).not.toBe(custodian);
    for (const { desk } of made.desks) expect(desk.actor.childTrained).toBe(true);
  });
});

describe("the invented reports", () => {
  test("lie where they were sent, and the printed passphrases open them; by two where a child may be part of it", async () => {
    for (const desk of made.desks) {
      const sent = inventedReports.filter((one) => reachesDesk(one, desk));
      const expected = sent.map(({ told }) => ({ text: told.text, byTwo: told.child !== "no" }));
      const arrived = await opened(desk);
      expect(arrived).toHaveLength(expected.length);
      expect(arrived, desk.profile.label).toEqual(expect.arrayContaining(expected));
    }
  }, 120_000);

  test("go to two desks, to one and to the police, and one skipped the question about a child", async () => {
    const [shelter = [], helpline = [], police = []] = await Promise.all(
      made.desks.map(async ({ desk }) => (await waiting(desk)).map(({ envelope }) => envelope)),
    );
    const shared = helpline.filter((one) => shelter.includes(one));
    expect(shared.length).toBeGreaterThan(1);
    expect(shelter.length).toBeGreaterThan(shared.length);
    expect(police).toHaveLength(1);
    expect(shared).toContain(police[0]);
    expect(inventedReports.filter(({ told }) => told.child === null)).toHaveLength(1);
  });
});
