/**
 * Is every record whose content a network shows in the log, so that its owner learns who read it? (trust.md rules 2, 5)
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Handling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { readNetwork } from "./network.ts";

let node: TestDoors;
const police = someMember();
const ngo = someMember({ partnerKind: "ngo" });
const shared: Handling = { label: "TLP:GREEN", audience: "node", purposes: ["analysis"], until: null };
const person = (key: string, phone: string) => ({
  key,
  entityType: "Person",
  properties: { name: [key], phone: [phone], birthDate: ["1980-01-01"] },
});

beforeAll(async () => {
  node = await testNode();
});
afterAll(() => node.store.close());

test("the link records and the holders of shared values are logged, not the faces of their subjects alone", async () => {
  const [payer, payee, sharer, payment] = await give(node, {
    actor: police,
    handling: shared,
    drafts: [
      person("Ana Moraru", "+37369123123"),
      person("Ion Ceban", "+37369456456"),
      person("Elena Rusu", "+37369123123"),
      {
        key: "payment",
        entityType: "Payment",
        properties: { payer: ["Ana Moraru"], beneficiary: ["Ion Ceban"], purpose: ["rent"] },
      },
    ],
  });
  const network = await node.doors.ask(ngo, "analysis", readNetwork(payer ?? ""));
  expect(network.edges.map(({ kind }) => kind).sort()).toEqual(["Payment", "shares:phone"]);
  const logged = await node.owner<{ record: string; owner: string }>(sql`
    select r.record, r.owner from safeguards.log_record r join safeguards.log_entry e using (entry)
    where e.action = 'subject.network'`);
  expect(logged.map(({ record }) => record).sort()).toEqual([payer, payee, sharer, payment].sort());
  expect(new Set(logged.map(({ owner }) => owner))).toEqual(new Set([police.partner]));
});
