/**
 * In whatever order people agree, refuse and take back, and wherever the node dies: is out what may be out, and nothing else?
 *
 * A model of a few lines is led beside two reports of one desk.
 */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { type FactTaking, recordDecision, releaseFacts, takeConsentBack } from "./release-facts.ts";
import { draftOn, someConsent, someRefusal, takingFacts } from "./testing/release-drafts.ts";
import { testDesk } from "./testing/test-desk.ts";

const originKey = randomBytes(32);
const desk = await testDesk();
afterAll(() => desk.node.stop());
const reports = [await desk.judged(), await desk.judged()];

/** `which` counts from the latest of its kind; `dies`: the records cannot be ended. */
interface Step {
  readonly what: "agree" | "refuse" | "refuse-again" | "take-back" | "release";
  readonly report: 0 | 1;
  readonly which: number;
  readonly dies: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom(
      "agree",
      "agree",
      "refuse",
      "refuse-again",
      "take-back",
      "release",
      "release",
      "release",
    ),
    report: fc.constantFrom(0, 1),
    which: fc.nat({ max: 3 }),
    dies: fc.boolean(),
  }),
  { minLength: 3, maxLength: 14 },
);

interface Word {
  readonly id: string;
  readonly given: boolean;
  takenBack: boolean;
}

interface Out {
  readonly id: string;
  /** The fact's key. */
  readonly fact: string;
  readonly on: Word | null;
  state: "done" | "ending" | "withdrawn";
}

/** What one report should have come to. */
class Expected {
  readonly words: Word[] = [];
  readonly out: Out[] = [];

  standing(which: number): Word | null {
    return this.words.filter(({ given }) => given).at(-1 - which) ?? null;
  }

  refusal(): Word | null {
    return this.words.filter(({ given }) => !given).at(-1) ?? null;
  }

  mayRelease(on: Word | null): boolean {
    return this.words.at(-1)?.given !== false && on?.takenBack !== true;
  }

  takeBack(words: readonly Word[], dies: boolean): void {
    for (const word of words) word.takenBack = true;
    for (const one of this.out)
      if (one.on !== null && words.includes(one.on) && one.state !== "withdrawn")
        one.state = dies ? "ending" : "withdrawn";
  }

  before(refusal: Word): Word[] {
    return this.words.slice(0, this.words.indexOf(refusal)).filter(({ given }) => given);
  }
}

class Run {
  readonly facts = takingFacts();
  readonly expected = [new Expected(), new Expected()] as const;

  async step({ what, report, which, dies }: Step): Promise<void> {
    const expected = this.expected[report];
    const delivery = reports[report] ?? "";
    const by = { doors: desk.node.doors, originKey, facts: dies ? this.#dying() : this.facts };
    const asker = { actor: desk.officer, purpose: "protection" };
    const said = (word: Word) =>
      recordDecision(by, asker, { delivery, id: word.id, said: word.given ? someConsent() : someRefusal() });
    const word: Word = { id: randomUUID(), given: what === "agree", takenBack: false };
    const refusal = what === "refuse" ? word : expected.refusal();
    const consent = expected.standing(which);
    if (what === "agree" || what === "refuse") expected.words.push(word);
    if (what === "agree") await said(word);
    if ((what === "refuse" || what === "refuse-again") && refusal !== null) {
      await said(refusal).catch(() => null);
      expected.takeBack(expected.before(refusal), dies);
    }
    if (what === "take-back" && consent !== null) {
      await takeConsentBack(by, asker, consent.id).catch(() => null);
      expected.takeBack([consent], dies);
    }
    if (what !== "release") return;
    const on = which === 3 ? null : consent;
    const draft = draftOn(on?.id ?? null);
    const released = await releaseFacts(by, asker, { delivery, draft }).then(
      () => true,
      () => false,
    );
    expect(released).toBe(expected.mayRelease(on));
    if (released) expected.out.push({ id: draft.id, fact: draft.facts[0]?.key ?? "", on, state: "done" });
  }

  #dying(): FactTaking {
    return { ...this.facts, withdraw: () => Promise.reject(new Error("away")) };
  }

  async check(): Promise<void> {
    const out = this.expected.flatMap((report) => report.out);
    const takenBack = this.expected.flatMap(({ words }) => words.filter((word) => word.takenBack));
    const states = await desk.node.owner<{ id: string; state: string }>(
      sql`select id, state from community.release`,
    );
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map(out.map(({ id, state }) => [id, state])),
    );
    expect(new Set(this.facts.kept.keys())).toEqual(
      new Set(out.filter(({ state }) => state !== "withdrawn").map(({ fact }) => fact)),
    );
    const told = await desk.node.owner(sql`select 1 as one from community.observation`);
    expect(told).toHaveLength(out.filter(({ state }) => state === "done").length);
    const withdrawn = await desk.node.owner<{ id: string }>(
      sql`select id from community.consent where withdrawn_on is not null`,
    );
    expect(new Set(withdrawn.map(({ id }) => id))).toEqual(new Set(takenBack.map(({ id }) => id)));
  }
}

test("what is out is what the model says, after every step (rules 17 and 18)", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const table of [sql`community.release`, sql`community.consent`, sql`community.observation`])
        await desk.node.owner(sql`delete from ${table}`);
      const run = new Run();
      for (const step of taken) {
        await run.step(step);
        await run.check();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
