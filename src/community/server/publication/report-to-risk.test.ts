/**
 * From a sealed report to what everybody reads: when enough independent word agrees, does the risk of a leg change, and
 * does one person who writes forty times change nothing? (trust.md rules 36 and 39, section 5.5)
 *
 * Every report is sealed, handed in at the public door, opened with the desk's key, judged and released; nothing is put into
 * the tables past that way.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import type { LegPage } from "../../publication/public-files.ts";
import { readReport } from "../../report/report.ts";
import { isRiskKind } from "../../risk/risk-kind.ts";
import { toBase64 } from "../../seal/base64.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import {
  type DeskKeys,
  hand,
  headerFor,
  type IntakeNode,
  intakeNode,
  sealed,
} from "../report/testing/intake-node.ts";
import { makeBatch } from "../report/vouched-batches.ts";
import { markReport } from "../triage/mark-report.ts";
import { openReport } from "../triage/open-report.ts";
import { type FactTaking, releaseFacts } from "../triage/release-facts.ts";
import { publicFolder } from "./current-publication.ts";
import { publish } from "./publish.ts";

const [agreed, flooded] = ["agadez--dirkou", "dirkou--desert-south-of-tummo"];
const desks = 8;
/** Twenty a desk weigh 43 together, where 27 stand out of the noise but for one time in a million. */
const tellers = 160;
/** As often writes one person, each time from the same number. */
const repeats = 40;
const originKey = randomBytes(32);
const today = new Date().toISOString().slice(0, 10);
/** The 16th of next month: then this one is closed, whatever day it is. */
const later = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 16))
  .toISOString()
  .slice(0, 10);

let node: IntakeNode;
let codes: string[];
beforeAll(async () => {
  node = await intakeNode(2, desks);
  const worker = officerOf(node.desks[0]);
  codes = [
    ...(await node.doors.perform(worker, "protection", makeBatch({ label: "Outreach", codes: 200, days: 1 })))
      .printed,
  ];
});
afterAll(() => node?.stop());

const officerOf = (desk: DeskKeys | undefined) =>
  someMember({
    partner: desk?.partner ?? "",
    partnerKind: "ngo",
    roles: ["case-worker"],
    childTrained: true,
  });

async function newMailbox() {
  return {
    id: toBase64(randomBytes(32)),
    recipient: await identityToRecipient(await generateX25519Identity()),
  };
}

interface Sent {
  readonly desk: DeskKeys;
  readonly leg: string;
  readonly mailbox: Awaited<ReturnType<typeof newMailbox>>;
  readonly vouched: boolean;
}

/** What a phone does. @returns the delivery's id. */
async function send({ desk, leg, mailbox, vouched }: Sent): Promise<string> {
  const report = { leg, what: "extortion", text: randomUUID(), day: today } as const;
  const ciphertext = await sealed({ desks: [desk], mailbox, report });
  const token = vouched ? { token: codes.pop() ?? "" } : {};
  const header = await headerFor({ url: node.url, desks: [desk] }, { mailbox, ...token });
  expect((await hand(node.url, header, ciphertext)).status).toBe(202);
  const digest = createHash("sha256").update(ciphertext).digest();
  const [row] = await node.owner<{ id: string }>(sql`
    select d.id from community.delivery d join community.envelope e on e.id = d.envelope where e.digest = ${digest}`);
  return row?.id ?? "";
}

const noFacts: FactTaking = { take: async () => [], withdraw: async () => undefined };

/** What an officer does: opens it with the desk's key, judges, and tells the risk of the leg what the report says. */
async function work(desk: DeskKeys, delivery: string): Promise<void> {
  const officer = officerOf(desk);
  const { bytes } = await node.doors.ask(officer, "protection", openReport(delivery, "outer"));
  const inner = await openOuter(new Uint8Array(bytes), [desk.identity]);
  const opened = await openInner(inner, [desk.identity]);
  const report = readReport(JSON.stringify(opened.report));
  if (!report?.leg || report.what === null || !isRiskKind(report.what))
    throw new Error("The report tells no kind of risk.");
  const marks = { urgency: "soon", class: "ordinary", child: "no" } as const;
  await node.doors.perform(officer, "protection", markReport(delivery, marks));
  await releaseFacts(
    { doors: node.doors, facts: noFacts, originKey },
    { actor: officer, purpose: "protection" },
    {
      delivery,
      draft: {
        id: randomUUID(),
        facts: [],
        observation: { leg: report.leg, kind: report.what, day: report.day, persons: 1 },
        handling: { label: "TLP:GREEN", audience: "node", purposes: ["prevention"], until: null },
        grading: {
          reliability: "B",
          credibility: 1,
          reasons: "Known to the outreach worker; two others told of the same post.",
        },
        consent: null,
        reasons: "Only that it happened is told, and nobody can be known by it.",
      },
    },
  );
}

async function published(day: string): Promise<{ agreed: LegPage; flooded: LegPage }> {
  const { dataFolder } = node.store;
  await publish({
    doors: node.doors,
    dataFolder,
    today: day,
    risk: true,
    member: null,
    render: async () => [],
  });
  const page = async (leg: string): Promise<LegPage> =>
    JSON.parse(await readFile(join(publicFolder(dataFolder), "current", `legs/${leg}.json`), "utf8"));
  return { agreed: await page(agreed), flooded: await page(flooded) };
}

test("many people by two ways and at eight desks change what everybody reads; one who writes forty times does not", async () => {
  const before = await published(today);
  expect(before.agreed.risks).toEqual([]);
  const one = await newMailbox();
  for (let at = 0; at < tellers; at++) {
    const desk = node.desks[at % desks];
    if (desk === undefined) throw new Error("Desks are needed.");
    const vouched = at % 4 === 0;
    await work(desk, await send({ desk, leg: agreed, mailbox: await newMailbox(), vouched }));
    if (at < repeats) await work(desk, await send({ desk, leg: flooded, mailbox: one, vouched }));
  }
  const told = await node.owner<{ leg: string; words: number; origins: number }>(sql`
    select leg, count(*)::integer as words, count(distinct origin)::integer as origins
    from community.observation group by leg order by leg`);
  expect(told).toEqual([
    { leg: agreed, words: tellers, origins: tellers },
    { leg: flooded, words: repeats, origins: 1 },
  ]);
  // What was told this month is not told to anybody before the month is closed. (rule 37)
  expect((await published(today)).agreed.risks).toEqual([]);
  const after = await published(later);
  expect(after.agreed.risks).toMatchObject([{ kind: "extortion", newest: today.slice(0, 7) }]);
  expect(after.agreed.risks[0]?.sources).toBeGreaterThanOrEqual(10);
  expect(after.flooded.risks).toEqual([]);
});
