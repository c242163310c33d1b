/**
 * Can a moderator see what the next publication changes, publish, and take a risk back?
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser } from "./testing/console-browser.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

test("a moderator sees what would change and what it cost, and publishes after being asked once more", async () => {
  const visited = await browser.visit({ as: "moderator", path: "/publication" });
  const { page } = visited;
  const next = page.getByRole("region", { name: "What the next publication changes" });
  await expect.poll(() => next.getByRole("row").count()).toBe(4);
  expect(await next.innerText()).toContain("The well at the second checkpoint is dry.");
  expect(await page.getByRole("region", { name: "Privacy budget" }).innerText()).toContain("2026-Q4");
  expect(await page.getByRole("region", { name: "Held back" }).innerText()).toContain(
    "Fewer than 10 words of it",
  );
  if (process.env.WAYMARK_SHOTS)
    await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/publication.png`, fullPage: true });
  await next.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.innerText()).toContain("cannot be taken back");
  await dialog.getByRole("checkbox").uncheck();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect.poll(() => page.getByText("Publication 42").count()).toBe(1);
  const order = browser.server.answers.asked.find(
    ({ path, method }) => path === "/publication" && method === "POST",
  );
  expect(order?.body).toEqual({ risk: false });
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

test("a risk is taken back with a reason, and given back", async () => {
  const visited = await browser.visit({ as: "moderator", path: "/publication" });
  const { page } = visited;
  await page.getByRole("button", { name: "Take a risk back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kind of risk").selectOption("detention");
  const send = dialog.getByRole("button", { name: "Take a risk back" });
  await dialog.getByLabel("Reason").fill("Too short");
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByLabel("Reason").fill("The checkpoint was taken down.");
  await send.click();
  const region = page.getByRole("region", { name: "Taken back" });
  await expect.poll(() => region.innerText()).toContain("The checkpoint was taken down.");
  await region.getByRole("button", { name: "Give back" }).click();
  await expect.poll(() => region.innerText()).toContain("No risk is taken back.");
  await leave(visited);
});

test("who may not publish is not offered it", async () => {
  const visited = await browser.visit({ as: "analyst", path: "/" });
  expect(await visited.page.getByRole("link", { name: "Publication" }).count()).toBe(0);
  await leave(visited);
});
