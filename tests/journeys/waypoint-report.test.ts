/**
 * Does a report leave a phone sealed, and does its answer come back?
 *
 * Written in a real browser by one who knows only the screens, caught at the door of the node, opened with the keys of
 * the desk.
 *
 * Source: trust.md section 5, rules 44, 45, 46, 47 and 48.
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FixtureIntake } from "../../apps/waypoint/testing/fixture-intake.ts";
import { PublishedSite } from "../../apps/waypoint/testing/published-site.ts";
import { SiteServer } from "../../apps/waypoint/testing/site-server.ts";
import { openInner, openOuter, type Report, sealAnswer } from "../../src/community/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { photoWithTraces } from "./photo-with-traces.ts";
import { alive, keptOffline, openPhone, type PhoneWindow } from "./waypoint-window.ts";

const marker = "MARKER-7f3a the man at the well promised work";
const today = new Date().toISOString().slice(0, 10);

let site: PublishedSite;
let browser: Browser;
let intake: FixtureIntake;
let server: SiteServer;
let phone: PhoneWindow;

beforeAll(async () => {
  [site, browser] = await Promise.all([PublishedSite.build(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.remove();
});
beforeEach(async () => {
  intake = await FixtureIntake.open();
  await site.publish({ files: await intake.files(today) });
  server = new SiteServer(site.folder, intake.take);
  await server.start();
});
afterEach(async () => {
  await phone?.context.close();
  await server.stop();
});

async function openReport(): Promise<PhoneWindow> {
  phone = await openPhone(browser, { server, path: "en/legs/agadez--sebha.html" });
  await alive(phone.page);
  await phone.page.getByRole("button", { name: "Report something" }).click();
  await phone.page.getByRole("button", { name: "Begin" }).click();
  return phone;
}

const next = () => phone.page.getByRole("button", { name: "Next" }).click();
const shot = async (name: string) => {
  if (process.env.WAYMARK_PICTURES)
    await phone.page.screenshot({
      path: `${process.env.WAYMARK_PICTURES}/report-${name}.png`,
      fullPage: true,
    });
};

/** From the first question to the check, telling little. */
async function tell(
  text: string,
  more: { readonly photo?: Buffer; readonly child?: boolean } = {},
): Promise<void> {
  const { page } = phone;
  await shot("what");
  await page.getByText("False job or travel offer").click();
  await next();
  await shot("where");
  await next();
  await page.getByText("This week").click();
  await next();
  await next();
  if (more.child) await page.getByText("Yes", { exact: true }).click();
  await next();
  await next();
  await page.getByLabel("In your own words, in any language").fill(text);
  await next();
  if (more.photo) {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "IMG_secret_name.jpg", mimeType: "image/jpeg", buffer: more.photo });
    await page.getByText("Photo 1").waitFor();
  }
  await shot("files");
  await next();
  await page.getByLabel("Example Aid").waitFor();
  await shot("recipients");
}

async function opened(at = 0, desk = 0) {
  const { ciphertext } = intake.envelopes[at] ?? { ciphertext: new Uint8Array() };
  const keys = intake.desks[desk];
  const inner = await openOuter(ciphertext, [keys?.desk ?? ""]);
  return openInner(inner, [keys?.desk ?? ""]);
}

describe("a report", () => {
  test("rules 44 and 48: is sealed for the civil society chosen already, and for nobody else", async () => {
    await openReport();
    await tell(marker);
    const { page } = phone;
    expect(await page.getByLabel("Example Aid").isChecked()).toBe(true);
    expect(await page.getByLabel("Example Helpline").isChecked()).toBe(true);
    expect(await page.getByLabel("Example Police").isChecked()).toBe(false);
    expect(await page.locator("main").innerText()).toContain("Authorities");
    await next();
    await shot("check");
    await next();
    await page.locator(".number").waitFor();
    const number = await page.locator(".number").innerText();
    expect(number.replace(/\D/g, "")).toHaveLength(16);
    await shot("code");
    await page.getByRole("button", { name: "I have written it down" }).click();
    await page.getByText("Your report was sent.").waitFor();
    expect(await page.locator(".number").innerText()).toBe(number);
    await shot("sent");

    const [envelope] = intake.envelopes;
    expect(envelope?.header.recipients).toEqual(intake.desks.slice(0, 2).map(({ partner }) => partner));
    expect(Buffer.from(envelope?.ciphertext ?? []).includes("MARKER-7f3a")).toBe(false);
    const contents = await opened();
    const report = contents.report as Report;
    expect(report).toMatchObject({
      leg: "agadez--sebha",
      what: "recruitment-fraud",
      when: "this-week",
      text: marker,
      day: today,
    });
    expect(contents.mailbox?.id).toBe(envelope?.header.mailbox?.id);
    await expect(opened(0, 2)).rejects.toThrow();
    // Rule 46: the number is nowhere in what was sent. T9: nothing of the report stays on the phone.
    expect(JSON.stringify(intake.posted) + JSON.stringify(envelope?.header)).not.toContain(
      number.replace(/\D/g, ""),
    );
    expect(await storedText()).not.toContain("MARKER-7f3a");
    expect(phone.troubles).toEqual([]);
  });

  test("rule 45: a photo arrives without its traces and its name, and what was covered is gone", async () => {
    await openReport();
    const photo = await photoWithTraces(phone.page);
    expect(photo.includes("SECRET-CAMERA")).toBe(true);
    await tell(marker, { photo });
    const { page } = phone;
    await page.getByRole("button", { name: "One step back" }).click();
    await page.getByRole("button", { name: "Cover parts of the photo" }).click();
    await page.locator("canvas").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("canvas").click({ position: { x: 20, y: 20 } });
    await page.getByText("3 parts covered").waitFor();
    await shot("cover");
    await page.getByRole("button", { name: "Done" }).click();
    await next();
    await next();
    await next();
    await page.getByRole("button", { name: "I do not want to come back" }).click();
    await page.getByText("Your report was sent.").waitFor();
    const { attachments, mailbox } = await opened();
    expect(mailbox).toBe(null);
    expect(attachments).toHaveLength(1);
    const bytes = Buffer.from(attachments[0]?.bytes ?? []);
    expect(attachments[0]?.kind).toBe("jpg");
    for (const trace of ["SECRET-CAMERA", "Exif", "ICC_PROFILE", "IMG_secret_name"])
      expect(bytes.includes(trace)).toBe(false);
    expect(phone.troubles).toEqual([]);
  });

  test("section 5.1: where a child is part of it, the desk alone cannot open it", async () => {
    await openReport();
    await tell(marker, { child: true });
    await next();
    await next();
    await phone.page.getByRole("button", { name: "I do not want to come back" }).click();
    await phone.page.getByText("Your report was sent.").waitFor();
    await expect(opened()).rejects.toThrow();
    const keys = intake.desks[0];
    const inner = await openOuter(intake.envelopes[0]?.ciphertext ?? new Uint8Array(), [
      keys?.custodian ?? "",
    ]);
    expect(((await openInner(inner, [keys?.desk ?? ""])).report as Report).child).toBe("yes");
  });

  test("a film is refused with the reason, and goes as it is only when one insists", async () => {
    await openReport();
    await tell(marker);
    const { page } = phone;
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByText("You have begun to write.").waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    await page.getByRole("button", { name: "One step back" }).click();
    const film = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("SECRET-FILM") };
    await page.locator("input[type=file]").setInputFiles(film);
    await page.getByText("We cannot clean this file.").waitFor();
    await page.getByRole("button", { name: "Leave it out" }).click();
    expect(await page.getByText("File 1").count()).toBe(0);
    await page.locator("input[type=file]").setInputFiles(film);
    await page.getByRole("button", { name: "Send it as it is" }).click();
    await page.getByText("File 1").waitFor();
  });
});

describe("answers", () => {
  test("rule 46: come back to who holds the number, who can write again", async () => {
    await openReport();
    await tell(marker);
    await next();
    await next();
    const { page } = phone;
    await page.locator(".number").waitFor();
    const number = await page.locator(".number").innerText();
    await page.getByRole("button", { name: "I have written it down" }).click();
    await page.getByText("Your report was sent.").waitFor();
    intake.answers.push(
      await sealAnswer("Come on Monday.", intake.envelopes[0]?.header.mailbox?.recipient ?? ""),
    );
    await phone.context.close();
    phone = await openPhone(browser, { server, path: "en/index.html" });
    await alive(phone.page);
    await phone.page.getByRole("button", { name: "Read answers to my report" }).click();
    await phone.page.getByLabel("Enter your number").fill("123");
    await phone.page.getByRole("button", { name: "Look for answers" }).click();
    await phone.page.getByText("This does not look like a full number.").waitFor();
    await phone.page.getByLabel("Enter your number").fill(number);
    await phone.page.getByRole("button", { name: "Look for answers" }).click();
    await phone.page.getByText("Come on Monday.").waitFor();
    await shot("answers");
    expect(JSON.stringify(intake.posted)).not.toContain(number.replace(/\D/g, ""));
    await phone.page.getByRole("button", { name: "Write again" }).click();
    await phone.page.getByRole("button", { name: "Begin" }).click();
    await tell("More to say");
    await next();
    await next();
    await phone.page.getByText("Your report was sent.").waitFor();
    expect(intake.envelopes[1]?.header.mailbox).toEqual(intake.envelopes[0]?.header.mailbox);
  });
});

describe("when something is not as it should be", () => {
  test("without a connection: kept sealed when one asks, sent later, then deleted", async () => {
    await openReport();
    await tell(marker);
    await next();
    await next();
    const { page } = phone;
    await page.locator(".number").waitFor();
    await keptOffline(page);
    await server.stop();
    await page.getByRole("button", { name: "I have written it down" }).click();
    await page.getByRole("button", { name: "Keep it locked on this phone and send it later" }).click();
    await page.getByText("Kept on this phone, locked.").waitFor();
    expect(await storedText()).not.toContain("MARKER-7f3a");
    await server.start();
    // A new tab: the old one was closed.
    await page.goto(`${server.address}en/index.html`);
    await alive(page);
    await page.getByText("The locked message was sent and deleted from this phone.").waitFor();
    expect(((await opened()).report as Report).text).toBe(marker);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
    expect(await storedLetters()).toBe(0);
  });

  test("a list that another key signed, an old one, and a clock a year off: each has its sentence, nobody is offered", async () => {
    const other = new Uint8Array(32).fill(8);
    await site.publish({ files: await intake.files(today, [other, new Uint8Array(32).fill(1)]) });
    await openReport();
    for (let step = 0; step < 8; step++) await next();
    await phone.page.getByText("is not signed by those who must sign it").waitFor();
    expect(await phone.page.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
    await phone.context.close();

    await site.publish({ files: await intake.files("2025-01-10") });
    await openReport();
    for (let step = 0; step < 8; step++) await next();
    await phone.page
      .getByText("The list of organisations is too old, or the date of this phone is wrong.")
      .waitFor();
    expect(await phone.page.locator("main").innerText()).toContain(String(new Date().getFullYear()));
  });

  test("stopping, and a node that cannot take it now: nothing is lost without a word", async () => {
    await openReport();
    await tell(marker);
    await next();
    await next();
    const { page } = phone;
    intake.refusing = { status: 503, code: "database-away" };
    await page.getByRole("button", { name: "I do not want to come back" }).click();
    await page.getByText("The office is closed for a moment.").waitFor();
    intake.refusing = null;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Your report was sent.").waitFor();
    expect(((await opened()).report as Report).text).toBe(marker);
  });
});

describe("in public", () => {
  test("a question is signed by a key that the phone forgets, unless one asks it to keep it", async () => {
    phone = await openPhone(browser, { server, path: "en/legs/agadez--sebha.html" });
    await alive(phone.page);
    const { page } = phone;
    await page.getByRole("button", { name: "Ask a question" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Write something first.").waitFor();
    await page.getByRole("textbox").fill("Is the well open?");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Sent. A person will read it before it is shown.").waitFor();
    expect(intake.posted[0]).toMatchObject({
      path: "posts",
      body: { post: { leg: "agadez--sebha", kind: "question", text: "Is the well open?" } },
    });
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "This helped" }).first().click();
    await expect.poll(() => intake.posted.at(-1)?.path).toBe("posts/helped");
  });
});

/** Everything the page keeps on the phone, as text. */
function storedText(): Promise<string> {
  return phone.page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        texts.push((await (await (await caches.open(name)).match(request))?.text()) ?? "");
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => opened(request.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<object[]>((read) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => read(request.result);
        });
        for (const one of all)
          texts.push(
            JSON.stringify(one),
            new TextDecoder("latin1").decode(Object.values(one).find((value) => value instanceof Uint8Array)),
          );
      }
      database.close();
    }
    return texts.join("\n");
  });
}

function storedLetters(): Promise<number> {
  return phone.page.evaluate(
    () =>
      new Promise<number>((counted) => {
        const request = indexedDB.open("travel");
        request.onsuccess = () => {
          const count = request.result.transaction("letters").objectStore("letters").count();
          count.onsuccess = () => {
            request.result.close();
            counted(count.result);
          };
        };
      }),
  );
}
