/**
 * Does a number count on the node once the lead has accepted it, and not a step earlier?
 *
 * In the invented portfolio; the component's partner sends in, its lead accepts or sends back.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryDetail, matrixView, programmeEntries, resultsView } from "../../src/programmes/api.ts";
import { type Content, type Entry, type EntrySet, entrySet } from "../../src/programmes/index.ts";
import { someManager } from "../../src/programmes/testing/programme-node.ts";
import { type ProgrammeHttp, programmeHttp } from "./programme-http.ts";

const own = someManager();
let office: ProgrammeHttp;
beforeAll(async () => {
  office = await programmeHttp();
  office.members.set(own.partner, own);
});
afterAll(() => office?.close());

/** A component whose organisation is now on the node itself, with an aim of the whole that nobody has told of. */
async function somebodysNumber() {
  const { programmes } = resultsView.parse((await office.ask("/programme-views/results")).json());
  for (const { programme } of programmes) {
    const answer = await office.ask(`/programmes/${programme}/entries`);
    const { items } = programmeEntries.parse(answer.json());
    const found = apart(entrySet(items as unknown as Entry[]), programme);
    if (found === null) continue;
    const { organisation, lead } = found;
    const change = { act: randomUUID(), seen: organisation.version };
    const content = { ...organisation.content, partner: own.partner };
    const joined = await office.ask(`/programme-entries/${organisation.id}`, {
      method: "PUT",
      member: lead,
      body: { ...change, content },
    });
    expect(joined.statusCode).toBe(200);
    return found;
  }
  throw new Error("No aim is left to tell of.");
}

function apart(set: EntrySet, programme: string) {
  const joint = set.programme.find(({ id }) => id === programme);
  const component = set.component.find(
    ({ content }) => content.organisation !== joint?.content.leadOrganisation,
  );
  const organisation = set.organisation.find(({ id }) => id === component?.content.organisation);
  const aim = set.target.find(({ content }) => {
    const counts = set.indicator.find(({ id }) => id === content.indicator)?.content.unit === "count";
    return counts && !set.observation.some((one) => one.content.indicator === content.indicator);
  });
  if (joint === undefined || component === undefined || organisation === undefined || aim === undefined)
    return null;
  return { programme, lead: joint.owner, component, organisation, aim: aim.content };
}

describe("results over HTTP", () => {
  test("a number is the component's to send in and the lead's to accept; only then does it count", async () => {
    const { programme, lead, component, aim } = await somebodysNumber();
    const content: Content<"observation"> = {
      programme,
      component: component.id,
      indicator: aim.indicator,
      start: aim.start,
      end: aim.start,
      place: null,
      value: aim.value,
      numerator: null,
      denominator: null,
      disaggregation: [],
      status: "draft",
      evidence: [],
      comment: "",
    };
    const entry = randomUUID();
    const order = { act: randomUUID(), entry, kind: "observation", seenBy: "everybody", content };
    const sent = await office.ask("/programme-entries", { method: "POST", member: own.partner, body: order });
    expect(sent.statusCode).toBeLessThan(300);
    const row = async () => {
      const answer = await office.ask(`/programme-views/results?programme=${programme}`);
      const view = resultsView.parse(answer.json());
      return view.rows.find((one) => one.indicator === aim.indicator && one.component === null);
    };
    let seen = 1;
    const become = async (member: string, status: Content<"observation">["status"]) => {
      const body = { act: randomUUID(), seen, content: { ...content, status } };
      const answer = await office.ask(`/programme-entries/${entry}`, { method: "PUT", member, body });
      if (answer.statusCode === 200) seen = entryDetail.parse(answer.json()).entry.version;
      return answer.statusCode;
    };
    const stands = async () => [(await row())?.value ?? null, (await row())?.provisional ?? null];
    const whole = { low: aim.value, high: aim.value };

    expect(await stands()).toEqual([null, null]);
    expect(await become(own.partner, "accepted")).toBe(403);
    expect(await become(lead, "submitted")).toBe(403);
    expect(await become(own.partner, "submitted")).toBe(200);
    expect(await stands()).toEqual([null, whole]);
    expect(await become(lead, "sent-back")).toBe(200);
    expect(await stands()).toEqual([null, null]);
    expect(await become(own.partner, "submitted")).toBe(200);
    expect(await become(own.partner, "accepted")).toBe(403);
    expect(await become(lead, "accepted")).toBe(200);
    expect(await stands()).toEqual([whole, whole]);
    expect((await row())?.rating).toBe("met");
    // What was accepted is not taken back by whoever measured it.
    expect(await become(own.partner, "draft")).toBe(403);
  });

  test("shares that may be added add up to what was reached together, in every programme", async () => {
    const { rows } = resultsView.parse((await office.ask("/programme-views/results")).json());
    const { credits, lines } = matrixView.parse((await office.ask("/programme-views/matrix")).json());
    const exact = rows.filter(
      ({ value, parts }) => value?.low === value?.high && parts[0]?.equalCredit !== null,
    );
    expect(exact.some(({ parts }) => parts.length > 1)).toBe(true);
    for (const { value, programmeCode, code, parts } of exact.filter((one) => one.parts.length > 0)) {
      const own = credits.filter(
        ({ programme, indicator }) => programme === programmeCode && indicator === code,
      );
      expect(own).toHaveLength(parts.length);
      expect(own.reduce((sum, { equal }) => sum + (equal ?? Number.NaN), 0)).toBeCloseTo(value?.low ?? -1, 6);
      expect(own.every((one) => one.participationLow === value?.low)).toBe(true);
    }
    const detected = lines.filter(({ code }) => code === "16.2.2");
    expect(detected.length).toBeGreaterThan(0);
    for (const { indicators, programmes } of detected)
      expect([...indicators, ...programmes].every(({ relation }) => relation === "context")).toBe(true);
  });

  test("are nobody's who does not work on programmes", async () => {
    for (const url of ["/programme-views/results", "/programme-views/matrix"]) {
      expect((await office.ask(url, { member: "analyst" })).statusCode).toBe(403);
      expect((await office.ask(url, { member: "nobody" })).statusCode).toBe(401);
    }
  });
});
