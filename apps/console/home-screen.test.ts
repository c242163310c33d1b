/**
 * Does the first page tell each member what waits, and lead nowhere that the node would refuse?
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser } from "./testing/console-browser.ts";
import type { MemberName } from "./testing/fixture-answers.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

/** The doors of the first page: where each leads, and what it says. */
async function doorsOf(as: MemberName): Promise<Record<string, string>> {
  const visited = await browser.visit({ as, path: "/" });
  const doors = await visited.page
    .locator(".waymark-door")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.textContent]));
  expect(visited.troubles).toEqual([]);
  await leave(visited);
  return Object.fromEntries(doors);
}

test("an officer of a desk reads how many reports wait, and no door of a programme", async () => {
  const doors = await doorsOf("caseWorker");
  expect(doors["/reports"]).toMatch(/[1-9]\d* sealed reports? waits?\./);
  expect(Object.keys(doors)).not.toContain("/portfolio");
});

test("whoever works on programmes reads which decisions press, and no door of a person", async () => {
  const doors = await doorsOf("programmeManager");
  expect(doors["/coordination"]).toMatch(/\d+ decisions? (is|are) overdue or due within the week/);
  expect(Object.keys(doors)).toEqual(
    expect.arrayContaining(["/portfolio", "/results", "/gaps", "/priorities", "/conditions"]),
  );
  for (const closed of ["/records", "/queue", "/reports", "/moderation"])
    expect(Object.keys(doors)).not.toContain(closed);
});
