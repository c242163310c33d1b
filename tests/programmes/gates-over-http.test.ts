/**
 * Do gates, lost days and the cockpit answer over HTTP as they say, of the invented portfolio and to those who work on it?
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coordinationAnswer, gapsAnswer, lifeCycleAnswer } from "../../src/programmes/api.ts";
import { type ProgrammeHttp, programmeHttp } from "./programme-http.ts";

let office: ProgrammeHttp;
beforeAll(async () => {
  office = await programmeHttp();
});
afterAll(() => office?.close());

test("who is not signed in, and who works on persons, gets nothing of it", async () => {
  const id = randomUUID();
  const step = { act: id, seen: 1 };
  for (const [method, url, body] of [
    ["GET", "/programme-views/gaps", undefined],
    ["GET", "/programme-views/coordination", undefined],
    ["GET", `/programme-views/life-cycle?programme=${id}`, undefined],
    ["POST", `/programmes/${id}/gates`, { act: id, entry: id, to: "concept" }],
    ["POST", `/programmes/${id}/gates/${id}/take-back`, step],
    [
      "POST",
      "/gap-names",
      { from: { theme: "transfer", name: "One" }, to: { theme: "transfer", name: "Other" } },
    ],
  ] as const) {
    const said = { method, ...(body !== undefined && { body }) };
    expect((await office.ask(url, { ...said, member: "nobody" })).statusCode, url).toBe(401);
    const analyst = { member: "analyst", purpose: "analysis" };
    expect((await office.ask(url, { ...said, ...analyst })).statusCode, url).toBe(403);
  }
});

test("the invented portfolio: the agent is not the bottleneck, the late expenditure comes back, seven of twelve are driven by funds", async () => {
  const gaps = gapsAnswer.parse((await office.ask("/programme-views/gaps")).json());
  expect(gaps.stages[0]?.stage).toBe("transfer-expenditure");
  expect(gaps.stages.at(-1)?.stage).toBe("deposit-transfer");
  expect(gaps.gaps[0]).toMatchObject({ recurring: true, of: 12 });
  expect(gaps.alike).toHaveLength(1);
  const strict = gapsAnswer.parse(
    (await office.ask("/programme-views/gaps?limits=deposit-transfer:0,transfer-expenditure:999")).json(),
  );
  expect(strict.stages.find(({ stage }) => stage === "transfer-expenditure")?.excessDays).toBe(0);
  const cockpit = coordinationAnswer.parse((await office.ask("/programme-views/coordination")).json());
  expect(cockpit.fundDriven).toMatchObject({ funds: 7, of: 12, found: { reading: "not-distinguishable" } });
  expect(cockpit.conflicts.length).toBeGreaterThan(0);
});

test("one name for one gap, said over HTTP, leaves nothing alike", async () => {
  const { alike } = gapsAnswer.parse((await office.ask("/programme-views/gaps")).json());
  const [pair] = alike;
  const body = { from: pair?.other, to: pair?.one };
  const said = await office.ask("/gap-names", { method: "POST", body });
  expect(said.statusCode).toBe(200);
  expect(said.json()).toMatchObject({ left: 0 });
  const after = gapsAnswer.parse((await office.ask("/programme-views/gaps")).json());
  expect(after.alike).toEqual([]);
  expect(after.gaps.find(({ name }) => name === pair?.one.name)?.programmes).toHaveLength(5);
});

test("a gate names what is missing, and one that was passed is taken back by its body", async () => {
  const { choices } = gapsAnswer.parse((await office.ask("/programme-views/gaps")).json());
  const waiting = choices.find(({ code }) => code === "JP12")?.id ?? "";
  const answer = await office.ask(`/programme-views/life-cycle?programme=${waiting}`);
  const before = lifeCycleAnswer.parse(answer.json());
  expect(before).toMatchObject({
    state: "approved",
    iatiStatus: 1,
    uninfoStatus: "pipeline",
    lastYours: true,
  });
  const refused = await office.ask(`/programmes/${waiting}/gates`, {
    method: "POST",
    body: { act: randomUUID(), entry: randomUUID(), to: "agreed" },
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ code: "gate-closed", detail: "terms-checked, deviations-cleared" });
  const last = before.passed.at(-1);
  const taken = await office.ask(`/programmes/${waiting}/gates/${last?.id}/take-back`, {
    method: "POST",
    body: { act: randomUUID(), seen: last?.version },
  });
  expect(lifeCycleAnswer.parse(taken.json()).state).toBe("appraisal");
  expect((await office.ask("/programme-views/life-cycle")).statusCode).toBe(404);
  expect((await office.ask(`/programme-views/life-cycle?programme=${randomUUID()}`)).statusCode).toBe(404);
});
