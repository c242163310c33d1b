/**
 * Two moderators decide on posts by keyboard: what is found is blanked or let stand, nothing else is published, a recruiter's
 * post is refused, a decision is taken back, an appeal is the other's. (rules 12, 39, 48; T1, T12)
 *
 * A real node and a real browser; the posts are signed as phones sign them.
 */
import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deviceKeyFor, newDeviceSeed } from "../../src/community/connect/device-key.ts";
import { type PostDraft, postDigest, signedPost } from "../../src/community/connect/post.ts";
import { signedAppeal } from "../../src/community/connect/sayings.ts";
import { toBase64 } from "../../src/community/seal/base64.ts";
import { takeAppeal, takePost } from "../../src/community/server/connect/take-post.ts";
import { publishedPosts } from "../../src/community/server/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { enter, type MemberWindow, openWindow } from "./member-window.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

let node: TestNode;
let browser: Browser;
let first: MemberWindow;
let second: MemberWindow;

const leg = "agadez--dirkou";
const tip = "There is water at the school. Call 0770 0900 123 if it is closed.";
const recruiter = "Good salary in Sebha, no papers needed, write me on telegram @sahara_work";
const seeds = Array.from({ length: 3 }, () => newDeviceSeed());
const today = () => new Date().toISOString().slice(0, 10);
const told = async () =>
  (await node.node.doors.ask({ kind: "node" }, "prevention", publishedPosts(today()))).map(
    ({ text }) => text,
  );

async function post(seed: Uint8Array | undefined, said: Partial<PostDraft>) {
  const draft: PostDraft = { leg, kind: "tip", about: null, language: "en", text: "", ...said };
  const signed = signedPost(draft, deviceKeyFor(seed ?? newDeviceSeed(), leg));
  await takePost(node.node.doors, { said: signed, challenge: randomUUID() }, "open");
  return signed;
}

beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 600, pages: true }), launchBrowser()]);
  const windows = await Promise.all(
    ["Iris Lund", "Omar Vale"].map(async (name, at) => {
      const email = `moderator${at}@example.org`;
      const link = await node.invite({ name, email, roles: ["moderator"] }, "Safe Way Helpline");
      const window = await openWindow(browser, { origin: node.origin, width: at === 0 ? 1280 : 320 });
      await enter(window.page, link, "Prevention");
      return window;
    }),
  );
  [first, second] = windows as [MemberWindow, MemberWindow];
});
afterAll(async () => {
  await browser?.close();
  await node?.close();
});

test("a tip is published once what was found is decided on, by keys alone", async () => {
  await post(seeds[0], { text: tip });
  const { page } = first;
  await page.goto(`${node.origin}/moderation`);
  await page.getByText("1 post waits").waitFor();
  await page.getByText("Agadez – Dirkou").waitFor();
  expect(await page.getByText(leg).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Publish" }).isDisabled()).toBe(true);
  await page.keyboard.press("p");
  expect(await told()).toEqual([]);
  await page.keyboard.press("x");
  await page.getByText("Everything found is decided on.").waitFor();
  await page.getByText("There is water at the school. ▇▇▇ ▇▇▇ if it is closed.").waitFor();
  await page.keyboard.press("p");
  await page.getByText("No post waits").waitFor();
  const [text] = await told();
  expect(text).toContain("There is water at the school.");
  expect(text).not.toMatch(/0770|123/);
});

test("it is taken back with one key, and decided on afresh with words chosen by hand", async () => {
  const { page } = first;
  await page.keyboard.press("z");
  await page.getByText("1 post waits").waitFor();
  expect(await told()).toEqual([]);
  await page.keyboard.press("x");
  await page.getByText("Everything found is decided on.").waitFor();
  await page.evaluate(() => {
    const words = document.querySelector("p.waymark-post-words");
    const range = document.createRange();
    const [begin, end] = [words?.firstChild?.firstChild, words?.lastChild?.firstChild];
    if (!begin || !end) throw new Error("No words.");
    range.setStart(begin, 0);
    range.setEnd(begin, 5);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.keyboard.press("b");
  await page.getByText("▇▇▇ is water at the school.").waitFor();
  await page.keyboard.press("p");
  await page.getByText("No post waits").waitFor();
  expect((await told())[0]).toContain("▇▇▇ is water at the school.");
});

test("a recruiter's post stands marked, is refused with a digit, and its appeal waits for the other", async () => {
  const signed = await post(seeds[1], { text: recruiter });
  const { page } = first;
  await page.reload();
  await page.getByText("1 post waits").waitFor();
  for (const found of ["Offer or call for contact", "Messenger or account"])
    await page.getByText(found).first().waitFor();
  await page.keyboard.press("r");
  await page.getByRole("dialog").getByText("Why is it refused?").waitFor();
  await page.keyboard.press("2");
  await page.getByText("No post waits").waitFor();
  const appeal = { leg, digest: toBase64(postDigest(signed)), text: "I only want to help." };
  const said = signedAppeal(appeal, deviceKeyFor(seeds[1] ?? newDeviceSeed(), leg));
  await takeAppeal(node.node.doors, { said, challenge: randomUUID() });
  await page.goto(`${node.origin}/moderation?tab=appeals`);
  await page.getByText("Another moderator looks at the appeal.").waitFor();
  expect(await page.getByRole("button", { name: "The decision stands" }).isDisabled()).toBe(true);
});

test("the other decides it on a narrow screen, and publishes what the first may not", async () => {
  const { page } = second;
  await page.goto(`${node.origin}/moderation?tab=appeals`);
  await page.getByText("I only want to help.").waitFor();
  await page.getByRole("button", { name: "The decision stands" }).click();
  await page.getByText("No appeal waits").waitFor();
  await post(seeds[0], { text: "The well is dry today." });
  await first.page.goto(`${node.origin}/moderation`);
  await first.page.getByText("You published this author's last post.").waitFor();
  expect(await first.page.getByRole("button", { name: "Publish" }).isDisabled()).toBe(true);
  await page.goto(`${node.origin}/moderation`);
  await page.getByText("The well is dry today.").waitFor();
  await page.keyboard.press("p");
  await page.getByText("No post waits").waitFor();
  expect(await told()).toContain("The well is dry today.");
  if (process.env.WAYMARK_SHOTS)
    await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/narrow.png`, fullPage: true });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test("what looks like one hand stands beside the post, and nothing went wrong on any page", async () => {
  for (const at of [1, 2, 3])
    await post(undefined, { text: `Strong men wanted at the blue house near the market, number ${at}` });
  const { page } = first;
  await page.goto(`${node.origin}/moderation`);
  await page.getByText("3 posts of 3 keys say nearly the same").waitFor();
  if (process.env.WAYMARK_SHOTS)
    await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/desk.png`, fullPage: true });
  await page.goto(`${node.origin}/moderation?tab=patterns`);
  await page.getByText("3 posts of 3 keys say nearly the same").waitFor();
  await page.goto(`${node.origin}/moderation?tab=published`);
  await page.getByRole("button", { name: "Take back" }).first().waitFor();
  expect([...first.troubles, ...second.troubles]).toEqual([]);
});
