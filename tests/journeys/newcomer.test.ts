import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, sql } from "../../src/store/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 2000, pages: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** Signs in by a demonstration link and chooses a purpose; whatever a page asks of others, or may not do, is kept. */
async function enter(at: number, purpose: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(node.origin))
      faults.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text());
  });
  await page.goto(node.links[at]?.link ?? "");
  await page.getByText("What do you read for?").waitFor();
  await page.getByText(purpose, { exact: true }).first().click();
  await page.getByRole("link", { name: "Judge proposals", exact: true }).waitFor();
  return { page, faults };
}

async function judgements(): Promise<{ verdict: string; retracted: boolean }[]> {
  return rows(
    node.node.store.owner,
    sql`
    select j.verdict, r.judgement is not null as retracted from intelligence.judgement j
    left join intelligence.retraction r on r.judgement = j.id order by j.at`,
  );
}

test("a newcomer judges a proposed link by keyboard, and takes it back", async () => {
  const { page, faults } = await enter(0, "Analysis");
  await page.getByRole("link", { name: "Judge proposals", exact: true }).click();
  await page.getByText("Why they may be one").waitFor();
  expect(await page.getByText(/bits/).count()).toBeGreaterThan(2);
  await page.keyboard.press("s");
  await expect.poll(judgements).toEqual([{ verdict: "same", retracted: false }]);
  await expect.poll(() => page.getByRole("button", { name: /Undo last/ }).isEnabled()).toBe(true);
  await page.keyboard.press("z");
  await expect.poll(judgements).toEqual([{ verdict: "same", retracted: true }]);
  expect(faults).toEqual([]);
  await page.close();
});

test("a subject is seen as graph, map, timeline and table, with the reasons that hold it together", async () => {
  const [pair] = await rows<{ a: string }>(
    node.node.store.owner,
    sql`
    select p.a from intelligence.proposal p
    join intelligence.record a on a.id = p.a join intelligence.record b on b.id = p.b
    where p.counted and p.entity_type = 'Person' and a.shared_with_node is not null
      and 'analysis' = any (a.purposes) and 'analysis' = any (b.purposes)
      and a.owner in (select id from identity.partner where kind = 'state-police')
      and (b.owner = a.owner or b.shared_with_node or a.owner = any (b.shared_with)) limit 1`,
  );
  const { page, faults } = await enter(0, "Analysis");
  await page.evaluate((path) => {
    history.pushState({}, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/subjects/${pair?.a}`);
  await page.getByText(/records stand judged to be one/).waitFor();
  for (const [tab, shows] of [
    ["Map", /place|Boundaries|boundaries/],
    ["Timeline", /Timeline/],
    ["Table", /Name/],
    ["Why these are one", /bits/],
  ] as const) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByText(shows).first().waitFor();
  }
  await page.getByRole("tab", { name: "Graph" }).click();
  await page.getByText("Whom and what it is connected with").first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("what one partner did not share, another finds nowhere: its page is that of a record that is not there", async () => {
  const [hidden] = await rows<{ id: string; caption: string }>(
    node.node.store.owner,
    sql`
    select id, caption from intelligence.record where entity_type = 'Person' and not is_child and caption <> ''
      and shared_with = '{}' and not shared_with_node
      and owner in (select id from identity.partner where kind = 'state-police') limit 1`,
  );
  const { page } = await enter(1, "Analysis");
  const shown = async (id: string) => {
    await page.evaluate((path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/records/${id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    return page.locator("main").innerText();
  };
  expect(await shown(hidden?.id ?? "")).toBe(await shown(randomUUID()));
  await page.evaluate(
    (path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    `/records?q=${encodeURIComponent(hidden?.caption ?? "")}`,
  );
  await page.waitForLoadState("networkidle");
  expect(await page.locator(`a[href*="${hidden?.id}"]`).count()).toBe(0);
  await page.close();
});

test("an overseer sees the log without anybody in it, and no record", async () => {
  const page = await browser.newPage();
  await page.goto(node.links[2]?.link ?? "");
  await page.getByText("What do you read for?").waitFor();
  await page.getByText("Oversight", { exact: true }).first().click();
  await page.getByRole("link", { name: /log/i }).first().click();
  await page.getByText("read the queue").first().waitFor();
  const captions = await rows<{ caption: string }>(
    node.node.store.owner,
    sql`
    select caption from intelligence.record where entity_type = 'Person' and length(caption) > 6`,
  );
  const text = await page.locator("main").innerText();
  expect(captions.filter(({ caption }) => text.includes(caption))).toEqual([]);
  expect(await page.getByRole("link", { name: "Search records" }).count()).toBe(0);
  await page.close();
});
