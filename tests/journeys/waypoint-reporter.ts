/**
 * How does a test report something as a person does, who knows only the screens?
 *
 * @module
 */
import type { Browser, Page } from "playwright-core";
import { FixtureIntake } from "../../apps/waypoint/testing/fixture-intake.ts";
import type { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import { SiteServer } from "../../apps/waypoint/testing/site-server.ts";
import { openInner, openOuter, type ReportContents } from "../../src/community/index.ts";
import { alive, openPhone, type PhoneWindow } from "./waypoint-window.ts";

/** A text that must be found nowhere but inside ciphertext. */
export const marker = "MARKER-7f3a the man at the well promised work";

export const today: string = new Date().toISOString().slice(0, 10);

export interface Telling {
  readonly photo?: Buffer;
  readonly child?: boolean;
}

interface ReporterParts {
  readonly site: PublishedSite;
  readonly browser: Browser;
  readonly intake: FixtureIntake;
  readonly server: SiteServer;
}

/** A site with an intake behind it, and a phone that looks at it. */
export class Reporter {
  readonly site: PublishedSite;
  readonly intake: FixtureIntake;
  readonly server: SiteServer;
  readonly #browser: Browser;
  #phone: PhoneWindow | null = null;

  private constructor({ site, browser, intake, server }: ReporterParts) {
    this.site = site;
    this.intake = intake;
    this.server = server;
    this.#browser = browser;
  }

  static async open(site: PublishedSite, browser: Browser): Promise<Reporter> {
    const intake = await FixtureIntake.open();
    await site.publish({ files: await intake.files(today) });
    const server = new SiteServer(site.folder, intake.take);
    await server.start();
    return new Reporter({ site, browser, intake, server });
  }

  async close(): Promise<void> {
    await this.#phone?.context.close();
    await this.server.stop();
  }

  get page(): Page {
    return this.#window.page;
  }

  /** What the phone asked of others, what the policy refused, what broke. */
  get troubles(): readonly string[] {
    return this.#window.troubles;
  }

  get #window(): PhoneWindow {
    if (this.#phone === null) throw new Error("No page is open yet.");
    return this.#phone;
  }

  /** A fresh phone on a page of the site. @param isApp - False for the page that runs no script. */
  async visit(path: string, isApp = true): Promise<Page> {
    await this.#phone?.context.close();
    this.#phone = await openPhone(this.#browser, { server: this.server, path });
    if (isApp) await alive(this.page);
    return this.page;
  }

  /** At the first question of a report, begun on a leg's page. */
  async begin(): Promise<Page> {
    await this.visit("en/legs/agadez--sebha.html");
    await this.page.getByRole("button", { name: "Report something" }).click();
    await this.page.getByRole("button", { name: "Begin" }).click();
    return this.page;
  }

  async next(steps = 1): Promise<void> {
    for (let step = 0; step < steps; step++)
      await this.page.getByRole("button", { name: /^(Next|Skip)$/ }).click();
  }

  /** From the first question to the organisations, telling little. */
  async tell(text: string, more: Telling = {}): Promise<void> {
    const { page } = this;
    await this.shot("what");
    await page.getByText("False job or travel offer").click();
    await this.next();
    await this.shot("where");
    await this.next();
    await page.getByText("This week").click();
    await this.next(2);
    // Left open it counts as a child, and takes two at the desk. (rule 21)
    await page.getByText(more.child ? "Yes" : "No", { exact: true }).click();
    await this.next(2);
    await page.getByLabel("In your own words, in any language").fill(text);
    await this.next();
    if (more.photo) await this.addPhoto(more.photo);
    await this.shot("files");
    await this.next();
    await page.getByLabel("Example Aid").waitFor();
    await this.shot("recipients");
  }

  async addPhoto(buffer: Buffer): Promise<void> {
    const photo = { name: "IMG_secret_name.jpg", mimeType: "image/jpeg", buffer };
    await this.page.locator("input[type=file]").setInputFiles(photo);
    await this.page.getByText("Photo 1").waitFor();
  }

  /** From the organisations to the end; the number noted down is returned, as shown, or "" without one. */
  async send(comesBack: boolean): Promise<string> {
    await this.next(2);
    await this.page.locator(".number").waitFor();
    const number = await this.page.locator(".number").innerText();
    await this.shot("code");
    const name = comesBack ? "I have written it down" : "I do not want to come back";
    await this.page.getByRole("button", { name }).click();
    return comesBack ? number : "";
  }

  async sent(): Promise<void> {
    await this.page.getByText("Your report was sent.").waitFor();
  }

  /** A report that was caught, opened with the key of a desk. */
  async opened(at = 0, desk = 0): Promise<ReportContents> {
    const key = this.intake.desks[desk]?.desk ?? "";
    return openInner(await openOuter(this.caught(at), [key]), [key]);
  }

  /** The first report, opened as two people of the first desk would: the custodian takes the outer layer off. */
  async openedByTwo(): Promise<ReportContents> {
    const keys = this.intake.desks[0];
    return openInner(await openOuter(this.caught(), [keys?.custodian ?? ""]), [keys?.desk ?? ""]);
  }

  caught(at = 0): Uint8Array {
    return this.intake.envelopes[at]?.ciphertext ?? new Uint8Array();
  }

  /** A picture for who looks themselves, when WAYMARK_PICTURES names a folder. */
  async shot(name: string): Promise<void> {
    const folder = process.env.WAYMARK_PICTURES;
    if (folder) await this.page.screenshot({ path: `${folder}/report-${name}.png`, fullPage: true });
  }
}
