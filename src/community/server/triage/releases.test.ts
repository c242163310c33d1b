/**
 * Does only leave a desk what may, by as many people as it takes, and does it come back when somebody takes it back?
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { sealAnswer } from "../../seal/answers.ts";
import type { Fact } from "../../triage/fact.ts";
import { type ReleaseDraft, releaseText } from "../../triage/release.ts";
import { agreeToRelease } from "./approvals.ts";
import { recordConsent } from "./consents.ts";
import { addNote, answerReport } from "./desk-notes.ts";
import { markReport, takeReport } from "./mark-report.ts";
import { openReport } from "./open-report.ts";
import { readReport } from "./read-report.ts";
import { type FactTaking, releaseFacts, takeConsentBack } from "./release-facts.ts";
import {
  consentEnds,
  someConsent,
  someDraft,
  someFact,
  someRefusal,
  takingFacts,
} from "./testing/release-drafts.ts";
import { ordinary, testDesk } from "./testing/test-desk.ts";

const originKey = randomBytes(32);
const { node, own, officer, colleague, third, stranger, ask, act, arrived, judged, ageFile } =
  await testDesk();
afterAll(() => node.stop());

describe("a release", () => {
  const release = (facts: FactTaking, actor: MemberActor, delivery: string, draft: ReleaseDraft) =>
    releaseFacts(
      { doors: node.doors, facts, originKey },
      { actor, purpose: "protection" },
      { delivery, draft },
    );

  test("of one fact, by one officer who has read and judged it, with reasons or consent", async () => {
    const facts = takingFacts();
    const unread = await arrived();
    await expect(release(facts, officer, unread, someDraft())).rejects.toMatchObject({ code: "undecided" });
    await act(officer, markReport(unread, ordinary));
    await expect(release(facts, officer, unread, someDraft())).rejects.toMatchObject({ code: "not-opened" });
    expect(facts.kept.size).toBe(0);
    const id = await judged();
    const done = await release(facts, officer, id, someDraft());
    expect(done).toMatchObject({ state: "done", entityTypes: ["PhoneNumber"] });
    expect(facts.kept.size).toBe(1);
    const row = await node.owner<{ text: string }>(sql`select r::text as text from community.release r`);
    // What was released is in the records and nowhere else. (rule 22)
    for (const { text } of row) expect(text).not.toContain("90000001");
  });

  test("sent twice is one; sent with another text under the same id is refused", async () => {
    const facts = takingFacts();
    const id = await judged();
    const draft = someDraft({
      observation: { leg: "agadez--sebha", kind: "extortion", day: "2026-11-25", persons: 1 },
    });
    const once = await release(facts, officer, id, draft);
    expect(await release(facts, officer, id, draft)).toEqual(once);
    const [count] = await node.owner<{ n: number }>(
      sql`select count(*)::integer as n from community.observation`,
    );
    expect(count?.n).toBe(1);
    const other = { ...draft, facts: [someFact()] };
    await expect(release(facts, officer, id, other)).rejects.toMatchObject({ code: "version-changed" });
  });

  test("that failed on its way goes on where it stopped", async () => {
    const facts = takingFacts();
    const failing: FactTaking = { ...facts, take: () => Promise.reject(new Error("away")) };
    const id = await judged();
    const draft = someDraft();
    await expect(release(failing, officer, id, draft)).rejects.toThrow("away");
    expect((await ask(officer, readReport(id))).releases).toMatchObject([{ state: "begun" }]);
    expect((await release(facts, officer, id, draft)).state).toBe("done");
  });

  test("tells the risk of a leg the week and one opaque voice, the same for one mailbox whatever report (rule 42)", async () => {
    await node.owner(sql`delete from community.observation`);
    const mailbox = { id: randomBytes(32).toString("base64"), recipient: own.desk };
    for (let n = 0; n < 2; n++) {
      const id = await judged({ mailbox });
      const observation = { leg: "agadez--sebha", kind: "extortion", day: "2026-11-25", persons: 2 } as const;
      await release(takingFacts(), officer, id, someDraft({ observation }));
    }
    const rows = await node.owner<{ day: string; origin: string }>(sql`
      select day::text, origin from community.observation`);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ origin }) => origin)).size).toBe(1);
    for (const { day, origin } of rows) {
      expect(day).toBe("2026-11-23");
      expect(origin).toMatch(/^[0-9a-f]{64}$/);
      expect(origin).not.toContain(Buffer.from(mailbox.id, "base64").toString("hex"));
    }
  });

  test.each(["child", "danger", "official-complicity"] as const)(
    "of class %s needs two who have read it and agreed to the very same text (rule 21)",
    async (of) => {
      const facts = takingFacts();
      const marks = { ...ordinary, class: of, child: of === "child" ? "unknown" : "no" } as const;
      const id = await judged({}, marks);
      const draft = someDraft();
      const digest = createHash("sha256").update(releaseText(draft)).digest();
      const agreement = { digest, sealed: await ageFile(releaseText(draft)) };
      if (of === "child") {
        await expect(act(officer, agreeToRelease(id, agreement))).rejects.toMatchObject({
          code: "best-interests-missing",
        });
        await act(officer, addNote(id, "best-interests", await ageFile("Best for the child is ...")));
      }
      await expect(release(facts, officer, id, draft)).rejects.toMatchObject({ code: "two-people" });
      await act(officer, agreeToRelease(id, agreement));
      // One's own agreement is not a second person's.
      await expect(release(facts, officer, id, draft)).rejects.toMatchObject({ code: "two-people" });
      await expect(release(facts, colleague, id, draft)).rejects.toMatchObject({ code: "not-opened" });
      await ask(colleague, openReport(id, "outer"));
      await expect(release(facts, colleague, id, someDraft())).rejects.toMatchObject({ code: "two-people" });
      if (of === "child")
        await expect(release(facts, third, id, draft)).rejects.toMatchObject({ code: "not-found" });
      expect(facts.kept.size).toBe(0);
      expect((await release(facts, colleague, id, draft)).state).toBe("done");
      const [row] = await node.owner<{ member: string; second: string }>(sql`
        select member, second_member as second from community.release where id = ${draft.id}`);
      expect(row).toEqual({ member: colleague.member, second: officer.member });
    },
  );

  test("never names a person and never carries what belongs to a person at risk (rules 21 to 23, 5.5)", async () => {
    const facts = takingFacts();
    const id = await judged();
    const person: Fact = { ...someFact(), entityType: "Person", properties: { name: ["Somebody"] } };
    for (const wrong of [
      person,
      { ...someFact(), belongsTo: "survivor" as const },
      { ...someFact(), belongsTo: "family" as const },
    ])
      await expect(release(facts, officer, id, someDraft({ facts: [wrong] }))).rejects.toMatchObject({
        code: "draft-refused",
      });
    expect(facts.kept.size).toBe(0);
  });
});

describe("consent (rules 17 to 19)", () => {
  const services = (facts: FactTaking) => ({ doors: node.doors, facts, originKey });

  test("withdrawn ends the records and the observation that rested on it at once (rule 18)", async () => {
    await node.owner(sql`delete from community.observation`);
    const facts = takingFacts();
    const id = await judged();
    const consent = randomUUID();
    await act(officer, recordConsent(id, consent, someConsent()));
    const handling = {
      label: "TLP:AMBER",
      audience: "owner",
      purposes: ["investigation"],
      until: consentEnds,
    } as const;
    const observation = { leg: "agadez--sebha", kind: "extortion", day: "2026-11-25", persons: 1 } as const;
    const asker = { actor: officer, purpose: "protection" };
    const beyond = someDraft({ consent, reasons: null, handling: { ...handling, audience: "node" } });
    await expect(releaseFacts(services(facts), asker, { delivery: id, draft: beyond })).rejects.toMatchObject(
      { code: "draft-refused" },
    );
    const draft = someDraft({ consent, reasons: null, handling, observation });
    await releaseFacts(services(facts), asker, { delivery: id, draft });
    expect(facts.kept.size).toBe(1);
    await expect(
      takeConsentBack(services(facts), { actor: stranger, purpose: "protection" }, consent),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await takeConsentBack(services(facts), asker, consent)).toMatchObject([{ state: "withdrawn" }]);
    expect(facts.kept.size).toBe(0);
    expect(await node.owner(sql`select 1 as one from community.observation`)).toEqual([]);
    const again = someDraft({ consent, reasons: null, handling });
    await expect(releaseFacts(services(facts), asker, { delivery: id, draft: again })).rejects.toMatchObject({
      code: "draft-refused",
    });
  });

  test("refused stops every release, and nothing else: who refuses is answered as before (rules 17, 19)", async () => {
    const facts = takingFacts();
    const id = await judged({ mailbox: { id: randomBytes(32).toString("base64"), recipient: own.desk } });
    const before = (await ask(officer, readReport(id))).delivery;
    const refusal = someRefusal();
    await act(officer, recordConsent(id, randomUUID(), refusal));
    await expect(
      releaseFacts(
        services(facts),
        { actor: officer, purpose: "protection" },
        { delivery: id, draft: someDraft() },
      ),
    ).rejects.toMatchObject({ code: "consent-refused" });
    expect((await ask(officer, readReport(id))).delivery).toEqual(before);
    await act(officer, answerReport(id, await sealAnswer("The shelter is open tonight.", own.desk)));
    expect((await act(officer, takeReport(id, false))).state).toBe("taken");
  });

  test("of several words on one day the last one counts, whatever their ids (rule 18)", async () => {
    const facts = takingFacts();
    const asker = { actor: officer, purpose: "protection" };
    const refusal = someRefusal();
    for (const digit of ["0", "f"]) {
      const id = await judged();
      const word = (of: string) => `${of.repeat(8)}-${of.repeat(4)}-4${of.repeat(3)}-8${of.repeat(3)}`;
      const uuid = (of: string) => `${word(of)}-${of.repeat(11)}${digit}`;
      const [first, last] = digit === "0" ? [uuid("1"), uuid("e")] : [uuid("d"), uuid("2")];
      await act(officer, recordConsent(id, first, someConsent()));
      await act(officer, recordConsent(id, last, refusal));
      await expect(
        releaseFacts(services(facts), asker, { delivery: id, draft: someDraft() }),
      ).rejects.toMatchObject({ code: "consent-refused" });
    }
    expect(facts.kept.size).toBe(0);
  });
});
