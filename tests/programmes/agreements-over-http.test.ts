/**
 * Do agreements and figures from operations answer over HTTP as they say, and is a text that was sent kept nowhere?
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOperationalFacts } from "../../apps/cli/load-operational-facts.ts";
import { conditionsAnswer, entryDetail, factsPage, proposedClauses } from "../../src/programmes/api.ts";
import { sql } from "../../src/store/index.ts";
import { type ProgrammeHttp, programmeHttp } from "./programme-http.ts";

const today = new Date().toISOString().slice(0, 10);
let office: ProgrammeHttp;
beforeAll(async () => {
  office = await programmeHttp(today);
  const { doors, store } = office.node;
  await loadOperationalFacts({ doors, dataFolder: store.dataFolder, today });
});
afterAll(() => office?.close());

test("who is not signed in, and who works on persons, gets nothing of it", async () => {
  const ids = { act: randomUUID(), entry: randomUUID() };
  for (const [method, url, body] of [
    ["GET", "/programme-views/conditions", undefined],
    ["POST", "/programme-clauses", { text: "Overheads are 7 %." }],
    ["POST", `/agreements/${randomUUID()}/term-runs`, ids],
    ["GET", "/indicator-facts", undefined],
  ] as const) {
    const said = { method, ...(body !== undefined && { body }) };
    expect((await office.ask(url, { ...said, member: "nobody" })).statusCode, url).toBe(401);
    const analyst = { member: "analyst", purpose: "analysis" };
    expect((await office.ask(url, { ...said, ...analyst })).statusCode, url).toBe(403);
  }
});

test("from text to terms to a kept run: a marker in the text is found nowhere but in the confirmed sentence", async () => {
  const view = conditionsAnswer.parse((await office.ask("/programme-views/conditions")).json());
  const [agreement] = view.agreements;
  if (agreement === undefined) throw new Error("The invented portfolio has agreements.");
  const marker = `zebra${randomUUID().slice(0, 8)}`;
  const text = `The ${marker} is secret. Overheads shall not exceed 5 % of direct costs.`;
  const read = await office.ask("/programme-clauses", { method: "POST", body: { text } });
  const { clauses } = proposedClauses.parse(read.json());
  expect(clauses.map(({ field, value }) => [field, value])).toEqual([["indirect_pct", 5]]);
  const { entry } = entryDetail.parse((await office.ask(`/programme-entries/${agreement.id}`)).json());
  const content = {
    ...entry.content,
    terms: { ...agreement.terms, indirect_pct: 5 },
    clauses: [{ field: "indirect_pct", quotation: clauses[0]?.quotation, confirmedBy: "Pilar Example" }],
  };
  const changed = { act: randomUUID(), seen: entry.version, content };
  const put = await office.ask(`/programme-entries/${agreement.id}`, { method: "PUT", body: changed });
  expect(put.statusCode).toBe(200);
  const order = { act: randomUUID(), entry: randomUUID() };
  const made = await office.ask(`/agreements/${agreement.id}/term-runs`, { method: "POST", body: order });
  expect(made.statusCode).toBe(200);
  expect(made.json()).toMatchObject({ run: { id: order.entry, rulesHash: view.rulesHash } });
  expect(made.json().run.deviations).toContain("T02");
  const missing = await office.ask(`/agreements/${randomUUID()}/term-runs`, {
    method: "POST",
    body: { act: randomUUID(), entry: randomUUID() },
  });
  expect(missing.statusCode).toBe(404);
  await office.node.owner(sql`alter table programmes.entry no force row level security`);
  await office.node.owner(sql`alter table programmes.entry_act no force row level security`);
  const kept = async (word: string) =>
    (
      await office.node.owner<{
        found: number;
      }>(sql`select (select count(*)::integer from programmes.entry_act
        where content::text like ${`%${word}%`}) + (select count(*)::integer from programmes.entry
        where content::text like ${`%${word}%`}) as found`)
    )[0]?.found;
  expect(await kept(marker)).toBe(0);
  expect(await kept("Overheads shall not exceed")).toBe(2);
});

test("facts come in pages, each once, newest period first, with bounds or a reason", async () => {
  const whole = factsPage.parse((await office.ask("/indicator-facts?limit=200")).json());
  expect(whole.items.length).toBeGreaterThan(30);
  const ids: string[] = [];
  for (let cursor: string | null = "", rounds = 0; cursor !== null && rounds < 50; rounds++) {
    const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = factsPage.parse((await office.ask(`/indicator-facts?limit=7${query}`)).json());
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toEqual(whole.items.map(({ id }) => id));
  const ends = whole.items.filter(({ indicator }) => indicator === "OPS-01").map(({ end }) => end);
  expect(ends).toEqual([...ends].sort().reverse());
  for (const { held, bounds, n, numerator, partners } of whole.items) {
    if (held === null) expect(bounds).not.toBeNull();
    else expect([bounds, n, numerator, partners]).toEqual([null, null, null, null]);
  }
  const one = factsPage.parse((await office.ask("/indicator-facts?indicator=OPS-12")).json());
  expect(new Set(one.items.map(({ indicator }) => indicator))).toEqual(new Set(["OPS-12"]));
  expect(one.items.every(({ held }) => held === null)).toBe(true);
});
