/**
 * How does a test sit down in front of a node as a member, and learn of everything that went wrong on the way?
 */
import type { Browser, BrowserContext, Page } from "playwright-core";

export interface MemberWindow {
  readonly page: Page;
  /** Requests to other addresses, refusals of the content security policy, errors of the page, answers of 5xx. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface WindowPlan {
  readonly origin: string;
  readonly scheme?: "light" | "dark";
  /** Unit: CSS pixels. */
  readonly width?: number;
  /** Whose session it is, from another window. */
  readonly session?: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** The purpose chosen before, by its code. */
  readonly purpose?: string;
}

/** Opens a window of its own: no cookie, no memory of another. */
export async function openWindow(browser: Browser, plan: WindowPlan): Promise<MemberWindow> {
  const { origin, scheme = "light", width = 1280, session, purpose } = plan;
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    colorScheme: scheme,
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...(session !== undefined && { storageState: session }),
  });
  const page = await context.newPage();
  if (purpose !== undefined)
    await page.addInitScript((held) => sessionStorage.setItem("waymark-purpose", held), purpose);
  return { page, troubles: listen(page, origin), close: () => context.close() };
}

function listen(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith("http") && asked.origin !== origin) troubles.push(`asked ${asked.origin}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500)
      troubles.push(`${response.status()} for ${new URL(response.url()).pathname}`);
  });
  page.on("pageerror", (failure) => troubles.push(failure.message));
  page.on("console", (message) => {
    // A refusal of the API is an answer, which the page shows.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      troubles.push(message.text());
  });
  return troubles;
}

/** Opens a demonstration link and chooses a purpose by its name; ends on the start page. */
export async function enter(page: Page, link: string, purpose: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "What do you read for?" }).waitFor();
  await page.getByRole("button", { name: new RegExp(`^${purpose}`) }).click();
  await page.getByRole("heading", { level: 1, name: "Start" }).waitFor();
}
