/**
 * When something is not as it should be, does a reporter hear of it in plain words, and is nothing lost?
 *
 * No connection, a list that somebody changed, a wrong clock, a full phone, a node that cannot take it now, a tab that
 * is killed.
 *
 * Source: trust.md sections 5.1 and 5.6, T5, T9.
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import type { Report } from "../../src/community/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { marker, Reporter, today } from "./waypoint-reporter.ts";
import { storedLetters, storedText } from "./waypoint-storage.ts";
import { keptOffline } from "./waypoint-window.ts";

let site: PublishedSite;
let browser: Browser;
let reporter: Reporter;

beforeAll(async () => {
  [site, browser] = await Promise.all([PublishedSite.build(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.remove();
});
beforeEach(async () => {
  reporter = await Reporter.open(site, browser);
});
afterEach(async () => {
  await reporter.close();
});

describe("without a connection", () => {
  test("kept sealed when one asks, sent when the page is opened again, then deleted", async () => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    await keptOffline(page);
    await reporter.next(2);
    await page.locator(".number").waitFor();
    await reporter.server.stop();
    await page.getByRole("button", { name: "I have written it down" }).click();
    await page.getByRole("button", { name: "Keep it locked on this phone and send it later" }).click();
    await page.getByText("Kept on this phone, locked.").waitFor();
    expect(await storedText(page)).not.toContain("MARKER-7f3a");
    expect(await storedLetters(page)).toBe(1);
    await reporter.server.start();
    await page.goto(`${reporter.server.address}en/index.html`);
    await page.getByText("The locked message was sent and deleted from this phone.").waitFor();
    expect(((await reporter.opened()).report as Report).text).toBe(marker);
    expect(await storedLetters(page)).toBe(0);
  });

  test("A1: whoever only read has the same on the phone as who began a report, and begins one without a connection", async () => {
    const page = await reporter.visit("en/legs/agadez--sebha.html");
    await keptOffline(page);
    const names = () =>
      page.evaluate(async () => {
        const kept = await Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({ url }) => url),
          ),
        );
        return kept.flat().sort();
      });
    const read = await names();
    await reporter.server.stop();
    await page.getByRole("button", { name: "Report something" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await reporter.next(8);
    await page.getByLabel("Example Aid").waitFor();
    expect(await names()).toEqual(read);
  });

  test("a phone without room says so, and the report can still be sent", async () => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    await reporter.next(2);
    await page.locator(".number").waitFor();
    const tools = await page.context().newCDPSession(page);
    await tools.send("Storage.overrideQuotaForOrigin", { origin: reporter.server.origin, quotaSize: 1 });
    await reporter.server.stop();
    await page.getByRole("button", { name: "I do not want to come back" }).click();
    await page.getByRole("button", { name: "Keep it locked on this phone and send it later" }).click();
    await page.getByText("This phone has no room to keep the message.").waitFor();
    await reporter.server.start();
    await page.getByRole("button", { name: "Try again" }).click();
    await reporter.sent();
    expect(((await reporter.opened()).report as Report).text).toBe(marker);
  });

  test("T9: a tab that is killed in the middle has left nothing, and said so before", async () => {
    const page = await reporter.visit("en/legs/agadez--sebha.html");
    await page.getByRole("button", { name: "Report something" }).click();
    await page.getByText("If you close the page before you send, it is gone.").waitFor();
    await page.getByRole("button", { name: "Begin" }).click();
    await reporter.tell(marker);
    expect(await storedText(page)).not.toContain("MARKER-7f3a");
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByText("You have begun to write.").waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(await page.getByLabel("Example Aid").isChecked()).toBe(true);
  });
});

describe("T5: the list of organisations", () => {
  test("with an organisation that another key signed for: nobody is offered, and the app says why", async () => {
    const [stranger, root] = [new Uint8Array(32).fill(8), new Uint8Array(32).fill(1)];
    await site.publish({ files: await reporter.intake.files(today, [root, stranger]) });
    const page = await reporter.begin();
    await reporter.next(8);
    await page.getByText("is not signed by those who must sign it").waitFor();
    expect(await page.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
    expect(await page.getByRole("checkbox").count()).toBe(0);
  });

  test("too old, or a clock a year off: both are named, with the day that the phone believes", async () => {
    await site.publish({ files: await reporter.intake.files("2025-01-10") });
    const page = await reporter.begin();
    await reporter.next(8);
    await page.getByText("is too old, or the date of this phone is wrong").waitFor();
    expect(await page.locator("main").innerText()).toContain(String(new Date().getFullYear()));
    expect(await page.getByRole("checkbox").count()).toBe(0);
  });

  test("root keys that come with a later publication are not heard: those of the first visit count", async () => {
    const page = await reporter.visit("en/index.html");
    await keptOffline(page);
    const files = await reporter.intake.files(today, [
      new Uint8Array(32).fill(8),
      new Uint8Array(32).fill(9),
    ]);
    const config = JSON.parse(files["config.json"] ?? "{}") as { rootKeys: string[] };
    const list = JSON.parse(files["recipients.json"] ?? "{}") as { signatures: { key: string }[] };
    config.rootKeys = list.signatures.map(({ key }) => key);
    await site.publish({ version: 2, files: { ...files, "config.json": JSON.stringify(config) } });
    await page.reload();
    await page.getByRole("button", { name: "Report something" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await reporter.next(8);
    await page.getByText("is not signed by those who must sign it").waitFor();
  });
});

describe("a node that does not take it now", () => {
  test.each([
    [503, "database-away", "The office is closed for a moment."],
    [503, "busy", "Very many messages arrive now."],
    [422, "recipients-changed", "The list of organisations has just changed."],
  ])("%i %s is said in words, and trying again sends the same report", async (status, code, words) => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    reporter.intake.refusing = { status, code };
    await reporter.send(false);
    await page.getByText(words).waitFor();
    reporter.intake.refusing = null;
    await page.getByRole("button", { name: "Try again" }).click();
    await reporter.sent();
    expect(((await reporter.opened()).report as Report).text).toBe(marker);
  });

  test("stopping sends nothing, and says so", async () => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    reporter.intake.slow = true;
    await reporter.send(false);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. Nothing was sent.").waitFor();
    expect(reporter.intake.envelopes).toEqual([]);
  });
});
