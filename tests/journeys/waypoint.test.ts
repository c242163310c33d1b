/**
 * Does the public app keep its promises in a real browser?
 *
 * Read without script, light, offline with the server gone, left in an instant, and the same from right to left.
 *
 * Source: trust.md, rules 39, 41, 43 and 47.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import { SiteServer } from "../../apps/waypoint/testing/site-server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { alive, keptOffline, openPhone } from "./waypoint-window.ts";

let site: PublishedSite;
let server: SiteServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let troubles: readonly string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([PublishedSite.build(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.remove();
});
beforeEach(async () => {
  await site.publish();
  server = new SiteServer(site.folder);
  await server.start();
});
afterEach(async () => {
  await context?.close();
  await server.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ context, page, troubles } = await openPhone(browser, { server, path }, options));
}

describe("reading", () => {
  test("rule 43: works with script off, in every language, and sets no cookie", async () => {
    await open("index.html", { javaScriptEnabled: false });
    for (const { name } of await site.languages())
      expect(await page.getByRole("link", { name }).count()).toBe(1);
    await page.goto(`${server.address}en/index.html`);
    await page.getByText("Desert road").click();
    await page
      .getByRole("link", { name: /Agadez.*Sabhā/ })
      .first()
      .click();
    const text = await page.locator("main").innerText();
    expect(text).toContain("False job or travel offer");
    expect(text).toContain("Reported very often");
    expect(text).toContain("At least 15 independent sources, newest October 2026");
    expect(text).toContain("Nothing known is not the same as no danger.");
    expect(text).toContain("Wells north of the pass are dry.");
    expect(text).toContain("This is an authority. It may pass what you say to immigration police.");
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("first load: under 60 kB compressed with one leg, nothing from elsewhere", async () => {
    await open("index.html");
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Where are you going?" }).waitFor();
    await page.getByLabel("Type the name of a place").fill("sabha");
    await page
      .getByRole("link", { name: /Agadez.*Sabhā/ })
      .first()
      .click();
    await page.getByText("Nothing known is not the same as no danger.").waitFor();
    const first = server.asked.filter(({ path }) =>
      /^(index\.html|app\/main|app\/icon|strings\/|routes|legs\/agadez--sebha)/.test(path),
    );
    const weight = [...new Map(first.map((one) => [one.path, one.sent])).values()].reduce(
      (sum, sent) => sum + sent,
      0,
    );
    expect(first.length).toBeGreaterThanOrEqual(6);
    expect(weight).toBeLessThan(60_000);
    expect(troubles).toEqual([]);
  });

  test("rule 47: no step leaves an entry in the history, and the title stays neutral", async () => {
    await open("index.html");
    const before = await page.evaluate(() => history.length);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByText("Desert road").click();
    await page
      .getByRole("link", { name: /Agadez.*Sabhā/ })
      .first()
      .click();
    await page.getByText("At least 15 independent sources").waitFor();
    await page.getByRole("link", { name: /What this page protects/ }).click();
    await page.getByRole("heading", { name: "What it cannot do" }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText("At least 15 independent sources").waitFor();
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(page.url()).toBe(`${server.address}index.html`);
    expect(await page.title()).toBe("Travel information");
    expect(troubles).toEqual([]);
  });
});

describe("offline", () => {
  test("rule 41: a leg that was read, and its neighbour, are there with the server gone", async () => {
    await open("index.html");
    await page.getByRole("link", { name: "English" }).click();
    await page.getByText("Desert road").click();
    await page
      .getByRole("link", { name: /Agadez.*Sabhā/ })
      .first()
      .click();
    await page.getByText("At least 15 independent sources").waitFor();
    await keptOffline(page);
    await server.stop();
    const policy = await page.evaluate(async () =>
      (await fetch(location.href)).headers.get("content-security-policy"),
    );
    expect(policy, "what the phone keeps has a policy too").toContain("default-src 'none'");
    await page.reload();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByText("Desert road").click();
    await page
      .getByRole("link", { name: /Agadez.*Sabhā/ })
      .first()
      .click();
    await page.getByText("At least 15 independent sources").waitFor();
    await page
      .getByRole("link", { name: /Sabhā.*Tripoli/ })
      .last()
      .click();
    await page.getByText("Nobody has told us of dangers here").waitFor();
    await page
      .getByRole("link", { name: /Tripoli.*Sfax/ })
      .last()
      .click();
    await page.getByText("This part of the route is not kept on this phone.").waitFor();
    await page.getByRole("link", { name: "Language" }).click();
    await page.getByRole("link", { name: "Français" }).click();
    await page.getByText("There is no connection. Try again later.").waitFor();
  });

  test("refuses a publication that another key signed, and takes one that the first key signed", async () => {
    await open("en/legs/agadez--sebha.html");
    const address = page.url();
    await alive(page);
    await keptOffline(page);
    const worse = new Map([
      [
        "agadez--sebha",
        {
          id: "agadez--sebha",
          day: "2026-11-21",
          observedSince: null,
          risks: [],
          warnings: [],
          help: [],
          posts: [],
        },
      ],
    ]);
    await site.publish({ version: 2, legs: worse, key: new Uint8Array(32).fill(9) });
    await page.goto(address);
    await page.getByText("At least 15 independent sources").waitFor();
    await page.goto(address);
    await page.getByText("At least 15 independent sources").waitFor();
    // The worker opens the leg in the app, and leaves no leg in the address.
    expect(page.url()).toBe(`${server.address}en/index.html`);
    await site.publish({ version: 2, legs: worse });
    await page.goto(address);
    await expect
      .poll(async () => {
        await page.goto(address);
        return page.locator("main").innerText();
      })
      .toContain("Nobody has told us of dangers here");
  });
});

describe("leaving", () => {
  const covered = () =>
    page.evaluate(
      () => document.body.childElementCount === 1 && document.body.firstElementChild?.className === "cover",
    );

  const nothing = { caches: [], databases: [], workers: 0, texts: 0, cookie: "" };
  const leftOnPhone = () =>
    page.evaluate(async () => ({
      history: history.length,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      texts: localStorage.length + sessionStorage.length,
      cookie: document.cookie,
    }));

  test("rule 47: one tap covers the page at once, empties the storage, and replaces it in the history", async () => {
    await open("en/legs/agadez--sebha.html");
    await alive(page);
    await keptOffline(page);
    const before = await page.evaluate(() => history.length);
    // What the page looks like within the very turn of the click.
    const atOnce = await page.evaluate(() => {
      document.querySelector<HTMLElement>("a.leave")?.click();
      return {
        classes: [...document.body.children].map(({ className }) => className),
        text: document.body.innerText,
      };
    });
    expect(atOnce).toEqual({ classes: ["cover"], text: "" });
    await page.waitForURL(/distances\.html$/);
    expect(await page.title()).toBe("Kilometres and miles");
    expect(await leftOnPhone()).toEqual({ history: before, ...nothing });
    expect(troubles).toEqual([]);
  });

  test.each([
    ["en/legs/agadez--sebha.html", 0],
    ["en/legs/agadez--sebha.html", 250],
    ["en/legs/agadez--sebha.html", 600],
    ["en/index.html", 1200],
    ["index.html", 300],
    ["index.html", 900],
  ])(
    "rule 47: a first visit on a bad connection, left while %s is still being kept (%i ms)",
    async (path, after) => {
      server.slowness = 150;
      await open(path);
      await page.locator("html.scripting").waitFor();
      const before = await page.evaluate(() => history.length);
      await page.waitForTimeout(after);
      await page.evaluate(() => document.querySelector<HTMLElement>("a.leave")?.click());
      await page.waitForURL(/distances\.html$/);
      // What was under way would have arrived by now.
      await page.waitForTimeout(1500);
      expect(await leftOnPhone()).toEqual({ history: before, ...nothing });
    },
  );

  test("T9: a page that the browser puts aside whole is emptied, and begins anew when somebody goes back to it", async () => {
    await open("en/index.html");
    await alive(page);
    await page.getByLabel("Type the name of a place").fill("my own words");
    // Headless browsers put no page aside: the events are those of a phone's.
    const shown = await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      return document.body.innerHTML;
    });
    expect(shown).toBe('<div class="cover"></div>');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await page.getByLabel("Type the name of a place").waitFor();
    await alive(page);
    expect(await page.getByLabel("Type the name of a place").inputValue()).toBe("");
  });

  test("rule 47: Shift three times leaves from any screen; capital letters do not", async () => {
    await open("en/index.html");
    await alive(page);
    await page.getByLabel("Type the name of a place").pressSequentially("AGADEZ");
    for (let at = 0; at < 3; at++) await page.keyboard.press("Shift+A");
    expect(await covered()).toBe(false);
    for (let at = 0; at < 3; at++) await page.keyboard.press("Shift");
    await page.waitForURL(/distances\.html$/);
  });
});
