/**
 * A case worker writes down help, by hand and from a file; a moderator warns of a leg and takes the warning back. Does the
 * public learn what it may, and no more? (rules 38 to 40)
 *
 * A real node and a real browser.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicServices } from "../../src/community/help/public-help.ts";
import { helpForPublication, warningsForPublication } from "../../src/community/server/index.ts";
import { publicWarnings } from "../../src/community/warnings/public-warning.ts";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

let node: TestNode;
let browser: Browser;
let worker: MemberWindow;
let moderator: MemberWindow;

const today = () => new Date().toISOString().slice(0, 10);
const helpTold = async () =>
  publicServices(await node.node.doors.ask({ kind: "node" }, "prevention", helpForPublication()), today());
const warningsTold = async () =>
  publicWarnings(
    await node.node.doors.ask({ kind: "node" }, "prevention", warningsForPublication()),
    today(),
  );

beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 600, pages: true }), launchBrowser()]);
  worker = await openWindow(browser, { origin: node.origin, width: 320 });
  await enter(worker.page, node.links[1]?.link ?? "", "Protection");
  const link = await node.invite(
    { name: "Iris Lund", email: "iris@example.org", roles: ["moderator"] },
    "Safe Way Helpline",
  );
  moderator = await openWindow(browser, { origin: node.origin });
  await enter(moderator.page, link, "Prevention");
});
afterAll(async () => {
  await browser?.close();
  await node?.close();
});

test("a shelter is written down on a narrow screen: what gives it away is refused beside its field", async () => {
  const { page } = worker;
  await page.goto(`${node.origin}/help/new`);
  await page.getByLabel("Name").fill("Women's house at 16.9733, 7.9911");
  await page.getByLabel("Run by").fill("Harbour Aid");
  await page.getByLabel("Stops").selectOption({ label: "Agadez" });
  await page.getByLabel("A place to sleep").check();
  await page.getByLabel("Ways to get in touch").fill("+227 20 72 34 56");
  await page.getByLabel("Languages spoken").fill("ha fr");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("This gives a point on the map.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
  expect(await page.getByLabel("Address").count()).toBe(0);
  await page.getByLabel("Name").fill("Women's house Agadez");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Women's house Agadez" }).waitFor();
  await page.getByText("never told: shelters and informal points are found by asking").waitFor();
  expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
  expect(await helpTold()).toMatchObject([{ name: "Women's house Agadez", place: "agadez", address: null }]);
});

test("a file brings in its good rows after it was looked through, and gives the others back", async () => {
  const { page } = worker;
  await page.goto(`${node.origin}/help/file`);
  const csv =
    "name,places,kinds,contact,latitude\nWater at Dirkou,Dirkou,water,,16.97\nNowhere,Atlantis,food,,1\n";
  const file = { name: "services.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("Columns with points on a map are never kept").waitFor();
  expect(await helpTold()).toHaveLength(1);
  await page.getByRole("button", { name: "Take the good rows" }).click();
  await page.getByRole("heading", { name: "What was done" }).waitFor();
  await page.getByText("Row 3: Stops: This stop is not on the map of routes.").waitFor();
  expect((await helpTold()).map(({ name }) => name)).toEqual(["Women's house Agadez", "Water at Dirkou"]);
  await page.goto(`${node.origin}/help?kind=water`);
  await page.getByRole("link", { name: "Water at Dirkou" }).waitFor();
  expect(await page.getByRole("link", { name: "Women's house Agadez" }).count()).toBe(0);
  expect(worker.troubles).toEqual([]);
});

test("a warning is written with two partners behind it, released, told, and withdrawn at once", async () => {
  const { page } = moderator;
  await page.goto(`${node.origin}/warnings/new`);
  await page.getByLabel("Leg", { exact: true }).selectOption({ label: "Agadez – Dirkou" });
  const text = page.getByLabel("Text in English");
  await text.fill("Take the western track, it is safe.");
  await page.getByText("This promises more than anybody knows of a place.").waitFor();
  await text.fill("Armed men stop trucks at night and take money.");
  const partners = page.getByLabel("A partner says so");
  for (const at of [1, 2]) {
    // Those that are chosen leave the list, so that the second is another.
    await partners.selectOption({ index: 1 });
    await expect.poll(() => page.getByRole("button", { name: /^Take out / }).count()).toBe(at);
  }
  await page.getByRole("textbox", { name: "Why" }).fill("Both offices told us the same this morning.");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await page.getByRole("heading", { level: 1, name: "Warning: Agadez – Dirkou" }).waitFor();
  expect(await warningsTold()).toEqual([]);
  await step(page, "Release", "Two partners stand behind it.");
  await page.getByText("Released: it is told with the next publication").waitFor();
  expect(await warningsTold()).toMatchObject([{ leg: "agadez--dirkou", region: null, from: today() }]);
  await step(page, "Withdraw at once", "The men have left, both say.");
  await page.getByText("Withdrawn: it is told no more.").waitFor();
  expect(await warningsTold()).toEqual([]);
  expect(await page.getByText("Both offices told us the same this morning.").count()).toBe(1);
  expect(moderator.troubles).toEqual([]);
});

test("the node's own log holds none of what was written", () => {
  const lines = node.logLines.join("");
  for (const words of ["Women's house", "16.9733", "Armed men", "Both offices"])
    expect(lines).not.toContain(words);
});

async function step(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Why" }).fill(reason);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

function beyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
