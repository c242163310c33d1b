import { generate } from "otplib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteFirstAdministrator } from "../../src/identity/server/index.ts";
import { addAuthenticator } from "../browser/authenticator.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: null, pages: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** Asks the API as the page's member would. */
function ask(
  page: Page,
  path: string,
  body?: object,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  return page.evaluate(
    async ([address, sent]) => {
      const response = await fetch(`/api/v1${address}`, {
        method: sent === undefined ? "GET" : "POST",
        headers: {
          "content-type": "application/json",
          "x-waymark-request": "1",
          "waymark-purpose": "administration",
        },
        ...(sent !== undefined && { body: JSON.stringify(sent) }),
      });
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
    },
    [path, body] as const,
  );
}

test("the first administrator sets a password and an authenticator, adds a partner and a member, and sees no records", async () => {
  const token = await inviteFirstAdministrator(node.node.doors, node.node.keys.sealingKey);
  const page = await browser.newPage();
  await page.goto(`${node.origin}/invitation#${token}`);
  await page.getByText("You are invited").waitFor();
  expect(page.url()).not.toContain(token);
  await page.getByRole("tab", { name: "Password" }).click();
  const secret = (
    await page.getByRole("region", { name: "Key for your authenticator" }).innerText()
  ).replaceAll(/\s/g, "");
  await page.getByLabel("New password").first().fill("four unrelated invented words");
  await page
    .getByLabel(/six figures|code/i)
    .last()
    .fill(await generate({ secret }));
  await page.getByRole("button", { name: "Finish and sign in" }).click();
  await page.getByText("What do you read for?").waitFor();

  const partner = await ask(page, "/partners", { name: "Harbour Shelter", kind: "ngo", country: null });
  expect(partner.status).toBe(200);
  const draft = {
    name: "Ana",
    email: "ana@example.org",
    partner: partner.answer.id,
    roles: ["case-worker"],
    childTrained: false,
  };
  const made = await ask(page, "/members", draft);
  expect(made.status).toBe(200);
  expect(
    (await ask(page, "/members", { ...draft, email: "b@example.org", roles: ["administrator", "analyst"] }))
      .status,
  ).toBe(422);
  expect((await ask(page, "/records?limit=5")).status).toBe(403);
  await page.close();

  // A passkey lives in the browser that made it: the member accepts, signs out, and signs in again in one page.
  const context = await browser.newContext();
  const member = await context.newPage();
  const authenticator = await addAuthenticator(member);
  await member.goto(String(made.answer.link));
  await member.getByRole("button", { name: "Set up a passkey" }).click();
  await member.getByText("What do you read for?").waitFor();
  expect(await authenticator.count()).toBe(1);
  expect(
    await member.evaluate(() =>
      fetch("/api/v1/session", { method: "DELETE", headers: { "x-waymark-request": "1" } }).then(
        (r) => r.status,
      ),
    ),
  ).toBe(204);
  await member.goto(`${node.origin}/sign-in`);
  await member.getByRole("button", { name: /passkey/i }).click();
  await member.getByText("What do you read for?").waitFor();
  await context.close();
});

test("an invitation is good once, and a taken-up administrator's link is not made again", async () => {
  expect(await inviteFirstAdministrator(node.node.doors, node.node.keys.sealingKey)).toBeNull();
});
