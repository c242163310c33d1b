/**
 * Can a person write an entry with the checks at hand, keep what they wrote when somebody else was faster, and bring a
 * workbook in?
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConsoleBrowser, leave, startConsoleBrowser } from "./testing/console-browser.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

const visit = (path: string) => browser.visit({ as: "programmeManager", path });
const programme = () => browser.server.answers.programmes.programme("JP03");

describe("an entry", () => {
  test("is checked while it is typed, in its table too, and leads to what is wrong when it is sent", async () => {
    const visited = await visit(`/programme-entries/new?kind=component&programme=${programme()}`);
    const { page } = visited;
    await page.getByLabel("First day").fill("2026-06-01");
    await page.getByLabel("Last day").fill("2026-05-01");
    await page.getByText("before it starts on 2026-06-01").waitFor();
    await page.getByRole("button", { name: "Add a line to Places" }).click();
    await page.getByLabel("Country").fill("NE");
    await page.getByLabel("First-level division").fill("NE008001");
    await page.getByLabel("Per cent").first().fill("100");
    await page.getByText("Nothing finer is kept").last().waitFor();
    await page.getByRole("combobox", { name: "Organisation" }).fill("child");
    // The listbox opens a moment after the letters; until then the first option is one of another field's.
    await page.getByRole("listbox").getByRole("option").first().click();
    if (process.env.WAYMARK_SHOTS)
      await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/form.png`, fullPage: true });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("look at the marked fields").waitFor();
    const first = page.locator("[aria-invalid=true]").first();
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(visited.troubles).toEqual([]);
    await leave(visited);
  });

  test("that somebody else changed keeps what I wrote, shows theirs, and is written when I say so", async () => {
    const visited = await visit(`/programme-entries/${programme()}`);
    const { page } = visited;
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("Mine");
    await page.getByLabel("Whom it is for").fill("Everybody on the way");
    await page.getByRole("button", { name: "Save the change" }).click();
    await page.getByText("Somebody changed this while you were writing").waitFor();
    expect(await page.getByRole("textbox", { name: "Title", exact: true }).inputValue()).toBe("Mine");
    await page.getByText("Title: Theirs").waitFor();
    if (process.env.WAYMARK_SHOTS)
      await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/conflict.png` });
    await page.getByRole("button", { name: "Take theirs: Title" }).click();
    expect(await page.getByRole("textbox", { name: "Title", exact: true }).inputValue()).toBe("Theirs");
    await page.getByRole("button", { name: "Save mine over theirs" }).click();
    await page.getByRole("button", { name: "Change", exact: true }).waitFor();
    const sent = browser.server.answers.asked.filter(({ method }) => method === "PUT").at(-1);
    expect(sent?.body).toMatchObject({
      seen: 2,
      content: { title: "Theirs", targetGroups: "Everybody on the way" },
    });
    await leave(visited);
  });
});

test("a workbook says what it would do, cell by cell, before it does it", async () => {
  const visited = await visit("/programme-sheets");
  const { page } = visited;
  const file = { name: "a.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("write 1500.50 as a number").waitFor();
  await page.getByText("The partner of the component's organisation writes this.").waitFor();
  if (process.env.WAYMARK_SHOTS)
    await page.screenshot({ path: `${process.env.WAYMARK_SHOTS}/sheets.png`, fullPage: true });
  await page.getByRole("button", { name: "Keep what may stand" }).click();
  await page.getByText("What was done").waitFor();
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});
