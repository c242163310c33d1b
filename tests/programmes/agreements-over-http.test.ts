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

async function ask(method: "GET" | "POST" | "PUT", url: string, body?: object, member = "manager") {
  const headers = { member, "waymark-purpose": member === "analyst" ? "analysis" : "oversight" };
  const answer = await office.http.inject({
    method,
    url,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

test("who is not signed in, and who works on persons, gets nothing of it", async () => {
  const ids = { act: randomUUID(), entry: randomUUID() };
  for (const [method, url, body] of [
    ["GET", "/programme-views/conditions", undefined],
    ["POST", "/programme-clauses", { text: "Overheads are 7 %." }],
    ["POST", `/agreements/${randomUUID()}/term-runs`, ids],
    ["GET", "/indicator-facts", undefined],
  ] as const) {
    expect((await ask(method, url, body, "nobody")).status).toBe(401);
    expect((await ask(method, url, body, "analyst")).status).toBe(403);
  }
});

test("from text to terms to a kept run: a marker in the text is found nowhere but in the confirmed sentence", async () => {
  const view = conditionsAnswer.parse((await ask("GET", "/programme-views/conditions")).body);
  const [agreement] = view.agreements;
  if (agreement === undefined) throw new Error("The invented portfolio has agreements.");
  const marker = `zebra${randomUUID().slice(0, 8)}`;
  const text = `The ${marker} is secret. Overheads shall not exceed 5 % of direct costs.`;
  const { clauses } = proposedClauses.parse((await ask("POST", "/programme-clauses", { text })).body);
  expect(clauses.map(({ field, value }) => [field, value])).toEqual([["indirect_pct", 5]]);
  const { entry } = entryDetail.parse((await ask("GET", `/programme-entries/${agreement.id}`)).body);
  const content = {
    ...entry.content,
    terms: { ...agreement.terms, indirect_pct: 5 },
    clauses: [{ field: "indirect_pct", quotation: clauses[0]?.quotation, confirmedBy: "Pilar Example" }],
  };
  const changed = { act: randomUUID(), seen: entry.version, content };
  expect((await ask("PUT", `/programme-entries/${agreement.id}`, changed)).status).toBe(200);
  const order = { act: randomUUID(), entry: randomUUID() };
  const made = await ask("POST", `/agreements/${agreement.id}/term-runs`, order);
  expect(made).toMatchObject({ status: 200, body: { run: { id: order.entry, rulesHash: view.rulesHash } } });
  expect(made.body.run.deviations).toContain("T02");
  const missing = await ask("POST", `/agreements/${randomUUID()}/term-runs`, {
    act: randomUUID(),
    entry: randomUUID(),
  });
  expect(missing.status).toBe(404);
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
  const whole = factsPage.parse((await ask("GET", "/indicator-facts?limit=200")).body);
  expect(whole.items.length).toBeGreaterThan(30);
  const ids: string[] = [];
  for (let cursor: string | null = "", rounds = 0; cursor !== null && rounds < 50; rounds++) {
    const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = factsPage.parse((await ask("GET", `/indicator-facts?limit=7${query}`)).body);
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
  const one = factsPage.parse((await ask("GET", "/indicator-facts?indicator=OPS-12")).body);
  expect(new Set(one.items.map(({ indicator }) => indicator))).toEqual(new Set(["OPS-12"]));
  expect(one.items.every(({ held }) => held === null)).toBe(true);
});
