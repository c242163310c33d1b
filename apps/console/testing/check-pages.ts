/**
 * What may a member expect of any page?
 *
 * No accessibility violation in light and dark, no horizontal scrolling at 320 pixels, nothing cut off on paper, one heading that the window's title
 * names, an answer where one was asked for, nothing asked of another address, nothing refused by the content security policy;
 * and the same from right to left.
 *
 * @module
 */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser, type Visit } from "./console-browser.ts";

/** `refused`: why the fixture's answer is a refusal there, which is then what the page must show. */
export type PageVisited = readonly [
  name: string,
  visit: Pick<Visit, "as" | "path"> & { readonly refused?: string },
];

/** Unit: CSS pixels at 96 an inch (210 mm). */
const widthOfA4 = 794;

/** Asks it of each, in one browser. */
export function checkPages(pages: readonly PageVisited[]): void {
  let browser: ConsoleBrowser;
  beforeAll(async () => {
    browser = await startConsoleBrowser();
  });
  afterAll(() => browser?.stop());

  describe.each([...pages])("%s", (_name, visit) => {
    test.each(["light", "dark"] as const)(
      "is accessible in %s, and asks nobody else for anything",
      async (scheme) => {
        const visited = await browser.visit({ ...visit, scheme });
        const { page } = visited;
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
        // A page that could not be filled is no page that was looked at.
        const refusals = await page.locator(".waymark-refused").count();
        expect(refusals > 0).toBe(visit.refused !== undefined);
        expect(await page.locator("h1").count()).toBe(1);
        const heading = (await page.locator("h1").innerText()).trim();
        expect(await page.title()).toContain(heading);
        expect(visited.troubles).toEqual([]);
        await leave(visited);
      },
    );

    test("fits a window of 320 pixels, and a sheet of paper", async () => {
      const visited = await browser.visit({ ...visit, width: 320 });
      const beyond = () =>
        visited.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await beyond()).toBeLessThanOrEqual(0);
      await visited.page.emulateMedia({ media: "print" });
      await visited.page.setViewportSize({ width: widthOfA4, height: 1123 });
      expect(await beyond()).toBeLessThanOrEqual(0);
      await leave(visited);
    });

    test("mirrors, with every word from languages/", async () => {
      const { path } = visit;
      const turned = path.replace(
        /(#|$)/,
        (mark) => `${path.includes("?") ? "&" : "?"}language=en-XB${mark}`,
      );
      const visited = await browser.visit({ ...visit, path: turned });
      expect(await visited.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
      const heading = await visited.page.locator("h1").evaluate((element) => {
        const box = document.createRange();
        box.selectNodeContents(element);
        return box.getBoundingClientRect().left + box.getBoundingClientRect().width / 2;
      });
      // In the half where a line begins; the entrance's card stands in the middle of the window.
      expect(heading).toBeGreaterThan(640);
      expect(await untranslated(visited.page)).toEqual([]);
      expect(visited.troubles).toEqual([]);
      await leave(visited);
    });
  });
}

type Page = Awaited<ReturnType<ConsoleBrowser["visit"]>>["page"];

/** Labels, headings, buttons and table heads that hold plain letters which no message turned around. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = "h2, th[scope=col], label, button, legend, [role=tab], [aria-label]";
    const said = [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const data of copy.querySelectorAll("bdi, kbd, a, time, input, select, span")) data.remove();
      return element.matches("[aria-label]")
        ? [element.getAttribute("aria-label") ?? ""]
        : [copy.textContent ?? ""];
    });
    return said.filter((text) => /\p{L}{3}/u.test(text) && !text.includes("\u202e"));
  });
}
