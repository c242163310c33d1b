/**
 * A sealed report reaches a desk: is it read in the officer's tab alone, answered, and do two facts reach the analysts?
 *
 * A real node, a real browser, real keys; the report comes in through the public door with an outreach worker's code.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import fastify from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  postedEnvelope,
  type Report,
  reportClass,
  sealReport,
  toBase64,
  wrapFor,
} from "../../src/community/index.ts";
import { communityIntakeRoutes } from "../../src/community/server/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { rows, sql } from "../../src/store/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

const marker = "Zarafshan-Marker-7731";
const phone = "+22790555001";
const agreedPhone = "+22790555002";
const passphrase = "invented words for this test alone";
/** Where pictures of the pages go, for whoever wants to look. */
const pictures = join(tmpdir(), "waymark-desk-pictures");

let node: TestNode;
let browser: Browser;
let desk: MemberWindow;
let page: Page;
let publicUrl: string;
let closePublic: () => Promise<unknown>;
let partner: string;
let organisation: { desk: string; custodian: string };

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [node, browser] = await Promise.all([openTestNode({ size: 600, pages: true }), launchBrowser()]);
  const worker = node.members[1];
  partner = worker?.actor.partner ?? "";
  const http = fastify();
  communityIntakeRoutes(http as unknown as Http, {
    doors: node.node.doors,
    challengeKey: node.node.community.challengeKey,
    recipients: async () => new Set([partner]),
  });
  publicUrl = await http.listen({ host: "127.0.0.1", port: 0 });
  closePublic = () => http.close();
  desk = await openWindow(browser, { origin: node.origin });
  page = desk.page;
  page.setDefaultTimeout(15_000);
  await enter(page, node.links[1]?.link ?? "", "Protection");
  organisation = await makeKeys(worker?.member ?? "");
});
afterAll(async () => {
  await browser?.close();
  await closePublic?.();
  await node?.close();
});

/** Calls the API with the page's own session. */
async function call<Answer>(method: string, path: string, body: object): Promise<Answer> {
  const answer = await page.evaluate(
    async (asked) => {
      const headers = {
        "x-waymark-request": "1",
        "waymark-purpose": "protection",
        "content-type": "application/json",
      };
      const response = await fetch(`/api/v1${asked.path}`, {
        method: asked.method,
        headers,
        body: JSON.stringify(asked.body),
      });
      return { status: response.status, text: await response.text() };
    },
    { method, path, body },
  );
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as Answer;
}

/** The officer's own key, locked with a passphrase, and the partner's two, wrapped for it. */
async function makeKeys(member: string) {
  await rows(node.node.store.owner, sql`delete from community.desk_key where partner = ${partner}`);
  const own = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  const recipient = await identityToRecipient(own);
  const locked = toBase64(await encrypter.encrypt(own));
  await call("PUT", "/keys/mine", {
    recipient,
    lock: { way: "passphrase", locked, passkey: null },
    lost: true,
  });
  const make = async (use: "desk" | "custodian") => {
    const identity = await generateX25519Identity();
    const made = await identityToRecipient(identity);
    const wrapped = [{ holder: member, wrapped: toBase64(await wrapFor(recipient, identity)) }];
    // One person holds one of the two: the custodian's stays with nobody here.
    if (use === "desk") await call("POST", "/keys", { use, recipient: made, wrapped, recovery: null });
    return made;
  };
  return { desk: await make("desk"), custodian: await make("custodian") };
}

const told: Report = {
  version: 1,
  language: "fr",
  leg: "agadez--dirkou",
  place: null,
  what: "recruitment-fraud",
  text: `Un homme promet du travail au port. Il prend les passeports. ${marker}. Son numéro est ${phone}.`,
  when: "this-week",
  atRiskNow: "somebody-else",
  child: "no",
  officialsInvolved: false,
  namedPersonInDanger: false,
  contactWish: null,
  day: "2026-11-20",
};

async function send(report: Report): Promise<void> {
  const { printed } = await call<{ printed: string[] }>("POST", "/vouched", {
    label: "A test",
    codes: 10,
    days: 1,
  });
  const mailbox = {
    id: toBase64(randomBytes(32)),
    recipient: await identityToRecipient(await generateX25519Identity()),
  };
  const twoPeople = reportClass(report) !== "ordinary";
  // One red pixel.
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  const attachments = [
    { kind: "png", bytes: png },
    { kind: "bin", bytes: Buffer.from("<script>alert(1)</script>") },
  ] as const;
  const ciphertext = await sealReport(report, attachments, {
    organisations: [organisation],
    twoPeople,
    mailbox,
  });
  const idempotency = toBase64(randomBytes(16));
  const token = printed[0] ?? "";
  const header = { version: 1 as const, recipients: [partner], work: null, token, mailbox, idempotency };
  const answer = await fetch(`${publicUrl}/intake/envelopes`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: postedEnvelope.encode({ header, ciphertext }),
  });
  expect(answer.status).toBe(202);
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function accessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The unsealed report at 320 pixels, in the dark. */
async function onSmallDarkScreen(): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 860 });
  await accessible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await picture("small");
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: "light" });
}

/** Everything that the browser keeps beyond the page. */
function kept(): Promise<string> {
  return page.evaluate(async () => {
    const stores = [
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.length,
    ];
    const bases = await indexedDB.databases();
    return JSON.stringify([stores, bases, await caches.keys()]);
  });
}

test("an officer opens it in the browser, judges, answers, and releases one fact and what happened", async () => {
  await send(told);
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page
    .getByRole("link", { name: /^Open the report of/ })
    .first()
    .waitFor();
  await picture("queue");
  await accessible();
  await page
    .getByRole("link", { name: /^Open the report of/ })
    .first()
    .click();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Open the report" }).click();
  await page.getByText(marker).waitFor();
  await page.getByRole("img", { name: "Picture 1" }).waitFor();
  await page.getByRole("button", { name: "Take it", exact: true }).click();
  await page.getByRole("button", { name: "Save the judgement" }).click();
  await page.getByRole("button", { name: "Release single facts" }).waitFor();
  await picture("report");
  await accessible();
  await onSmallDarkScreen();

  await page.getByLabel("Your answer").fill("Thank you. We look into it.");
  await page.getByRole("button", { name: "Put it into the mailbox" }).click();
  await page.getByText("1 answer", { exact: true }).waitFor();

  await page.getByLabel("Text", { exact: true }).fill("Told a colleague of the port.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await page.getByText("Told a colleague of the port.").waitFor();

  await page.getByRole("button", { name: "Release single facts" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add a fact" }).click();
  await dialog.getByLabel("Phone number", { exact: true }).fill(phone);
  await dialog.getByLabel("Tell the risk of a leg").check();
  await dialog.getByRole("radio", { name: "Every partner" }).check();
  await dialog.getByLabel("Label", { exact: true }).selectOption("TLP:GREEN");
  await dialog
    .getByLabel("Why it is released without consent")
    .fill("The person left and the number is the recruiter's own.");
  await picture("release");
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await page.getByText("Released:").waitFor();
  await accessible();

  const [record] = await rows<{ grade: string; owner: string }>(
    node.node.store.owner,
    sql`select r.owner, s.reliability || s.credibility as grade from intelligence.record r
      join intelligence.source s on s.id = r.source where r.given ->> 'number' like ${`%${phone}%`}`,
  );
  expect(record).toEqual({ grade: "F6", owner: partner });
  const observations = await rows<{ leg: string; child: boolean; channel: string }>(
    node.node.store.owner,
    sql`select leg, child, channel from community.observation where channel <> 'incident' and owner = ${partner}
      order by day desc limit 1`,
  );
  expect(observations).toMatchObject([{ leg: told.leg, child: false, channel: "vouched" }]);
  expect(desk.troubles).toEqual([]);
});

test("a refusal says beforehand what it takes back, and takes it back; what rests on other reasons stays (rule 18)", async () => {
  const path = `/reports/${new URL(page.url()).pathname.split("/").at(-1)}`;
  const consent = randomUUID();
  const [day, until] = [isoDay(0), isoDay(30)];
  await call("POST", `${path}/consents`, {
    id: consent,
    said: {
      decision: "given",
      who: "reporter",
      data: ["PhoneNumber"],
      organisations: "owner",
      purposes: ["protection"],
      language: "fr",
      method: "mailbox",
      interpreter: "none-needed",
      day,
      until,
      explained: ["may-refuse", "may-withdraw", "help-does-not-depend"],
    },
  });
  const fact = { key: randomUUID(), entityType: "PhoneNumber", belongsTo: "who-exploits" };
  await call("POST", `${path}/releases`, {
    id: randomUUID(),
    facts: [{ ...fact, properties: { number: [agreedPhone] } }],
    observation: null,
    handling: { label: "TLP:AMBER", audience: "owner", purposes: ["protection"], until },
    grading: { reliability: "F", credibility: 6, reasons: null },
    consent,
    reasons: null,
  });
  expect(await standing(agreedPhone)).toBe(1);
  await page.getByLabel("Text", { exact: true }).fill("They have changed their mind.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await page.getByText("consent of").waitFor();

  await page.getByRole("button", { name: "Record what they said" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("and with it 1 release:").waitFor();
  await dialog.getByText("1 release stays: it never rested on consent.").waitFor();
  await accessible();
  await picture("refusal");
  await dialog.getByRole("button", { name: "Record it, and take 1 release back" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("taken back", { exact: true }).waitFor();
  await page.getByText("Taken back:").waitFor();
  await accessible();
  await picture("refused");
  expect(await standing(agreedPhone)).toBe(0);
  expect(await standing(phone)).toBe(1);
  expect(desk.troubles).toEqual([]);
});

/** ISO date. @param later - Days from today. */
function isoDay(later: number): string {
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
}

/** How many records of a number have not ended. */
async function standing(number: string): Promise<number> {
  const [found] = await rows<{ n: number }>(
    node.node.store.owner,
    sql`select count(*)::integer as n from intelligence.record
      where given ->> 'number' like ${`%${number}%`} and expires_at > now()`,
  );
  return found?.n ?? 0;
}

test("what was told is kept nowhere: not in the browser, not on the node, and not on the page that was left (rule 44)", async () => {
  expect(await kept()).not.toContain(marker);
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor();
  expect(await page.content()).not.toContain(marker);
  await page.goBack();
  await page.getByRole("button", { name: "Open the report" }).waitFor();
  expect(await page.content()).not.toContain(marker);
  const [found] = await rows<{ n: number }>(
    node.node.store.owner,
    sql`select (select count(*) from community.envelope_body where position(${Buffer.from(marker)}::bytea in ciphertext) > 0)
      + (select count(*) from community.note where position(${Buffer.from(marker)}::bytea in ciphertext) > 0)
      + (select count(*) from safeguards.log_detail where detail like ${`%${marker}%`}) as n`,
  );
  expect(Number(found?.n)).toBe(0);
  expect(node.logLines.join("")).not.toContain(marker);
});

test("one that was sealed for two people does not open with the desk's key; the page says what to do", async () => {
  await send({ ...told, child: "yes", text: "A girl of fifteen is with them." });
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page.reload();
  await page.getByText("not read yet").waitFor();
  await page
    .getByRole("link", { name: /^Open the report of/ })
    .first()
    .click();
  // A reload has forgotten the keys.
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Take it", exact: true }).click();
  await page.getByRole("button", { name: "Ask for a custodian" }).waitFor();
  await page.getByRole("button", { name: "Open the report" }).click();
  await page.getByText("it was sealed for two people. Ask for a custodian.").waitFor();
  await page.getByRole("button", { name: "Ask for a custodian" }).click();
  await page.getByText("It waits for a custodian").waitFor();
  await picture("waits");
  expect(desk.troubles).toEqual([]);
});
