/**
 * Does every page hold what a member may expect of any page, with what a real node answers?
 *
 * For each: no accessibility violation in light and dark, no horizontal scrolling at 320 pixels, nothing asked of
 * another address, nothing refused by the content security policy, no answer that the page cannot show; and the
 * same from right to left.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

const members = {
  analyst: "Analysis",
  caseWorker: "Protection",
  overseer: "Oversight",
  administrator: "Administration",
};
type MemberName = keyof typeof members;

let node: TestNode;
let browser: Browser;
const sessions = new Map<MemberName, Awaited<ReturnType<BrowserContext["storageState"]>>>();
const shown = { record: "", subject: "", place: "", import: "" };

beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 1000, pages: true }), launchBrowser()]);
  const administrator = { name: "Ada Admin", email: "ada@example.org", roles: ["administrator"] as const };
  const links: Record<MemberName, string> = {
    analyst: node.links[0]?.link ?? "",
    caseWorker: node.links[1]?.link ?? "",
    overseer: node.links[2]?.link ?? "",
    administrator: await node.invite(administrator, "UN migration agency (example)"),
  };
  for (const [name, purpose] of Object.entries(members) as [MemberName, string][]) {
    const window = await openWindow(browser, { origin: node.origin });
    await enter(window.page, links[name], purpose);
    sessions.set(name, await window.page.context().storageState());
    if (name === "analyst") Object.assign(shown, await whatToShow(window));
    await window.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await node?.close();
});

/** The record of the largest subject, one with a place, and an import that waits for its mapping. */
function whatToShow({ page }: MemberWindow): Promise<Omit<typeof shown, "record">> {
  return page.evaluate(async () => {
    const headers = { "waymark-purpose": "analysis", "x-waymark-request": "1" };
    const ask = async (path: string, more: RequestInit = {}) =>
      (await fetch(`/api/v1${path}`, { headers, ...more })).json();
    interface Item {
      id: string;
      subjectSize: number;
      where: object | null;
    }
    const { items } = (await ask("/records?limit=200")) as { items: Item[] };
    const largest = [...items].sort((one, other) => other.subjectSize - one.subjectSize)[0]?.id ?? "";
    const events = ((await ask("/records?type=Event&limit=200")) as { items: Item[] }).items;
    const form = new FormData();
    form.append(
      "file",
      new Blob(["Full name;Tel. 1;D.O.B.\nAna Example;+44 7946 095301;1984-05-06\n"]),
      "people.csv",
    );
    const { id } = await ask("/imports", { method: "POST", body: form });
    return {
      record: largest,
      subject: largest,
      place: events.find((one) => one.where !== null)?.id ?? "",
      import: id,
    };
  });
}

interface Visit {
  readonly as: MemberName;
  /** Known once the node is open. */
  readonly path: () => string;
}

const pages: readonly (readonly [name: string, visit: Visit])[] = [
  ["search", { as: "analyst", path: () => "/records" }],
  ["search in another script", { as: "analyst", path: () => "/records?q=%D0%A1%D0%BC%D0%B8%D1%82" }],
  ["record", { as: "analyst", path: () => `/records/${shown.record}` }],
  ["queue", { as: "analyst", path: () => "/queue" }],
  ["what is counted", { as: "analyst", path: () => "/queue?state=counted" }],
  ["subject as graph", { as: "analyst", path: () => `/subjects/${shown.subject}` }],
  ["subject on the map", { as: "analyst", path: () => `/subjects/${shown.place}?tab=map` }],
  ["subject in time", { as: "analyst", path: () => `/subjects/${shown.subject}?tab=timeline` }],
  ["subject as table", { as: "analyst", path: () => `/subjects/${shown.subject}?tab=table` }],
  ["why a subject is one", { as: "analyst", path: () => `/subjects/${shown.subject}?tab=why` }],
  ["imports", { as: "analyst", path: () => "/imports" }],
  ["an import that waits", { as: "analyst", path: () => `/imports/${shown.import}` }],
  ["sources", { as: "analyst", path: () => "/sources" }],
  ["a case worker's records", { as: "caseWorker", path: () => "/records" }],
  ["a case worker's queue", { as: "caseWorker", path: () => "/queue" }],
  ["members", { as: "administrator", path: () => "/members" }],
  ["records of an administrator", { as: "administrator", path: () => "/records" }],
  ["the log", { as: "overseer", path: () => "/log" }],
];

/** Opens a page and waits until nothing more is asked. */
async function visit({ as, path }: Visit, language: string, width = 1280): Promise<MemberWindow> {
  const session = sessions.get(as);
  const purpose = members[as].toLowerCase();
  const window = await openWindow(browser, {
    origin: node.origin,
    width,
    purpose,
    ...(session !== undefined && { session }),
  });
  const query = path().includes("?") ? "&" : "?";
  await window.page.goto(`${node.origin}${path()}${query}language=${language}`);
  await window.page.getByRole("heading", { level: 1 }).waitFor();
  await window.page.waitForLoadState("networkidle");
  return window;
}

/** Waits until colours and places have stopped moving. */
async function settled({ page }: MemberWindow): Promise<void> {
  await page.evaluate(async () => {
    // What has just changed begins to move with the next frame.
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });
}

/** How far the page is wider than its window. Unit: CSS pixels. */
function beyond({ page }: MemberWindow): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

describe.each(pages)("%s", (_name, wanted) => {
  test("is accessible in light and dark, fits 320 pixels, and asks nobody else for anything", async () => {
    const window = await visit(wanted, "en");
    for (const colorScheme of ["light", "dark"] as const) {
      await window.page.emulateMedia({ colorScheme });
      await settled(window);
      const { violations } = await new AxeBuilder({ page: window.page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await window.page.locator("h1").count()).toBe(1);
    await window.page.setViewportSize({ width: 320, height: 700 });
    // The menu slides out of a window that became narrow.
    await expect.poll(() => beyond(window)).toBeLessThanOrEqual(0);
    expect(window.troubles).toEqual([]);
    await window.close();
  });

  test("fits 320 pixels from right to left", async () => {
    const window = await visit(wanted, "en-XB", 320);
    expect(await window.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await beyond(window)).toBeLessThanOrEqual(0);
    expect(window.troubles).toEqual([]);
    await window.close();
  });
});
