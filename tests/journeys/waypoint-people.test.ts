/**
 * Can everybody use the public app: on 320 pixels, by keyboard, by screen reader, from right to left, in the dark?
 *
 * Every page and every step of a report, in English, Arabic and Tigrinya. `WAYMARK_PICTURES` names a folder for pictures
 * of each.
 *
 * Source: WCAG 2.2; DESIGN section 4, "pages".
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import { Reporter } from "./waypoint-reporter.ts";

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

/** What a checker finds, and whether the page is wider than its window. */
async function faults(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`);
  if (wide > 0) found.push(`${name}: ${wide} pixels too wide`);
  if ((await page.locator("h1").count()) !== 1) found.push(`${name}: not one heading`);
  const folder = process.env.WAYMARK_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  return found;
}

describe.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["ti", "ltr"],
])("in %s", (language, direction) => {
  const paths = ["index.html", "index", "legs/agadez--sebha", "privacy", "distances"];

  test("every page", async () => {
    const found: string[] = [];
    for (const path of paths) {
      const page = await reporter.visit(
        path === "index.html" ? path : `${language}/${path}.html`,
        path !== "distances",
      );
      if (path !== "index.html") expect(await page.locator("html").getAttribute("dir")).toBe(direction);
      // One page has every colour there is.
      const schemes = path.startsWith("legs/") ? (["light", "dark"] as const) : (["light"] as const);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        found.push(...(await faults(page, `${language}-${path.replaceAll("/", "-")}-${colorScheme}`)));
      }
    }
    expect(found).toEqual([]);
    expect(reporter.troubles).toEqual([]);
  }, 240_000);

  test("every step of a report, the answers, and a question", async () => {
    const found: string[] = [];
    const page = await reporter.visit(`${language}/legs/agadez--sebha.html`);
    await page.locator(".tiles button").last().click();
    for (let step = 0; step < 12; step++) {
      const main = page.locator("main .main");
      await main.waitFor();
      await expect.poll(() => main.isEnabled(), { timeout: 20_000 }).toBe(true);
      // In one language every step; in the others those that differ from one another.
      if (language === "en" || [0, 1, 8, 9, 11].includes(step))
        found.push(...(await faults(page, `${language}-step-${step}`)));
      if (step === 1) await page.getByRole("radio").first().check();
      if (step < 11) await main.click();
    }
    await reporter.visit(`${language}/index.html`);
    await reporter.page.locator(".tiles button").last().click();
    await reporter.page.locator("main form").waitFor();
    found.push(...(await faults(reporter.page, `${language}-answers`)));
    await reporter.visit(`${language}/legs/agadez--sebha.html`);
    await reporter.page.locator(".tiles button").first().click();
    await reporter.page.locator("main textarea").waitFor();
    found.push(...(await faults(reporter.page, `${language}-question`)));
    expect(found).toEqual([]);
    expect(reporter.troubles).toEqual([]);
  }, 240_000);
});

test("by keyboard alone: from the choice of language to the first question of a report", async () => {
  const page = await reporter.visit("index.html");
  const reach = async (what: string) => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const active = document.activeElement;
        return active?.matches("a, button, summary, input") ? (active.textContent ?? "") : "";
      });
      if (at.includes(what)) return;
    }
    throw new Error(`"${what}" is not reached by keyboard.`);
  };
  await reach("English");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Where are you going?" }).waitFor();
  await reach("Desert road");
  await page.keyboard.press("Enter");
  await reach("Sabhā");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await reach("Report something");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Before you begin" }).waitFor();
  await reach("Begin");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What happened?" }).waitFor();
});
