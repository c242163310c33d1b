/**
 * Can a member do their work, without a mouse?
 */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type ConsoleBrowser,
  leave,
  startConsoleBrowser,
  type Visit,
  type Visited,
} from "./testing/console-browser.ts";
import { id } from "./testing/fixture-people.ts";

let browser: ConsoleBrowser;
let visited: Visited;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());
afterEach(async () => {
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

async function open(as: Visit["as"], path: string): Promise<Page> {
  visited = await browser.visit({ as, path });
  return visited.page;
}

const lastAsked = (method: string) =>
  browser.server.answers.asked.filter((one) => one.method === method).at(-1);

test("a demonstration link signs in, leaves no token in the address, and asks for a purpose first", async () => {
  const page = await open(null, "/enter#analyst");
  await page.getByRole("heading", { level: 1, name: "What do you read for?" }).waitFor();
  expect(page.url()).not.toContain("analyst");
  expect(browser.server.answers.asked.filter(({ path }) => path.startsWith("/records"))).toEqual([]);
  await page.getByRole("button", { name: /^Analysis/ }).click();
  await page.getByRole("heading", { level: 1, name: "Start" }).waitFor();
  await page.getByText("Purpose: Analysis").waitFor();
});

test("a password with six figures signs in; a wrong one is refused in words", async () => {
  const page = await open(null, "/sign-in");
  await page.getByLabel("E-mail").fill("analyst@example.org");
  await page.getByLabel("Password", { exact: true }).fill("wrong");
  await page.getByLabel("Six-figure code").fill("123456");
  await page.keyboard.press("Enter");
  await page.getByText("That did not sign you in.").waitFor();
  await page.getByLabel("Password", { exact: true }).fill("right horse battery");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What do you read for?" }).waitFor();
});

test("the queue is judged, walked and undone by keys alone", async () => {
  const page = await open("analyst", "/queue");
  const left = () => page.locator("[data-left]").getAttribute("data-left");
  const head = () => page.locator(".waymark-sides-head").nth(1).locator("a").innerText();
  expect(await left()).toBe("8");
  const second = await head();
  await page.keyboard.press("s");
  await page.waitForFunction(() => document.querySelector("[data-left]")?.getAttribute("data-left") === "7");
  expect(lastAsked("POST")?.body).toMatchObject({ verdict: "same", a: id(4, 1), b: id(4, 2) });
  expect(await head()).not.toBe(second);
  await page.keyboard.press("k");
  await page.getByText("Amara Okello judged: the same.").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.querySelector("[data-left]")?.getAttribute("data-left") === "6");
  await page.keyboard.press("z");
  await page.waitForFunction(() => document.querySelector("[data-left]")?.getAttribute("data-left") === "7");
  await page.keyboard.press("w");
  await page.keyboard.type("seen together, so unsure");
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await page.waitForFunction(() => document.querySelector("[data-left]")?.getAttribute("data-left") === "6");
  expect(lastAsked("POST")?.body).toMatchObject({ verdict: "unsure", words: "seen together, so unsure" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Judge: not the same").waitFor();
});

test("a score is told in words, drawn as a picture, and the strongest come first where asked", async () => {
  const page = await open("analyst", "/queue");
  await page.getByText("Comes now because the engine is not sure.").waitFor();
  await page.getByText("It is likely that the two are one subject: 73.9%.").waitFor();
  await page.getByText("If Date of birth were “same year” instead of “different date”").waitFor();
  await page.getByRole("button", { name: "Show as a picture" }).press("Enter");
  const picture = page.getByRole("img", { name: "The same reasons as bars" });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  expect(await page.getByRole("link", { name: "Save the picture" }).getAttribute("href")).toMatch(/^blob:/);
  await page.keyboard.press("Escape");
  await page.getByLabel("In which order").selectOption({ label: "Strongest first" });
  await page.waitForURL(/order=strongest/);
  await page.waitForFunction(() => !document.body.innerText.includes("Comes now because"));
  expect(lastAsked("GET")?.query.get("order")).toBe("strongest");
});

test("what was not compared is opened, put side by side, and judged by hand", async () => {
  const page = await open("analyst", "/capped-blocks");
  await page.getByRole("link", { name: "Open these 1,204 records" }).first().press("Enter");
  await page.waitForURL(/block=/);
  await page.getByText("Only records that share one key with too many others.").waitFor();
  await page.getByRole("button", { name: "Compare Yusuf Abdi Karim" }).press("Enter");
  await page.getByText("choose another record to put beside it").waitFor();
  await page.getByRole("button", { name: "Compare Юсуф Карим" }).press("Enter");
  await page.getByRole("link", { name: "Put them side by side" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Two records side by side" }).waitFor();
  await page.keyboard.press("n");
  await page.getByText("Amara Okello judged: not the same.").waitFor();
  expect(lastAsked("POST")?.body).toMatchObject({ verdict: "not-same", a: id(4, 1), b: id(4, 3) });
  await page.getByRole("button", { name: "Withdraw this judgement" }).press("Enter");
  await page.waitForFunction(() => !document.body.innerText.includes("judged: not the same"));
});

test("search is in the address; arrows walk the list, and back finds the place again", async () => {
  const page = await open("analyst", "/records");
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction(() => document.querySelectorAll("[data-list-link]").length === 40);
  await page.keyboard.press("/");
  await page.keyboard.type("list");
  await page.waitForURL(/q=list/);
  await page.waitForFunction(() => document.querySelectorAll("[data-list-link]").length === 20);
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction(() => document.querySelectorAll("[data-list-link]").length > 20);
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowDown");
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(100);
  const caption = await page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: caption }).waitFor();
  await page.goBack();
  await page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 5, before);
  expect(await page.locator("[data-list-link]").count()).toBeGreaterThan(20);
});

test("Ctrl+K goes to a page, and the page's heading has the focus", async () => {
  const page = await open("analyst", "/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("hub");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Hub values" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
});

test("not yours and not there are one and the same page", async () => {
  const page = await open("administrator", `/records/${id(4, 1)}`);
  const foreign = await page.locator("main").innerText();
  await leave(visited);
  const other = await open("administrator", `/records/${id(4, 9999)}`);
  expect(await other.locator("main").innerText()).toBe(foreign);
  expect(foreign).toContain("Nothing is here that you may see");
});

test("the network opens a step and takes it back, from its table", async () => {
  const page = await open("analyst", `/subjects/${id(4, 1)}`);
  await page.getByText("Subjects: 7. Connections: 6.").waitFor();
  await page.getByRole("button", { name: "Open the connections of @joe_travels" }).click();
  await page.getByText("2 steps opened.").waitFor();
  expect(await page.getByText("Subjects: 7. Connections: 6.").count()).toBe(0);
  await page.keyboard.press("z");
  await page.getByText("Subjects: 7. Connections: 6.").waitFor();
  await page.getByText("116 016").waitFor();
});

test("a file is brought in: source, meaning, check, start, and what became of it", async () => {
  const page = await open("analyst", "/imports/new");
  await page.getByLabel("Source").selectOption({ label: "Case files 2024–2026" });
  const csv = { name: "persons.csv", mimeType: "text/csv", buffer: Buffer.from("id,full name\n1,Amina\n") };
  await page.locator("input[type=file]").setInputFiles(csv);
  await page.getByRole("heading", { name: "What does each column mean?" }).waitFor();
  await page.getByText("All values read as dates.").waitFor();
  await page
    .getByLabel("What the column id means")
    .selectOption({ label: "Identity number" })
    .catch(() => null);
  await page.getByRole("button", { name: "Check what it would change" }).click();
  await page
    .getByText("It would add 118 records, change 4, skip 31 that are the same, and refuse 2.")
    .waitFor();
  await page.getByText("favourite colour").waitFor();
  await page.getByRole("button", { name: "Bring them in" }).click();
  await page.getByRole("link", { name: "See the records" }).waitFor();
  await page.getByRole("button", { name: "Download 2 refused lines with their reasons" }).waitFor();
});

test("handling is a sentence that follows what is being chosen, and contradictions are named", async () => {
  const page = await open("analyst", `/records/${id(4, 1)}`);
  await page.getByText("Seen by: you and Safe Passage Helpline.").waitFor();
  await page.getByRole("button", { name: "Change who sees it" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nobody").check();
  await dialog.getByText("Seen by: you alone.").waitFor();
  await dialog
    .getByText("May go to those whom these organisations protect, where they need to know.")
    .waitFor();
  await dialog.getByLabel("Every partner").check();
  await dialog.getByLabel("Label").selectOption("TLP:RED");
  await dialog.getByText("A label this strict cannot go to every partner.").waitFor();
  expect(await dialog.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await dialog.getByLabel("Label").selectOption("TLP:GREEN");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(lastAsked("PUT")?.body).toMatchObject({ label: "TLP:GREEN", audience: "node" });
});

test("roles that may not be held together are refused while they are being ticked", async () => {
  const page = await open("administrator", "/members");
  await page.getByRole("button", { name: "Invite a member" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Administrator" }).check();
  await dialog.getByRole("checkbox", { name: "Analyst" }).check();
  await dialog.getByText("Who configures the node reads no persons").waitFor();
  expect(await dialog.getByRole("button", { name: "Make the invitation link" }).isDisabled()).toBe(true);
});

test("a session that the node ended leads to sign-in, and the way back is kept", async () => {
  const page = await open("analyst", "/records");
  browser.server.answers.signedIn = null;
  await page.getByRole("link", { name: "Hub values" }).click();
  await page.waitForURL(/\/sign-in\?next=%2Fhubs/);
});
