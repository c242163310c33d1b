/**
 * Does every page hold what a member may expect of any page?
 *
 * For each: no accessibility violation in light and dark, no horizontal scrolling at 320 pixels, one heading
 * that the window's title names, nothing asked of another address, nothing refused by the content security
 * policy; and the same from right to left.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser, type Visit } from "./testing/console-browser.ts";
import { checkedAgreement } from "./testing/fixture-conditions.ts";
import { id } from "./testing/fixture-people.ts";
import { FixtureProgrammes } from "./testing/fixture-programmes.ts";

const record = id(4, 1);
const fixture = new FixtureProgrammes();
const programme = fixture.programme("JP03");
const exercise = fixture.set["priority-exercise"][0]?.id ?? "";
const agreement = checkedAgreement(fixture.set).id;
const pages: readonly (readonly [name: string, visit: Pick<Visit, "as" | "path">])[] = [
  ["sign-in", { as: null, path: "/sign-in" }],
  ["invitation", { as: null, path: "/invitation#open" }],
  ["a link that is none", { as: null, path: "/enter#wrong" }],
  ["purpose", { as: "analyst", path: "/purpose" }],
  ["start", { as: "analyst", path: "/" }],
  ["search", { as: "analyst", path: "/records" }],
  ["search without result", { as: "analyst", path: "/records?q=zzzz" }],
  ["record", { as: "analyst", path: `/records/${record}` }],
  ["nothing here", { as: "analyst", path: `/records/${id(4, 9999)}` }],
  ["queue", { as: "analyst", path: "/queue" }],
  ["subject as graph", { as: "analyst", path: `/subjects/${record}` }],
  ["subject on the map", { as: "analyst", path: `/subjects/${record}?tab=map` }],
  ["subject in time", { as: "analyst", path: `/subjects/${record}?tab=timeline` }],
  ["subject as table", { as: "analyst", path: `/subjects/${record}?tab=table` }],
  ["why a subject is one", { as: "analyst", path: `/subjects/${record}?tab=why` }],
  ["imports", { as: "analyst", path: "/imports" }],
  ["new import", { as: "analyst", path: "/imports/new" }],
  ["sources", { as: "analyst", path: "/sources" }],
  ["hub values", { as: "analyst", path: "/hubs" }],
  ["pairs not compared", { as: "analyst", path: "/capped-blocks" }],
  ["records of one block", { as: "analyst", path: `/records?block=${id(7, 1)}` }],
  ["two records by hand", { as: "analyst", path: `/pairs/${record}/${id(4, 2)}` }],
  ["the map of routes", { as: "caseWorker", path: "/routes" }],
  ["legs of the map", { as: "caseWorker", path: "/routes?tab=legs" }],
  ["places of the map", { as: "caseWorker", path: "/routes?tab=places" }],
  ["versions of the map", { as: "caseWorker", path: "/routes?tab=versions" }],
  ["risks of legs", { as: "caseWorker", path: "/risks?corridor=agadez-tripoli" }],
  ["help at stops", { as: "caseWorker", path: "/help" }],
  ["help to ask about again", { as: "caseWorker", path: "/help?state=todo" }],
  ["one place of help", { as: "caseWorker", path: `/help/${id(8, 1)}` }],
  ["a shelter that expired", { as: "caseWorker", path: `/help/${id(8, 2)}` }],
  ["new help", { as: "caseWorker", path: "/help/new" }],
  ["help from a file", { as: "caseWorker", path: "/help/file" }],
  ["warnings", { as: "moderator", path: "/warnings" }],
  ["one warning", { as: "moderator", path: `/warnings/${id(9, 101)}` }],
  ["a draft of a warning", { as: "moderator", path: `/warnings/${id(9, 102)}` }],
  ["new warning", { as: "moderator", path: "/warnings/new" }],
  ["reports", { as: "caseWorker", path: "/reports" }],
  ["a sealed report", { as: "caseWorker", path: `/reports/${id(10, 4)}` }],
  ["codes for outreach", { as: "caseWorker", path: "/vouched" }],
  ["publication", { as: "moderator", path: "/publication" }],
  ["agreements with donors", { as: "programmeManager", path: "/conditions" }],
  ["what a donor's extras cost", { as: "programmeManager", path: "/conditions?tab=costs" }],
  ["rules for agreements", { as: "programmeManager", path: "/conditions?tab=rules" }],
  ["one agreement", { as: "programmeManager", path: `/conditions?agreement=${agreement}` }],
  ["figures from operations", { as: "programmeManager", path: "/indicator-facts" }],
  ["publication of programmes", { as: "programmeManager", path: "/programme-publication" }],
  ["the list of programmes", { as: "programmeManager", path: "/programmes" }],
  ["a programme's page", { as: "programmeManager", path: `/programmes/${programme}` }],
  ["what a programme is missing", { as: "programmeManager", path: `/programmes/${programme}?tab=missing` }],
  ["what a programme consists of", { as: "programmeManager", path: `/programmes/${programme}?tab=entries` }],
  [
    "entries of a kind",
    { as: "programmeManager", path: `/programme-entries?kind=component&programme=${programme}` },
  ],
  [
    "a new entry",
    { as: "programmeManager", path: `/programme-entries/new?kind=component&programme=${programme}` },
  ],
  ["one entry", { as: "programmeManager", path: `/programme-entries/${programme}` }],
  ["workbooks of programmes", { as: "programmeManager", path: "/programme-sheets" }],
  ["results", { as: "programmeManager", path: "/results" }],
  ["a number to enter", { as: "programmeManager", path: `/results?programme=${programme}&tab=enter` }],
  ["plans and holes", { as: "programmeManager", path: "/results?tab=plans" }],
  ["who may claim what", { as: "programmeManager", path: "/results?tab=credits" }],
  ["priority exercises", { as: "programmeManager", path: "/priorities" }],
  ["a priority exercise", { as: "programmeManager", path: `/priorities/${exercise}` }],
  ["a new priority exercise", { as: "programmeManager", path: "/priorities/new" }],
  ["entry points", { as: "programmeManager", path: "/entry-points" }],
  ["the portfolio", { as: "programmeManager", path: "/portfolio" }],
  ["patterns of the portfolio", { as: "programmeManager", path: "/portfolio?tab=patterns" }],
  ["what nobody knows of the portfolio", { as: "programmeManager", path: "/portfolio?tab=unknowns" }],
  ["what working jointly was worth", { as: "programmeManager", path: "/value" }],
  ["what one programme was worth", { as: "programmeManager", path: `/value?programme=${programme}` }],
  ["who was acknowledged", { as: "programmeManager", path: "/visibility" }],
  ["a brief for donors", { as: "programmeManager", path: `/briefs/${programme}` }],
  ["a brief for an agency", { as: "programmeManager", path: `/briefs/${programme}?for=agency` }],
  ["links for guests", { as: "programmeManager", path: "/guest-links" }],
  ["what a guest sees", { as: null, path: "/guest#open" }],
  ["verdict on a programme", { as: "programmeManager", path: `/portfolio?programme=${programme}` }],
  ["gaps and lost days", { as: "programmeManager", path: "/gaps" }],
  ["coordination", { as: "programmeManager", path: "/coordination" }],
  ["partners", { as: "administrator", path: "/partners" }],
  ["members", { as: "administrator", path: "/members" }],
  ["the log", { as: "overseer", path: "/log" }],
];

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

describe.each(pages)("%s", (_name, visit) => {
  test.each(["light", "dark"] as const)(
    "is accessible in %s, and asks nobody else for anything",
    async (scheme) => {
      const visited = await browser.visit({ ...visit, scheme });
      const { violations } = await new AxeBuilder({ page: visited.page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await visited.page.locator("h1").count()).toBe(1);
      const heading = (await visited.page.locator("h1").innerText()).trim();
      expect(await visited.page.title()).toContain(heading);
      expect(visited.troubles).toEqual([]);
      await leave(visited);
    },
  );

  test("fits a window of 320 pixels", async () => {
    const visited = await browser.visit({ ...visit, width: 320 });
    const beyond = await visited.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await leave(visited);
  });

  test("mirrors, with every word from languages/", async () => {
    const { path } = visit;
    const turned = path.replace(/(#|$)/, (mark) => `${path.includes("?") ? "&" : "?"}language=en-XB${mark}`);
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

/** Labels, headings, buttons and table heads that hold plain letters which no message turned around. */
function untranslated(page: Awaited<ReturnType<ConsoleBrowser["visit"]>>["page"]): Promise<string[]> {
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
