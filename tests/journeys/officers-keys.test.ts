/**
 * Do officers keep the keys of reports in their own browsers: by passphrase, by passkey, and back from paper?
 *
 * A whole node, the built console and a real browser with an authenticator that derives secrets (WebAuthn PRF).
 *
 * Source: trust.md section 5.1, rule 44.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, sql } from "../../src/store/index.ts";
import { addAuthenticator } from "../browser/authenticator.ts";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

const shelter = "Lantern House Shelter";
/** Opening a key costs a browser a second and more, on purpose. */
const patience = 240_000;

let node: TestNode;
let browser: Browser;
const windows: MemberWindow[] = [];
beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 500, pages: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.close();
});

async function officer(name: string): Promise<Page> {
  const email = `${name.toLowerCase().replace(/\W/g, "")}@example.org`;
  const link = await node.invite({ name, email, roles: ["case-worker"] }, shelter);
  const window = await openWindow(browser, { origin: node.origin });
  windows.push(window);
  await enter(window.page, link, "Protection");
  await window.page.getByRole("link", { name: "Keys of the desk" }).first().click();
  await window.page.getByRole("heading", { level: 1, name: "Keys of the desk" }).waitFor();
  return window.page;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const figures = /(\d{5} ){5}\d{5}/;

test(
  "a key is made, given by fingerprint, opened by passkey, and brought back from two papers",
  async () => {
    const ada = await officer("Ada Keeper");
    await ada.getByLabel("I have written it down").check();
    const passphrase = await ada.getByRole("textbox", { name: "Passphrase" }).inputValue();
    await ada.getByRole("button", { name: "Make the key", exact: true }).first().click();
    await region(ada, "Your key").waitFor({ timeout: 60_000 });
    await region(ada, "Key of the desk").getByRole("button", { name: "Make the key" }).click();
    await ada.getByRole("dialog").getByRole("button", { name: "Make the key" }).click();
    await region(ada, "Key of the desk").getByText("open here").waitFor();

    const ben = await officer("Ben Keeper");
    await addAuthenticator(ben);
    await ben.getByRole("button", { name: "Make it with a passkey instead" }).click();
    await region(ben, "Your key").waitFor({ timeout: 60_000 });
    const his = figures.exec(await region(ben, "Your key").innerText())?.[0];

    await ada.reload();
    await ada.getByLabel("Passphrase").fill(passphrase);
    await ada.getByRole("button", { name: "Open", exact: true }).click();
    await region(ada, "Key of the desk").getByRole("button", { name: "Give it to a colleague" }).click();
    const giving = ada.getByRole("dialog");
    expect(await giving.innerText()).toContain(his);
    await giving.getByLabel("We have compared them and they are the same").check();
    await giving.getByRole("button", { name: "Give it to a colleague" }).click();
    await giving.waitFor({ state: "hidden" });

    // Two people: whoever has the desk's key is refused the custodian's.
    await region(ada, "Key of the custodian").getByRole("button", { name: "Make the key" }).click();
    await ada.getByRole("dialog").getByRole("button", { name: "Make the key" }).click();
    await ada.getByRole("dialog").getByText("two people must open what needs two").waitFor();
    await ada.keyboard.press("Escape");

    await ben.reload();
    await ben.getByRole("button", { name: "Open with the passkey" }).click();
    await region(ben, "Key of the desk").getByText("open here").waitFor();

    await region(ada, "Recovery").getByRole("button", { name: "Make a recovery key" }).click();
    const pages = ada.locator(".waymark-share-letters");
    await pages.first().waitFor();
    const shares = await pages.allInnerTexts();
    expect(shares).toHaveLength(3);
    await ada.getByLabel(/Each page is on paper/).check();
    await ada.getByRole("button", { name: "Done: forget the shares" }).click();
    await pages.first().waitFor({ state: "detached" });
    await region(ada, "Key of the desk")
      .getByText("The recovery key does not open")
      .waitFor({ state: "detached" });

    const cleo = await officer("Cleo Keeper");
    await cleo.getByLabel("I have written it down").check();
    await cleo.getByRole("button", { name: "Make the key", exact: true }).first().click();
    await region(cleo, "Your key").waitFor({ timeout: 60_000 });
    await cleo.getByRole("link", { name: "Bring a lost key back" }).click();
    await cleo.getByLabel("First share").fill(shares[2] ?? "");
    await cleo.getByLabel("Second share").fill(shares[2] ?? "");
    await cleo.getByRole("button", { name: "Bring it back to me" }).click();
    await cleo.getByText("These shares do not belong together").waitFor();
    await cleo.getByLabel("Second share").fill(shares[0] ?? "");
    await cleo.getByRole("button", { name: "Bring it back to me" }).click();
    await cleo.getByText("One key was brought back").waitFor();

    await cleo.getByRole("link", { name: "Keys of the desk" }).first().click();
    await region(cleo, "Key of the desk").getByText("open here").waitFor();
    await cleo.getByRole("button", { name: "Cleo Keeper", exact: true }).click();
    await cleo.getByRole("menuitem", { name: "Sign out", exact: true }).click();
    await cleo.getByRole("heading", { level: 1 }).waitFor();
    await holdsNothingInClear([ada, ben, cleo], [passphrase, ...shares]);
    await isFitForAll(ada);
    await ben.getByRole("link", { name: "Who receives reports" }).first().click();
    await ben.getByText("No list has been signed: nobody can report yet.").waitFor();
    await isFitForAll(ben);
    await oldKeyIsDestroyed(ben);
    expect(windows.flatMap(({ troubles }) => troubles)).toEqual([]);
  },
  patience,
);

/** A key of last year, that no report can need any more: destroyed after it was asked for. */
async function oldKeyIsDestroyed(page: Page) {
  await rows(
    node.node.store.owner,
    sql`insert into community.desk_key (id, partner, use, recipient, valid_from, rotate_by, valid_to, expires_at)
      select gen_random_uuid(), partner, use, recipient, valid_from - 600, rotate_by - 600, valid_to - 600, expires_at
      from community.desk_key where use = 'desk' and destroyed_on is null`,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("link", { name: "Keys of the desk" }).first().click();
  await page.reload();
  await region(page, "Key of the desk").getByText("To be destroyed", { exact: true }).waitFor();
  await isFitForAll(page);
  await page.getByRole("button", { name: "Destroy it", exact: true }).click();
  await page.getByRole("dialog").getByText("Nothing brings it back").waitFor();
  await page.keyboard.press("Escape");
  await region(page, "Key of the desk").getByText("To be destroyed", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Destroy it", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Destroy the key", exact: true }).click();
  await region(page, "Key of the desk")
    .getByText("To be destroyed", { exact: true })
    .waitFor({ state: "detached" });
}

/** Neither browser storage nor the database nor the node's log has a private key, a passphrase or a share. */
async function holdsNothingInClear(pages: readonly Page[], secrets: readonly string[]) {
  const stored = await Promise.all(
    pages.map((page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))),
  );
  const kept = await rows<{ line: string }>(
    node.node.store.owner,
    sql`select w::text as line from community.wrapped_key w union all select l::text from community.officer_lock l
      union all select d.detail from safeguards.log_detail d`,
  );
  const everything = [...stored, ...kept.map(({ line }) => line), ...node.logLines].join("\n").toLowerCase();
  for (const secret of ["age-secret-key-", ...secrets])
    for (const form of [secret, Buffer.from(secret).toString("hex"), secret.replaceAll(" ", "")])
      expect(everything.includes(form.toLowerCase())).toBe(false);
}

async function isFitForAll(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}
