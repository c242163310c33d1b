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

async function ask(method: "GET" | "POST", url: string, body?: object, member = "manager") {
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
    expect((await ask(method, url, body, "nobody")).status, url).toBe(401);
    expect((await ask(method, url, body, "analyst")).status, url).toBe(403);
  }
});

test("the invented portfolio: the agent is not the bottleneck, the late expenditure comes back, seven of twelve are driven by funds", async () => {
  const gaps = gapsAnswer.parse((await ask("GET", "/programme-views/gaps")).body);
  expect(gaps.stages[0]?.stage).toBe("transfer-expenditure");
  expect(gaps.stages.at(-1)?.stage).toBe("deposit-transfer");
  expect(gaps.gaps[0]).toMatchObject({ recurring: true, of: 12 });
  expect(gaps.alike).toHaveLength(1);
  const strict = gapsAnswer.parse(
    (await ask("GET", "/programme-views/gaps?limits=deposit-transfer:0,transfer-expenditure:999")).body,
  );
  expect(strict.stages.find(({ stage }) => stage === "transfer-expenditure")?.excessDays).toBe(0);
  const cockpit = coordinationAnswer.parse((await ask("GET", "/programme-views/coordination")).body);
  expect(cockpit.fundDriven).toMatchObject({ funds: 7, of: 12, found: { reading: "not-distinguishable" } });
  expect(cockpit.conflicts.length).toBeGreaterThan(0);
});

test("one name for one gap, said over HTTP, leaves nothing alike", async () => {
  const { alike } = gapsAnswer.parse((await ask("GET", "/programme-views/gaps")).body);
  const [pair] = alike;
  const said = await ask("POST", "/gap-names", { from: pair?.other, to: pair?.one });
  expect(said).toMatchObject({ status: 200, body: { left: 0 } });
  const after = gapsAnswer.parse((await ask("GET", "/programme-views/gaps")).body);
  expect(after.alike).toEqual([]);
  expect(after.gaps.find(({ name }) => name === pair?.one.name)?.programmes).toHaveLength(5);
});

test("a gate names what is missing, and one that was passed is taken back by its body", async () => {
  const { choices } = gapsAnswer.parse((await ask("GET", "/programme-views/gaps")).body);
  const waiting = choices.find(({ code }) => code === "JP12")?.id ?? "";
  const view = async (member?: string) =>
    lifeCycleAnswer.parse(
      (await ask("GET", `/programme-views/life-cycle?programme=${waiting}`, undefined, member)).body,
    );
  const before = await view();
  expect(before).toMatchObject({
    state: "approved",
    iatiStatus: 1,
    uninfoStatus: "pipeline",
    lastYours: true,
  });
  const refused = await ask("POST", `/programmes/${waiting}/gates`, {
    act: randomUUID(),
    entry: randomUUID(),
    to: "agreed",
  });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: "gate-closed", detail: "terms-checked, deviations-cleared" },
  });
  const last = before.passed.at(-1);
  const taken = await ask("POST", `/programmes/${waiting}/gates/${last?.id}/take-back`, {
    act: randomUUID(),
    seen: last?.version,
  });
  expect(lifeCycleAnswer.parse(taken.body).state).toBe("appraisal");
  expect((await ask("GET", "/programme-views/life-cycle")).status).toBe(404);
  expect((await ask("GET", `/programme-views/life-cycle?programme=${randomUUID()}`)).status).toBe(404);
});
