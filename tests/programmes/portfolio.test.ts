/**
 * Does the node tell what works in the invented portfolio, to those who work on programmes and to nobody else, and make a
 * workbook of any table that a page shows?
 */

import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PortfolioView, portfolioView } from "../../src/programmes/api.ts";
import { type Asking, type ProgrammeHttp, programmeHttp } from "./programme-http.ts";

let office: ProgrammeHttp;
beforeAll(async () => {
  office = await programmeHttp();
});
afterAll(() => office?.close());

const view = async (query = "") =>
  portfolioView.parse((await office.ask(`/programme-views/portfolio${query}`)).json()) as PortfolioView;

describe("the portfolio", () => {
  test("holds a card of each of the twelve, and a verdict of several classes, each with its reason", async () => {
    const { cards, programmes } = await view();
    expect([cards.length, programmes]).toEqual([12, 12]);
    expect(cards.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(new Set(cards.map(({ verdict }) => verdict)).size).toBeGreaterThanOrEqual(3);
    for (const { figures, effectiveness, unknowns } of cards) {
      const open = unknowns.reduce((sum, { widens }) => sum + (widens ?? 0), 0);
      // What is unknown is exactly what keeps the two ends apart.
      if (effectiveness !== null) expect(effectiveness.high - effectiveness.low).toBeCloseTo(open, 9);
      expect(figures.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
    const notBegun = cards.find(({ code }) => code === "JP12");
    expect(notBegun).toMatchObject({ verdict: "insufficient evidence", money: { rate: null } });
  });

  test("answers what the filters ask, in any number of them, and names what can be filtered by", async () => {
    const all = await view();
    const donor = all.donors[0]?.id ?? "";
    const some = await view(
      `?modality=pass-through&donor=${donor}&coordinator=chairs&organisations=four-or-fewer`,
    );
    const expected = all.cards.filter(
      (card) =>
        card.modality === "pass-through" &&
        card.donors.some(({ id }) => id === donor) &&
        card.coordinator === "chairs" &&
        card.organisations <= 4,
    );
    expect(some.cards).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(12);
    expect((await view(`?programme=${all.cards[3]?.programme}`)).cards).toEqual([all.cards[3]]);
    expect(
      (await view("?corridor=agadez-tripoli")).cards.every(({ corridors }) => corridors.length > 0),
    ).toBe(true);
    expect((await office.ask("/programme-views/portfolio?modality=barter")).statusCode).toBe(400);
  });

  test("hides every pattern among twelve, and says how many questions were asked", async () => {
    const { patterns, fewestPerArm } = await view();
    expect([patterns.length, fewestPerArm]).toEqual([8, 8]);
    for (const { p, having, lacking } of patterns)
      if (Math.min(having.cases, lacking.cases) < 8)
        expect([p, having.hits, lacking.hits]).toEqual([null, null, null]);
      else expect(p).not.toBeNull();
  });

  test("is for nobody who works on cases, and for no other purpose", async () => {
    const answered = async (said: Asking) =>
      (await office.ask("/programme-views/portfolio", said)).statusCode;
    expect(await answered({ member: "nobody" })).toBe(401);
    expect(await answered({ member: "analyst", purpose: "analysis" })).toBe(403);
    expect(await answered({ purpose: "analysis" })).toBe(403);
  });
});

describe("a table as a workbook", () => {
  const table = {
    name: "reached",
    columns: [
      { name: "place", title: "Place" },
      { name: "reached", title: "Reached", numeric: true },
    ],
    rows: [
      { place: '=HYPERLINK("//example.org")', reached: -2.5 },
      { place: "Agadez", reached: null },
    ],
  };
  const post = (body: object, member = "manager") =>
    office.ask("/programme-tables.xlsx", { method: "POST", member, body });

  test("keeps texts as texts, numbers as numbers, and what is not known empty", async () => {
    const answer = await post(table);
    expect([answer.statusCode, answer.headers["content-disposition"]]).toEqual([
      200,
      'attachment; filename="reached.xlsx"',
    ]);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as exceljs.Buffer);
    const sheet = workbook.getWorksheet("reached");
    const cell = (place: string) => sheet?.getCell(place);
    expect([cell("A1")?.value, cell("B1")?.value]).toEqual(["Place", "Reached"]);
    expect(cell("A2")?.value).toBe('=HYPERLINK("//example.org")');
    expect(cell("A2")?.formula).toBeUndefined();
    expect([cell("B2")?.value, cell("B3")?.value]).toEqual([-2.5, null]);
  });

  test("is refused for a name that is no file's, for too many rows, and for who works on cases", async () => {
    expect((await post({ ...table, name: "../etc" })).statusCode).toBe(400);
    expect((await post({ ...table, rows: Array.from({ length: 5_001 }, () => ({})) })).statusCode).toBe(400);
    expect((await post(table, "analyst")).statusCode).toBe(403);
    expect((await post(table, "nobody")).statusCode).toBe(401);
  });
});
