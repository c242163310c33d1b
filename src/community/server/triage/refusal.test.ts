/**
 * Does a refusal take back what was released on a consent before it, that and nothing else, and whatever happens in between?
 */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { readReport } from "./read-report.ts";
import { recordDecision, releaseFacts, takeConsentBack, withdrawRelease } from "./release-facts.ts";
import { draftOn, someConsent, someRefusal, takingFacts } from "./testing/release-drafts.ts";
import { testDesk } from "./testing/test-desk.ts";

const originKey = randomBytes(32);
const desk = await testDesk();
afterAll(() => desk.node.stop());
const [first, second] = [await desk.judged(), await desk.judged()];
let facts: ReturnType<typeof takingFacts>;
beforeEach(forgotten);

async function forgotten(): Promise<void> {
  await desk.node.owner(sql`delete from community.release`);
  await desk.node.owner(sql`delete from community.consent`);
  await desk.node.owner(sql`delete from community.observation`);
  facts = takingFacts();
}

const asker = (actor = desk.officer) => ({ actor, purpose: "protection" });
const services = (taking = facts) => ({ doors: desk.node.doors, facts: taking, originKey });
/** The records cannot be ended. */
const failing = () => services({ ...facts, withdraw: () => Promise.reject(new Error("away")) });

async function consent(delivery = first): Promise<string> {
  const id = randomUUID();
  const recorded = await recordDecision(services(), asker(), { delivery, id, said: someConsent() });
  expect(recorded).toEqual([]);
  return id;
}

const refuse = (delivery = first, id: string = randomUUID(), by = services()) =>
  recordDecision(by, asker(), { delivery, id, said: someRefusal() });

async function release(on: string | null, delivery = first): Promise<string> {
  const draft = draftOn(on);
  expect((await releaseFacts(services(), asker(), { delivery, draft })).state).toBe("done");
  return draft.id;
}

/** What is left at the desk of one report: states by release, whether by consent it was withdrawn, and what the risk counts. */
async function left(delivery = first) {
  const { consents, releases } = await desk.ask(desk.officer, readReport(delivery));
  const observations = await desk.node.owner(sql`select 1 as one from community.observation`);
  return {
    releases: new Map(releases.map(({ id, state }) => [id, state])),
    withdrawn: new Set(consents.filter(({ withdrawnOn }) => withdrawnOn !== null).map(({ id }) => id)),
    observations: observations.length,
    facts: facts.kept.size,
  };
}

describe("a refusal (rules 17 and 18, GDPR 7(3))", () => {
  test("takes back what was released on every consent before it: records, observation, and the consents", async () => {
    const [one, other] = [await consent(), await consent()];
    const [a, b] = [await release(one), await release(other)];
    expect(await left()).toMatchObject({ observations: 2, facts: 2 });
    expect(new Set((await refuse()).map(({ id }) => id))).toEqual(new Set([a, b]));
    expect(await left()).toEqual({
      releases: new Map([a, b].map((id) => [id, "withdrawn"])),
      withdrawn: new Set([one, other]),
      observations: 0,
      facts: 0,
    });
  });

  test("leaves what rests on other reasons, and everything of another report", async () => {
    const one = await consent();
    const [a, b] = [await release(one), await release(null)];
    const elsewhere = await consent(second);
    const c = await release(elsewhere, second);
    expect(await refuse()).toMatchObject([{ id: a, state: "withdrawn" }]);
    expect((await left()).releases).toEqual(
      new Map([
        [a, "withdrawn"],
        [b, "done"],
      ]),
    );
    expect(await left(second)).toEqual({
      releases: new Map([[c, "done"]]),
      withdrawn: new Set(),
      observations: 2,
      facts: 2,
    });
  });

  test("before any consent takes nothing back; a consent after it stands on its own, also when it is recorded again", async () => {
    const refusal = randomUUID();
    expect(await refuse(first, refusal)).toEqual([]);
    const after = await consent();
    const a = await release(after);
    expect(await refuse(first, refusal)).toEqual([]);
    expect(await left()).toEqual({
      releases: new Map([[a, "done"]]),
      withdrawn: new Set(),
      observations: 1,
      facts: 1,
    });
  });

  test.each([
    "recorded again",
    "a second refusal",
    "each release taken back",
    "the consent taken back",
  ] as const)(
    "that died before the records ended counts all the same, and is finished by what comes next: %s",
    async (next) => {
      const one = await consent();
      const [a, b] = [await release(one), await release(one)];
      const refusal = randomUUID();
      await expect(refuse(first, refusal, failing())).rejects.toThrow("away");
      // No consent stands, the risk has forgotten, nothing new rests on it, and a way to end the records is shown.
      expect(await left()).toEqual({
        releases: new Map([a, b].map((id) => [id, "ending"])),
        withdrawn: new Set([one]),
        observations: 0,
        facts: 2,
      });
      if (next === "recorded again") await refuse(first, refusal);
      if (next === "a second refusal") await refuse();
      if (next === "each release taken back")
        for (const id of [a, b]) await withdrawRelease(services(), asker(), id);
      if (next === "the consent taken back") await takeConsentBack(services(), asker(), one);
      expect(await left()).toMatchObject({
        releases: new Map([a, b].map((id) => [id, "withdrawn"])),
        facts: 0,
      });
    },
  );

  test("ends what it can when one release cannot be ended", async () => {
    const one = await consent();
    await release(one);
    await release(one);
    let asked = 0;
    const once = {
      ...facts,
      withdraw: (...said: Parameters<typeof facts.withdraw>) => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error("away")) : facts.withdraw(...said);
      },
    };
    await expect(refuse(first, randomUUID(), services(once))).rejects.toThrow("away");
    const { releases } = await left();
    expect([...releases.values()].sort()).toEqual(["ending", "withdrawn"]);
    expect(facts.kept.size).toBe(1);
  });

  test("ends facts of a release that died before anybody noted their records, and does not let it go on", async () => {
    const draft = draftOn(await consent());
    const dying = {
      ...facts,
      take: async (...said: Parameters<typeof facts.take>) => {
        await facts.take(...said);
        throw new Error("away");
      },
    };
    const what = { delivery: first, draft };
    await expect(releaseFacts(services(dying), asker(), what)).rejects.toThrow("away");
    expect(await left()).toMatchObject({ releases: new Map([[draft.id, "begun"]]), facts: 1 });
    await refuse();
    const gone = { releases: new Map([[draft.id, "withdrawn"]]), facts: 0, observations: 0 };
    expect(await left()).toMatchObject(gone);
    await expect(releaseFacts(services(), asker(), what)).rejects.toMatchObject({ code: "version-changed" });
    expect(await left()).toMatchObject(gone);
  });

  test("stops a release on other reasons that died on its way: it goes no further, and can be taken back", async () => {
    const draft = draftOn(null);
    const what = { delivery: first, draft };
    const away = { ...facts, take: () => Promise.reject(new Error("away")) };
    await expect(releaseFacts(services(away), asker(), what)).rejects.toThrow("away");
    expect(await refuse()).toEqual([]);
    await expect(releaseFacts(services(), asker(), what)).rejects.toMatchObject({ code: "consent-refused" });
    expect((await withdrawRelease(services(), asker(), draft.id)).state).toBe("withdrawn");
    expect(await left()).toMatchObject({ facts: 0, observations: 0 });
  });

  test("recorded while a release on a consent is on its way leaves nothing behind, whoever comes first", async () => {
    for (let n = 0; n < 12; n++) {
      await forgotten();
      const draft = draftOn(await consent());
      const releasing = releaseFacts(services(), asker(), { delivery: first, draft }).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, n));
      const [released] = await Promise.all([releasing, refuse()]);
      expect(await left()).toMatchObject({ facts: 0, observations: 0 });
      expect([undefined, "done", "withdrawn"]).toContain(released?.state);
    }
  });

  test("of a colleague counts as much; of another desk's report, or of none, there is one answer", async () => {
    const a = await release(await consent());
    const strange = { id: randomUUID(), said: someRefusal() };
    for (const delivery of [first, randomUUID()])
      await expect(
        recordDecision(services(), asker(desk.stranger), { ...strange, delivery }),
      ).rejects.toMatchObject({ code: "not-found" });
    expect(await left()).toMatchObject({ withdrawn: new Set(), facts: 1 });
    const said = { delivery: first, id: randomUUID(), said: someRefusal() };
    expect(await recordDecision(services(), asker(desk.colleague), said)).toMatchObject([{ id: a }]);
    expect(await left()).toMatchObject({ facts: 0, observations: 0 });
  });

  test("under the id of another word is refused, and takes nothing back", async () => {
    const one = await consent();
    await release(one);
    for (const delivery of [first, second])
      await expect(refuse(delivery, one)).rejects.toMatchObject({ code: "version-changed" });
    expect(await left()).toMatchObject({ withdrawn: new Set(), facts: 1 });
  });

  test("stands in the log with what it took back", async () => {
    const one = await consent();
    await release(one);
    const before = await entries();
    await refuse();
    const named = (await entries()).slice(before.length);
    expect(named).toEqual(["consent.refuse", "report.withdraw", "report.withdrawn"]);
  });
});

async function entries(): Promise<string[]> {
  const found = await desk.node.owner<{ detail: string }>(
    sql`select detail from safeguards.log_detail where detail like '%consent.%' or detail like '%report.withdraw%'
      order by entry`,
  );
  return found.map(({ detail }) => /(?:consent|report)\.[a-z]+/.exec(detail)?.[0] ?? "");
}
