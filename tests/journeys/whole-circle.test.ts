/**
 * A report from a phone to an answer on it, with nothing in between replaced: does it go all the way?
 *
 * A real node with its public pages and the desks of the demonstration: somebody on the move at 320 pixels, who solves the
 * phone's small task, and officers at two desks. What an officer lets out reaches the analysts.
 *
 * Source: DESIGN.md of the project's plan, the walk of a report; trust.md rules 42, 44, 46 and 48.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DemonstrationDesk, makeDesks, plannedDesks } from "../../apps/cli/demonstration-desks.ts";
import { ensurePublicApp, siteOf } from "../../apps/cli/public-site.ts";
import { buildPublicHttp } from "../../apps/server/public-http.ts";
import { publicIntake } from "../../apps/server/public-intake.ts";
import { startingMap } from "../../src/community/index.ts";
import { publicFolder, publish, saveRouteMap } from "../../src/community/server/index.ts";
import { rows, sql } from "../../src/store/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

const leg = "agadez--dirkou";
const told = "The man at the well takes money for a ride that never comes. His number is +227 90 55 50 01.";
const answer = "Thank you. We have warned others at the well.";
const today = new Date().toISOString().slice(0, 10);

let node: TestNode;
let browser: Browser;
let url: string;
let closePublic: () => Promise<unknown>;
let desks: readonly DemonstrationDesk[];

beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 500, pages: true }), launchBrowser()]);
  const { doors, dataFolder } = node.node;
  ({ desks } = await makeDesks(doors, plannedDesks(node.members), today));
  const moderator = node.members.find(({ actor }) => actor.roles.includes("moderator"));
  if (moderator === undefined) throw new Error("The world needs a moderator.");
  await doors.perform(moderator.actor, "prevention", saveRouteMap(oneLeg()));
  const render = siteOf(await ensurePublicApp());
  await publish({ doors, dataFolder, today, render, risk: true, member: null });
  const { http } = await buildPublicHttp({
    folder: publicFolder(dataFolder),
    intake: publicIntake(node.node),
  });
  url = await http.listen({ host: "127.0.0.1", port: 0 });
  closePublic = () => http.close();
});
afterAll(async () => {
  await browser?.close();
  await closePublic?.();
  await node?.close();
});

/** Where pictures for who looks themselves go; none are made without. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.WAYMARK_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/circle-${name}.png`, fullPage: true });
}

/** An organisation's first officer at the list of its reports. */
async function atDesk(at: number, purpose: string): Promise<MemberWindow> {
  const window = await openWindow(browser, { origin: node.origin });
  window.page.setDefaultTimeout(30_000);
  const member = node.members.findIndex(({ name }) => name === desks[at]?.desk.name);
  await enter(window.page, node.links[member]?.link ?? "", purpose);
  await window.page.getByRole("link", { name: "Reports", exact: true }).click();
  return window;
}

/** Opens the first report of the list with the passphrase that the terminal would print. */
async function openFirst({ page }: MemberWindow, at: number): Promise<void> {
  await page
    .getByRole("link", { name: /^Open the report of/ })
    .first()
    .click();
  await page.getByLabel("Passphrase").fill(desks[at]?.passphrases.desk ?? "");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Open the report" }).click();
  await page.getByText("The man at the well").first().waitFor();
  // Who had it says so at once, not only when the page is loaded again.
  await page.getByText(/^You, as it came/).waitFor();
}

function oneLeg() {
  const legs = startingMap.legs.filter(({ id }) => id === leg);
  const ends = legs.flatMap(({ from, to }) => [from, to]);
  const places = startingMap.places.filter(({ id }) => ends.includes(id));
  const corridors = [{ id: "one", name: "Agadez – Dirkou", names: {}, route: "", legs: [leg] }];
  return { basedOn: startingMap.version, words: "One leg for this test.", map: { places, legs, corridors } };
}

async function phone(path = `en/legs/${leg}.html`): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) asked.push(request.url());
  });
  await page.goto(`${url}/${path}`);
  await page.locator("html.scripting").waitFor();
  return { page, asked };
}

const next = (page: Page) => page.getByRole("button", { name: /^(Next|Skip)$/ }).click();

/** Reports and notes the number down. */
async function report(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Report something" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("Forced to pay money").click();
  for (let step = 0; step < 4; step++) await next(page);
  // Left open it counts as a child, and takes two at the desk. (rule 21)
  await page.getByText("No", { exact: true }).click();
  await next(page);
  await next(page);
  await page.getByLabel("In your own words, in any language").fill(told);
  await next(page);
  await next(page);
  await choice(page);
  await next(page);
  await next(page);
  await page.locator(".number").waitFor({ timeout: 60_000 });
  const number = await page.locator(".number").innerText();
  await page.getByRole("button", { name: "I have written it down" }).click();
  await page.getByText("Your report was sent.").waitFor({ timeout: 90_000 });
  return number;
}

/** Those who help people are chosen already; the police stand apart, say what they pass on, and are not. (rules 40 and 48) */
async function choice(page: Page): Promise<void> {
  const society = page.getByRole("group", { name: "Organisations that help people" });
  const authorities = page.getByRole("group", { name: "Authorities" });
  for (const label of ["Lantern House Shelter (example)", "Safe Way Helpline (example)"])
    await expect.poll(() => society.getByLabel(label).isChecked()).toBe(true);
  expect(await authorities.getByLabel("Velmora State Police (example)").isChecked()).toBe(false);
  expect(await authorities.innerText()).toContain("It may pass what you say to immigration police.");
  expect(await page.getByRole("checkbox").count()).toBe(3);
  await picture(page, "recipients");
}

test("somebody reports, an officer answers and lets a fact out, and the answer is read", {
  timeout: 240_000,
}, async () => {
  const there = await phone();
  const number = await report(there.page);
  expect(number.replace(/\D/g, "")).toHaveLength(16);
  expect(there.asked).toEqual([]);
  await there.page.context().close();

  const desk = await atDesk(0, "Protection");
  const { page } = desk;
  await openFirst(desk, 0);
  await page.getByRole("button", { name: "Take it", exact: true }).click();
  await page.getByRole("button", { name: "Save the judgement" }).click();
  await page.getByLabel("Your answer").fill(answer);
  await page.getByRole("button", { name: "Put it into the mailbox" }).click();
  await page.getByText("1 answer", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Release single facts" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add a fact" }).click();
  await dialog.getByLabel("Phone number", { exact: true }).fill("+22790555001");
  await dialog.getByRole("radio", { name: "Every partner" }).check();
  await dialog.getByLabel("Label", { exact: true }).selectOption("TLP:GREEN");
  await dialog
    .getByLabel("Why it is released without consent")
    .fill("The number is the driver's own, and he goes on taking money.");
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await page.getByText("Released:").waitFor();
  expect(desk.troubles).toEqual([]);
  const facts = await rows(
    node.node.store.owner,
    sql`select 1 as one from intelligence.record where given::text like '%22790555001%'`,
  );
  expect(facts).toHaveLength(1);

  const later = await phone("en/");
  await later.page.getByRole("button", { name: "Read answers to my report" }).click();
  await later.page.getByLabel("Enter your number").fill(number);
  await later.page.getByRole("button", { name: "Look for answers" }).click();
  await later.page.getByText(answer).waitFor({ timeout: 90_000 });
  await later.page.getByText("— Lantern House Shelter (example)").waitFor();
  expect(await later.page.content()).not.toContain("The man at the well");
  await later.page.context().close();
});

test("what was left at those chosen beforehand waits at both desks, and not with the police (rule 48)", {
  timeout: 120_000,
}, async () => {
  const second = await atDesk(1, "Protection");
  await second.page.getByText("1 report", { exact: true }).waitFor();
  await picture(second.page, "second-desk");
  await openFirst(second, 1);
  const police = await atDesk(2, "Investigation");
  await police.page.getByText("No report waits", { exact: false }).waitFor();
  expect([...second.troubles, ...police.troubles]).toEqual([]);
});
