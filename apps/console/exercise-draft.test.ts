/**
 * Does what a group typed into an exercise stay when somebody else saved it meanwhile, and does saving leave it at its step?
 *
 * Source: programmes.md 2.1.
 */
import type { Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser } from "./testing/console-browser.ts";
import { FixtureProgrammes } from "./testing/fixture-programmes.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

const exercise = new FixtureProgrammes().set["priority-exercise"][0];

interface Put {
  readonly seen: number;
  readonly content: { readonly question: string };
}

/** A node on which somebody else saves the exercise just before the first change. */
function overtaking(puts: Put[]) {
  let [version, content]: [number, object] = [1, exercise?.content ?? {}];
  let first: { readonly entry: object } | null = null;
  return async (route: Route) => {
    const request = route.request();
    first ??= (await (await route.fetch()).json()) as { readonly entry: object };
    if (request.method() === "PUT") {
      const put = request.postDataJSON() as Put;
      puts.push(put);
      if (puts.length === 1) [version, content] = [2, { ...content, question: "Theirs?" }];
      if (put.seen !== version) {
        const refusal = { title: "Changed", status: 409, code: "version-changed", detail: "Changed." };
        return route.fulfill({ status: 409, contentType: "application/problem+json", json: refusal });
      }
      [version, content] = [version + 1, put.content];
    }
    return route.fulfill({ json: { ...first, entry: { ...first.entry, version, content } } });
  };
}

test("a draft outlives somebody else's saving, and goes on where it was", async () => {
  const puts: Put[] = [];
  const visited = await browser.visit({ as: "programmeManager", path: "/priorities" });
  const { page } = visited;
  await page.route(`**/programme-entries/${exercise?.id}`, overtaking(puts));
  await page.getByRole("link", { name: /^Open: / }).click();
  await page.getByRole("button", { name: /Question/ }).click();
  const question = page.getByRole("textbox", { name: "Question" });
  await question.fill("Mine?");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await page.getByText("Somebody saved this exercise meanwhile").waitFor();
  expect(await question.inputValue()).toBe("Mine?");
  await page.getByRole("button", { name: /^Keep mine/ }).click();
  await save.click();
  await page.getByText("Not saved yet").waitFor({ state: "hidden" });
  expect(puts.map(({ seen, content }) => [seen, content.question])).toEqual([
    [1, "Mine?"],
    [2, "Mine?"],
  ]);
  expect(await question.inputValue()).toBe("Mine?");
  await leave(visited);
});
