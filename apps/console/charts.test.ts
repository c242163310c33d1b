/**
 * Is every picture of figures drawn, turned into its table, and taken away in four forms, under the page's own policy?
 */
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartTable } from "../../src/programmes/tables/chart-table.ts";
import { type ConsoleBrowser, leave, startConsoleBrowser, type Visited } from "./testing/console-browser.ts";
import { FixtureProgrammes } from "./testing/fixture-programmes.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

const title = "Programmes by verdict and by the six DAC criteria";

async function saved({ page }: Visited, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `${format} of “${title}”` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a picture is drawn, has one name, and turns into its table from the keyboard", async () => {
  const visited = await browser.visit({ as: "programmeManager", path: "/portfolio" });
  const figure = visited.page.getByRole("figure", { name: title });
  const picture = figure.getByRole("img", { name: title });
  await picture.waitFor();
  expect(await picture.locator("rect").count()).toBe(72);
  const { violations } = await new AxeBuilder({ page: visited.page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await figure.getByRole("table").count()).toBe(0);
  await figure.getByRole("radio", { name: "Picture" }).focus();
  await visited.page.keyboard.press("ArrowRight");
  await figure.getByRole("table").waitFor();
  expect(await figure.getByRole("row").count()).toBe(13);
  expect(await figure.getByRole("row", { name: /JP12/ }).innerText()).toContain("not known");
  expect(await picture.count()).toBe(0);
  expect(await figure.getByRole("button", { name: /^SVG/ }).isDisabled()).toBe(true);
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

test("it is taken away as CSV, as a picture of lines, as one of points, and asked of the node as a workbook", async () => {
  const visited = await browser.visit({ as: "programmeManager", path: "/portfolio", scheme: "dark" });
  await visited.page.getByRole("img", { name: title }).waitFor();
  const csv = await saved(visited, "CSV");
  expect(csv.name).toBe("portfolio-heat-map.csv");
  expect((parse(csv.bytes) as string[][]).map((line) => line[0]).slice(0, 2)).toEqual(["Code", "JP01"]);

  const svg = (await saved(visited, "SVG")).bytes.toString();
  const names: string[] = [];
  const reader = new SaxesParser();
  reader.on("opentag", ({ name }) => names.push(name));
  reader.write(svg).close();
  // It stands by itself: nothing of the page's style is missing, and the dark window is not in it.
  expect(svg).not.toMatch(/var\(|class=|href=/);
  expect(svg).toContain('fill="#ffffff"');
  expect(names.filter((name) => name === "rect")).toHaveLength(73);

  const png = (await saved(visited, "PNG")).bytes;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(2 * width);

  await saved(visited, "XLSX");
  const asked = browser.server.answers.asked.at(-1);
  expect(asked).toMatchObject({ method: "POST", path: "/programme-tables.xlsx" });
  expect(chartTable.parse(asked?.body).rows).toHaveLength(12);
  expect(visited.troubles).toEqual([]);
  await leave(visited);
});

test("of two dozen programmes a pattern with eight on either side is drawn, as association and with its p", async () => {
  browser.server.answers.programmes = new FixtureProgrammes(["portfolio", "another"]);
  const visited = await browser.visit({
    as: "programmeManager",
    path: "/portfolio?tab=patterns",
    width: 400,
  });
  const chaired = visited.page.getByRole("region", { name: /^The Resident Coordinator chairs: first/ });
  await chaired.getByRole("img").waitFor();
  expect(await chaired.getByRole("img").locator("circle").count()).toBe(2);
  expect(await chaired.innerText()).toMatch(/Association\. Fisher's exact test.*p = \d/);
  const scaling = visited.page.getByRole("region", { name: /^The Resident Coordinator chairs: worth/ });
  expect(await scaling.innerText()).toContain("Hidden");
  expect(await scaling.getByRole("img").count()).toBe(0);
  expect(visited.troubles).toEqual([]);
  browser.server.answers.programmes = new FixtureProgrammes();
  await leave(visited);
});

test("the drawing engine is not fetched by a page without a picture", async () => {
  const fetched: string[] = [];
  const visited = await browser.visit({ as: "programmeManager", path: "/portfolio?tab=unknowns" });
  visited.page.on("request", (request) => fetched.push(request.url()));
  const scripts = () =>
    visited.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const before = (await scripts()).length;
  await visited.page.getByRole("tab", { name: "Programmes" }).click();
  await visited.page.getByRole("figure", { name: title }).getByRole("img").waitFor();
  expect((await scripts()).length).toBeGreaterThan(before);
  expect(fetched.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
  await leave(visited);
});
