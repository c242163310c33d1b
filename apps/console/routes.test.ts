/**
 * Can a member lead a corridor over another place with the keyboard alone, and does saving keep both versions?
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { startingMap } from "../../src/community/index.ts";
import { type ConsoleBrowser, leave, startConsoleBrowser } from "./testing/console-browser.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

test("a corridor gets another stop and is saved, by keyboard", async () => {
  const visited = await browser.visit({ as: "caseWorker", path: "/routes" });
  const { page } = visited;
  await page.getByLabel("Find in this list").fill("calais");
  await page.getByRole("button", { name: "Change Calais – London" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Next stop").selectOption("paris");
  await dialog.getByRole("button", { name: "Add stop" }).press("Enter");
  await dialog.getByRole("button", { name: "Move Paris up" }).press("Enter");
  await dialog.getByRole("button", { name: "Move Paris up" }).press("Enter");
  expect(await dialog.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Paris/),
    expect.stringMatching(/^Calais/),
    expect.stringMatching(/^London/),
  ]);
  await dialog.getByRole("button", { name: "Take over" }).press("Enter");
  await page.getByText("1 change not saved yet").waitFor();
  await page.getByRole("button", { name: "Save as a new version" }).press("Enter");
  const saving = page.getByRole("dialog");
  await saving.getByRole("button", { name: "Save as a new version" }).press("Enter");
  await saving.getByText("Say what was changed.").waitFor();
  await saving.getByRole("textbox").fill("Most come by Paris");
  await saving.getByRole("button", { name: "Save as a new version" }).press("Enter");
  await page.getByText("Version 2.").waitFor();
  const sent = browser.server.answers.asked.find(
    ({ method, path }) => method === "PUT" && path === "/route-map",
  );
  expect(sent?.body).toMatchObject({ basedOn: 1, words: "Most come by Paris" });
  const saved = sent?.body as { map: Pick<typeof startingMap, "corridors"> } | undefined;
  expect(saved?.map.corridors.find(({ id }) => id === "calais-london")?.legs).toEqual([
    "paris--calais",
    "calais--london",
  ]);
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

test("a place is found by any of its names and gets one in another language", async () => {
  const visited = await browser.visit({ as: "caseWorker", path: "/routes?tab=places" });
  const { page } = visited;
  await page.getByLabel("Find in this list").fill("أغاديز");
  await page.getByText("1 line shown").waitFor();
  await page.getByRole("button", { name: "Change Agadez" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Names in other languages: 8").press("Enter");
  expect(await dialog.getByLabel("Arabic").inputValue()).toBe("أغاديز");
  await dialog.getByLabel("Hausa").fill(" Agadas ");
  await dialog.getByLabel("Arabic").fill("");
  await dialog.getByRole("button", { name: "Take over" }).press("Enter");
  await page.getByText("1 change not saved yet").waitFor();
  await page.getByRole("button", { name: "Save as a new version" }).press("Enter");
  const saving = page.getByRole("dialog");
  await saving.getByRole("textbox").fill("Hausa name");
  await saving.getByRole("button", { name: "Save as a new version" }).press("Enter");
  await page.getByText("Version 3.").waitFor();
  const sent = browser.server.answers.asked.findLast(({ method }) => method === "PUT");
  const saved = sent?.body as { map: Pick<typeof startingMap, "places"> };
  const names = saved.map.places.find(({ id }) => id === "agadez")?.names;
  expect(names?.ha).toBe("Agadas");
  expect(names).not.toHaveProperty("ar");
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

test("a leg of which nobody told is not observed, and nothing on the page is called low or safe (rule 39)", async () => {
  const visited = await browser.visit({ as: "caseWorker", path: "/risks?corridor=addis-ababa-tripoli" });
  const text = await visited.page.locator("main").innerText();
  expect(text.match(/Not observed/g)?.length).toBeGreaterThanOrEqual(2);
  expect(text).toMatch(/8\.2 \(5\.1 to 12\) a year/);
  expect(text).toMatch(/Held back/);
  expect(text).not.toMatch(/\b(low|safe|safest|secure)\b/i);
  await leave(visited);
});

test("files of a register come in from a window, and a file that is none is named", async () => {
  const visited = await browser.visit({ as: "caseWorker", path: "/risks" });
  const { page } = visited;
  const rows = [1, 2, 3].map((number) => ({
    web_id: `2026.MMP0000${number}`,
    reported_date: number === 3 ? "soon" : "2026-03-01",
    location_coodinates: "33.4, 12.4",
    total_dead_and_missing: "2",
  }));
  const file = (name: string, text: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  const files = page.locator("input[type=file]");
  await files.setInputFiles([file("2026.json", JSON.stringify(rows))]);
  await page.getByText("2 parts are in. Rows that could not be read: 1.").waitFor();
  const sent = browser.server.answers.asked.filter(({ path }) => path === "/incidents");
  expect(sent.map(({ body }) => (body as { parts: unknown[] }).parts.length)).toEqual([2]);
  await files.setInputFiles([file("holiday.json", "{")]);
  await page.getByText("holiday.json is no list in JSON.").waitFor();
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});
