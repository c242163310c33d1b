/**
 * Does a report leave a phone sealed, and does its answer come back?
 *
 * Written in a real browser, caught at the door of the node, opened with the keys of the desk.
 *
 * Source: trust.md section 5, rules 44, 45, 46, 47 and 48.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import { type Post, postDigest, postIsSigned } from "../../src/community/connect/post.ts";
import {
  type Appeal,
  type Ask,
  appealIsSigned,
  askIsSigned,
  type Helped,
  helpedIsSigned,
} from "../../src/community/connect/sayings.ts";
import { sealAnswer } from "../../src/community/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { photoWithTraces } from "./photo-with-traces.ts";
import { marker, Reporter, today } from "./waypoint-reporter.ts";
import { storedText } from "./waypoint-storage.ts";

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

describe("a report", () => {
  test("rules 44 and 48: is sealed for the civil society chosen already, and for nobody else", async () => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    await expect.poll(() => page.getByLabel("Example Aid").isChecked()).toBe(true);
    expect(await page.getByLabel("Example Helpline").isChecked()).toBe(true);
    expect(await page.getByLabel("Example Police").isChecked()).toBe(false);
    expect(await page.locator("main").innerText()).toContain("Authorities");
    const number = await reporter.send(true);
    expect(number.replace(/\D/g, "")).toHaveLength(16);
    await reporter.sent();
    expect(await page.locator(".number").innerText()).toBe(number);

    const { header } = reporter.intake.envelopes[0] ?? {};
    expect(header?.recipients).toEqual(reporter.intake.desks.slice(0, 2).map(({ partner }) => partner));
    expect(Buffer.from(reporter.caught()).includes("MARKER-7f3a")).toBe(false);
    const contents = await reporter.opened();
    expect(contents.report).toMatchObject({
      leg: "agadez--sebha",
      what: "recruitment-fraud",
      when: "this-week",
      text: marker,
      // A run may go past midnight.
      day: expect.toBeOneOf([today, new Date().toISOString().slice(0, 10)]),
    });
    expect(contents.mailbox?.id).toBe(header?.mailbox?.id);
    await expect(reporter.opened(0, 2)).rejects.toThrow();
    // Rule 46: the number is nowhere in what was sent. T9: nothing of the report stays on the phone.
    expect(JSON.stringify([reporter.intake.posted, header])).not.toContain(number.replace(/\D/g, ""));
    expect(await storedText(page)).not.toContain("MARKER-7f3a");
    expect(reporter.troubles).toEqual([]);
  });

  test("rule 45: a photo arrives without its traces and its name, and what was covered is gone", async () => {
    const page = await reporter.begin();
    const photo = await photoWithTraces(page);
    expect(photo.includes("SECRET-CAMERA")).toBe(true);
    await reporter.tell(marker, { photo });
    await page.getByRole("button", { name: "One step back" }).click();
    await page.getByRole("button", { name: "Cover parts of the photo" }).click();
    await page.locator("canvas").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("canvas").click({ position: { x: 20, y: 20 } });
    await page.getByText("3 parts covered").waitFor();
    await reporter.shot("cover");
    await page.getByRole("button", { name: "Done" }).click();
    await reporter.next();
    await reporter.send(false);
    await reporter.sent();
    const { attachments, mailbox } = await reporter.opened();
    expect(mailbox).toBe(null);
    expect(attachments.map(({ kind }) => kind)).toEqual(["jpg"]);
    const bytes = Buffer.from(attachments[0]?.bytes ?? []);
    for (const trace of ["SECRET-CAMERA", "Exif", "ICC_PROFILE", "IMG_secret_name"])
      expect(bytes.includes(trace)).toBe(false);
    expect(await colourAt(page, bytes)).toEqual({ width: 2560, height: 1707, covered: true });
    expect(reporter.troubles).toEqual([]);
  });

  test("of somebody in danger who says no more than that is taken, and they hear that nobody may read it today", async () => {
    const page = await reporter.visit("en/index.html");
    await page.getByRole("button", { name: "Report something" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await reporter.next(3);
    await page.getByText("Yes, I am").click();
    await page.getByText("If somebody is in danger now, call for help near you.").waitFor();
    await reporter.next(5);
    await page.getByLabel("Example Aid").waitFor();
    await reporter.send(true);
    await reporter.sent();
    // The question about a child was skipped: two open it. (rule 21)
    await expect(reporter.opened()).rejects.toThrow();
    expect((await reporter.openedByTwo()).report).toMatchObject({
      atRiskNow: "me",
      child: null,
      leg: null,
      what: null,
      text: "",
    });
  });

  test("section 5.1: where a child is part of it, the desk alone cannot open it", async () => {
    await reporter.begin();
    await reporter.tell(marker, { child: true });
    await reporter.send(false);
    await reporter.sent();
    await expect(reporter.opened()).rejects.toThrow();
    expect((await reporter.openedByTwo()).report).toMatchObject({ child: "yes" });
  });

  test("a film is refused with the reason, and goes as it is only when one insists", async () => {
    const page = await reporter.begin();
    await reporter.tell(marker);
    await page.getByRole("button", { name: "One step back" }).click();
    const film = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("SECRET-FILM") };
    await page.locator("input[type=file]").setInputFiles(film);
    await page.getByText("We cannot clean this file.").waitFor();
    await page.getByRole("button", { name: "Leave it out" }).click();
    expect(await page.getByText("File 1").count()).toBe(0);
    await page.locator("input[type=file]").setInputFiles(film);
    await page.getByRole("button", { name: "Send it as it is" }).click();
    await page.getByText("File 1").waitFor();
    await reporter.next();
    await reporter.send(false);
    await reporter.sent();
    expect((await reporter.opened()).attachments.map(({ kind }) => kind)).toEqual(["bin"]);
  });
});

describe("answers", () => {
  test("rule 46: come back to who holds the number, who can write again", async () => {
    await reporter.begin();
    await reporter.tell(marker);
    const number = await reporter.send(true);
    await reporter.sent();
    const { intake } = reporter;
    intake.answers.push(
      await sealAnswer("Come on Monday.", intake.envelopes[0]?.header.mailbox?.recipient ?? ""),
    );
    const page = await reporter.visit("en/index.html");
    await page.getByRole("button", { name: "Read answers to my report" }).click();
    await page.getByLabel("Enter your number").fill("123");
    await page.getByRole("button", { name: "Look for answers" }).click();
    await page.getByText("This does not look like a full number.").waitFor();
    await page.getByLabel("Enter your number").fill(number);
    await page.getByRole("button", { name: "Look for answers" }).click();
    await page.getByText("Come on Monday.").waitFor();
    await reporter.shot("answers");
    expect(JSON.stringify(intake.posted)).not.toContain(number.replace(/\D/g, ""));
    await page.getByRole("button", { name: "Write again" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await reporter.tell("More to say");
    await reporter.next(2);
    await reporter.sent();
    expect(intake.envelopes[1]?.header.mailbox).toEqual(intake.envelopes[0]?.header.mailbox);
  });
});

describe("in public", () => {
  test("a question is signed by a key that the phone forgets, unless one asks it to keep it", async () => {
    const page = await reporter.visit("en/legs/agadez--sebha.html");
    await page.getByRole("button", { name: "Ask a question" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Write something first.").waitFor();
    await page.getByRole("textbox").fill("Is the well open?");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Sent. A person will read it before it is shown.").waitFor();
    const { posted } = reporter.intake;
    expect(posted[0]?.path).toBe("posts");
    expect(posted[0]?.body).toMatchObject({
      leg: "agadez--sebha",
      kind: "question",
      text: "Is the well open?",
    });
    expect(postIsSigned(posted[0]?.body as Post)).toBe(true);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "This helped" }).first().click();
    await expect.poll(() => posted.at(-1)?.path).toBe("posts/helped");
    expect(helpedIsSigned(posted.at(-1)?.body as Helped)).toBe(true);
  });

  test("who agreed to a made-up name sees later what became of a text, and asks for another look", async () => {
    const page = await reporter.visit("en/legs/agadez--sebha.html");
    await page.getByRole("button", { name: "Share a tip" }).click();
    await page.getByRole("textbox").fill("Bring water.");
    await page.getByLabel("Give me a made-up name").check();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Sent. A person will read it before it is shown.").waitFor();
    const { posted, outcomes } = reporter.intake;
    const post = posted[0]?.body as Post;
    const digest = Buffer.from(postDigest(post)).toString("base64");
    outcomes.push({ digest, state: "refused", reason: "offer", appeal: null });
    await page.reload();
    await page.getByRole("button", { name: "What became of my texts?" }).click();
    await page.getByText("It offers work, travel or papers.").waitFor();
    expect(posted.at(-1)?.body).toMatchObject({ key: post.key });
    expect(askIsSigned(posted.at(-1)?.body as Ask)).toBe(true);
    await page.getByLabel("Say why it should be shown").fill("It offers nothing.");
    await page.getByRole("button", { name: "Ask for another look" }).click();
    await page.getByText("Sent. Another person will look at it.").waitFor();
    expect(posted.at(-1)).toMatchObject({ path: "appeals", body: { digest, key: post.key } });
    expect(appealIsSigned(posted.at(-1)?.body as Appeal)).toBe(true);
  });
});

/** What a photo looks like in a browser: its size, and whether the corner that was covered has the colour of covers. */
function colourAt(page: Page, bytes: Buffer): Promise<{ width: number; height: number; covered: boolean }> {
  return page.evaluate(
    async (numbers) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(numbers)]));
      const canvas = document.createElement("canvas");
      canvas.width = picture.width;
      canvas.height = picture.height;
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(165, 165, 1, 1).data ?? [];
      const covered = [red, green, blue].every((part) => Math.abs(part - 0x44) < 8);
      return { width: picture.width, height: picture.height, covered };
    },
    [...bytes],
  );
}
