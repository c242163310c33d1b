/**
 * How does a test look at the public app as somebody with a small phone?
 *
 * A window of 320 pixels on a page of the site; whatever it asks of others, whatever the policy refuses and whatever
 * breaks is noted.
 *
 * @module
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { SiteServer } from "../../apps/waypoint/testing/site-server.ts";

export interface PhoneWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: readonly string[];
}

export async function openPhone(
  browser: Browser,
  { server, path }: { readonly server: SiteServer; readonly path: string },
  options: BrowserContextOptions = {},
): Promise<PhoneWindow> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.address))
      troubles.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (failure) => troubles.push(String(failure)));
  await page.goto(server.address + path);
  return { page, context, troubles };
}

/** Waits until the app has taken over the page. */
export async function alive(page: Page): Promise<void> {
  await page.locator("html.scripting").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Waits until the worker keeps the pages, and keeps no more. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken));
  });
  let before = -1;
  const settled = async () => {
    const now = await page.evaluate(async () => (await (await caches.open("travel-pages")).keys()).length);
    const same = now > 6 && now === before;
    before = now;
    return same;
  };
  await expect.poll(settled, { timeout: 30_000, interval: 500 }).toBe(true);
}
