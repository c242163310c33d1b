/**
 * How heavy is the public app's first load, and how soon can somebody on a cheap phone use it?
 *
 * The whole map of routes is published with the built app and opened in a browser whose processor is slowed six times
 * and whose connection is slow 3G (400 kbit/s, 400 ms there and back). Usable: a leg's dangers are read, and a tap
 * opens another screen. Printed beside the limits of DESIGN section 7.
 *
 * Usage: npm run bench -- first-load
 *
 * @module
 */
import type { Browser, CDPSession, Page } from "playwright-core";
import type { LegPage, PublicRoutes } from "../apps/waypoint/published.ts";
import { fixtureLegs } from "../apps/waypoint/testing/fixture-publication.ts";
import { PublishedSite } from "../apps/waypoint/testing/published-site.ts";
import { SiteServer } from "../apps/waypoint/testing/site-server.ts";
import { startingMap } from "../src/community/index.ts";
import { publicRoutes } from "../src/community/publication/public-routes.ts";
import { routesInLanguage } from "../src/community/publication/routes-in-language.ts";
import { publicLanguages } from "../src/community/routes/public-languages.ts";
import { launchBrowser } from "../tests/browser/launch.ts";
import { quantile } from "./measures/quantile.ts";

const rounds = 5;
/** Bytes a second; milliseconds. */
const slow3g = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const limits = { weight: 60_000, usable: 3000 };

/** Every leg of the map, one of them with as much as a leg may have to tell. */
function publication(): {
  routes: PublicRoutes;
  routesIn: Map<string, PublicRoutes>;
  legs: Map<string, LegPage>;
  told: string;
} {
  const routes = publicRoutes(startingMap);
  const ids = Object.keys(routes.legs);
  const full = fixtureLegs.get("agadez--sebha");
  const [told = ""] = ids;
  if (full === undefined) throw new Error("The fixture has no full leg.");
  const bare = { ...full, risks: [], warnings: [], help: [], posts: [], observedSince: null };
  const routesIn = new Map(publicLanguages.map((code) => [code, routesInLanguage(startingMap, code)]));
  return {
    routes,
    routesIn,
    told,
    legs: new Map(ids.map((id) => [id, { ...(id === told ? full : bare), id }])),
  };
}

async function throttled(page: Page): Promise<CDPSession> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", slow3g);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  return tools;
}

interface Load {
  /** Milliseconds until the leg can be read, and until a tap is answered. */
  readonly read: number;
  readonly used: number;
  /** Addresses that the page itself asked for; what its worker asks for is not among them. */
  readonly asked: ReadonlySet<string>;
}

async function load(browser: Browser, address: string, leg: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on("response", (response) => {
    if (!response.fromServiceWorker()) asked.add(response.url());
  });
  await throttled(page);
  const begun = performance.now();
  await page.goto(`${address}en/legs/${leg}.html`, { waitUntil: "commit" });
  await page.getByText("Nothing known is not the same as no danger.").waitFor();
  const read = performance.now() - begun;
  await page.locator("html.scripting").waitFor();
  // Answered only by the app: the page alone would load another address.
  await page.locator(".chip").nth(1).click();
  await page.locator('.chip[aria-pressed="true"]').nth(0).waitFor();
  const used = performance.now() - begun;
  await quiet();
  await context.close();
  return { read, used, asked };
}

/** Until the worker has fetched what it keeps for the time without a connection. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== server.asked.length; ) {
    before = server.asked.length;
    await new Promise((waited) => setTimeout(waited, 2000));
  }
}

const weigh = (files: readonly (readonly [string, number])[]) =>
  files.reduce((sum, [, bytes]) => sum + bytes, 0);
const line = (what: string, value: string, limit: string) =>
  console.log(`${what.padEnd(58)}${value.padStart(12)}   ${limit}`);

const { routes, routesIn, legs, told } = publication();
const site = await PublishedSite.build();
await site.publish({ routes, routesIn, legs });
const server = new SiteServer(site.folder);
await server.start();
const browser = await launchBrowser();
try {
  const loads: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    server.asked.length = 0;
    loads.push(await load(browser, server.address, told));
  }
  const middle = (of: (load: Load) => number) => Math.round(quantile(loads.map(of), 0.5));
  const byPage = (path: string) => loads.some(({ asked }) => asked.has(server.address + path));
  const sent = new Map(server.asked.map((one) => [one.path, one.sent]));
  const first = [...sent].filter(([path]) => byPage(path));
  const weight = weigh(first);
  line(
    "first load, compressed: page, script, style, text, routes, leg",
    `${(weight / 1000).toFixed(1)} kB`,
    `limit ${limits.weight / 1000} kB`,
  );
  line(
    "fetched afterwards by the worker, for no connection",
    `${(weigh([...sent].filter(([path]) => !byPage(path))) / 1000).toFixed(1)} kB`,
    "nobody waits for it; not where the reader saves data",
  );
  line(
    "processor slowed 6 times, slow 3G: a leg can be read",
    `${middle(({ read }) => read)} ms`,
    `limit ${limits.usable} ms`,
  );
  line("the same: the app answers a tap", `${middle(({ used }) => used)} ms`, `limit ${limits.usable} ms`);
  for (const [path, bytes] of first) console.log(`  ${String(bytes).padStart(7)} B  ${path}`);
  if (weight > limits.weight) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  await site.remove();
}
