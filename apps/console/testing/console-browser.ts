/**
 * How does a test open the console as a member, and learn of everything that went wrong on the way?
 *
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import type { MemberName } from "./fixture-answers.ts";
import { type FixtureServer, startFixtureServer } from "./fixture-server.ts";

export interface Visit {
  /** Null: nobody is signed in. */
  readonly as: MemberName | null;
  readonly path: string;
  readonly scheme?: "light" | "dark";
  /** Unit: CSS pixels. */
  readonly width?: number;
}

export interface Visited {
  readonly page: Page;
  /** Requests to other addresses, refusals of the content security policy, errors of the page. */
  readonly troubles: readonly string[];
}

const purposes: Readonly<Record<MemberName, string>> = {
  analyst: "analysis",
  administrator: "administration",
  overseer: "oversight",
  caseWorker: "protection",
  moderator: "prevention",
  programmeManager: "oversight",
  invited: "analysis",
};

/** The built console under the node's policy, and a browser in front of it. */
export class ConsoleBrowser {
  readonly #folder: string;
  readonly #browser: Browser;
  readonly server: FixtureServer;

  constructor(folder: string, browser: Browser, server: FixtureServer) {
    this.#folder = folder;
    this.#browser = browser;
    this.server = server;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Opens a page in a window of its own and waits until nothing more is asked; the purpose is chosen already. */
  async visit({ as, path, scheme = "light", width = 1280 }: Visit): Promise<Visited> {
    const context = await this.#browser.newContext({
      viewport: { width, height: 850 },
      colorScheme: scheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    this.server.answers.signedIn = as;
    if (as !== null)
      await page.addInitScript((purpose) => {
        sessionStorage.setItem("waymark-purpose", purpose);
      }, purposes[as]);
    const troubles = this.#listen(page);
    await page.goto(this.server.url + path);
    await page.waitForLoadState("networkidle");
    return { page, troubles };
  }

  #listen(page: Page): string[] {
    const troubles: string[] = [];
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== this.server.url) troubles.push(`asked ${origin}`);
    });
    page.on("pageerror", (failure) => troubles.push(failure.message));
    page.on("console", (message) => {
      // A refusal of the API is an answer, which the page shows.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        troubles.push(message.text());
    });
    return troubles;
  }
}

/** A page is closed with its window. */
export async function leave({ page }: Visited): Promise<void> {
  await page.context().close();
}

/** Builds the console into a folder of its own and opens a browser. */
export async function startConsoleBrowser(): Promise<ConsoleBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-console-"));
  const configFile = join(import.meta.dirname, "..", "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  return new ConsoleBrowser(folder, await launchBrowser(), await startFixtureServer(folder));
}
