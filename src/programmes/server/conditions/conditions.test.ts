/** Are agreements held against the rules, and is nothing taken from a text before a person said so? (W6) */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MemberActor } from "../../../safeguards/server/index.ts";
import { burdenEntry } from "../../conditions/burden-entry.ts";
import { conditionsAnswer } from "../../conditions/conditions-api.ts";
import { conditionsView } from "../../conditions/conditions-view.ts";
import { newOrganisation, newProgramme } from "../../testing/new-entries.ts";
import { type ProgrammeNode, programmeNode, someManager } from "../../testing/programme-node.ts";
import { changeEntry } from "../entries/write-entry.ts";
import { runTerms } from "./run-terms.ts";

const today = "2026-11-26";
const { agreement: example, result } = JSON.parse(
  readFileSync(
    join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes/donor-term-example.json"),
    "utf8",
  ),
) as {
  agreement: Record<string, number | boolean | string>;
  result: {
    score: number;
    verdict: string;
    unknown: string[];
    burden_hours: number;
    burden_usd_at_55: number;
  };
};
const { modality: _, ...terms } = example;

let node: ProgrammeNode;
const lead = someManager();
const other = someManager();
let programme: string;
let donor: string;
let second: string;

beforeAll(async () => {
  node = await programmeNode();
  const leading = await node.add(lead, newOrganisation("LEAD", { partner: lead.partner }));
  donor = await node.add(lead, newOrganisation("DON", { type: "donor" }));
  second = await node.add(lead, newOrganisation("TWO", { type: "donor" }));
  programme = await node.add(lead, newProgramme(leading, { code: "JP-1" }));
});
afterAll(() => node?.store.close());

const agreement = (more: object = {}) => ({
  kind: "agreement" as const,
  content: {
    programme,
    donor,
    type: "standard-administrative",
    modality: "pass-through",
    title: "Agreement on safe roads",
    signed: null,
    currency: "USD",
    amount: 1_800_000,
    schedule: [],
    donorActivity: null,
    terms,
    clauses: [],
    ...more,
  },
});
const view = async (actor = lead) => {
  const set = await node.standing(actor);
  return conditionsAnswer.parse(conditionsView(set, { programme, today }));
};
const of = async (id: string) => {
  const found = (await view()).agreements.find((one) => one.id === id);
  if (found === undefined) throw new Error("The agreement is not in the view.");
  return found;
};
const run = (id: string, actor: MemberActor = lead, ids = { act: randomUUID(), entry: randomUUID() }) =>
  node.doors.perform(actor, "oversight", runTerms({ agreement: id, today, ...ids }));

test("W6: the example is held against the rules, the run is kept whole, and unknown is not compliant", async () => {
  const id = await node.add(lead, agreement());
  expect((await of(id)).runDue).toBe(true);
  const ids = { act: randomUUID(), entry: randomUUID() };
  const kept = await run(id, lead, ids);
  expect(kept.content).toMatchObject({
    score: result.score,
    verdict: result.verdict,
    unknown: result.unknown,
    burdenHours: result.burden_hours,
    terms,
  });
  // Asking twice is acting once.
  await run(id, lead, ids);
  const shown = await of(id);
  expect(shown.runs).toHaveLength(1);
  expect(shown).toMatchObject({ runDue: false, inLedger: false });
  expect(shown.standing).toMatchObject({
    score: result.score,
    unknown: result.unknown,
    // T32 is high: if coordination cost is not allowed either, nothing of the score is left.
    scoreAtWorst: 0,
    burdenUsd: result.burden_usd_at_55,
  });
});

test("runs of two versions lie side by side; a run is due when the terms changed", async () => {
  const id = await node.add(lead, agreement());
  await run(id);
  const cleared = { ...terms, non_standard_clauses_cleared: true, coordination_cost_disallowed: true };
  await node.doors.perform(
    lead,
    "oversight",
    changeEntry({ act: randomUUID(), entry: id, seen: 1, content: agreement({ terms: cleared }).content }),
  );
  expect((await of(id)).runDue).toBe(true);
  await node.doors.perform(lead, "oversight", {
    ...runTerms({ agreement: id, today: "2026-11-27", act: randomUUID(), entry: randomUUID() }),
  });
  const [newest] = (await of(id)).runs;
  expect(newest).toMatchObject({ appeared: ["T32"], gone: ["T07"], verdict: "negotiate" });
});

test("a modality that no rule names gets no run and no score", async () => {
  const id = await node.add(lead, agreement({ modality: "bilateral", type: "grant" }));
  await expect(run(id)).rejects.toMatchObject({ code: "modality-unknown" });
  expect(await of(id)).toMatchObject({ standing: null, runs: [] });
  const between = await node.add(lead, agreement({ modality: "bilateral", type: "un-to-un" }));
  await expect(run(between)).resolves.toBeDefined();
});

test("another partner sees the run of an open agreement, makes none, and finds none of a confidential one", async () => {
  const id = await node.add(lead, agreement());
  await expect(run(id, other)).rejects.toMatchObject({ code: "duty-refused", place: "not-the-agent" });
  const hidden = await node.add(lead, { ...agreement(), seenBy: "own-partner" });
  await run(hidden);
  const seen = await view(other);
  expect(seen.agreements.map((one) => one.id)).toContain(id);
  expect(seen.agreements.map((one) => one.id)).not.toContain(hidden);
  await expect(run(hidden, other)).rejects.toMatchObject({ code: "not-found" });
  const set = await node.standing(other);
  expect(set["term-run"].filter(({ content }) => content.agreement === hidden)).toEqual([]);
});

test("an accepted deviation counts until its end, is due before it, and open again after", async () => {
  const id = await node.add(lead, agreement({ signed: "2026-01-31" }));
  const accept = (rule: string, until: string) =>
    node.add(lead, {
      kind: "accepted-deviation",
      content: {
        agreement: id,
        rule,
        owner: "Programme office",
        reason: "The donor's law asks for it.",
        clearedBy: "Fund Management Oversight Group",
        until,
      },
    });
  const standing = await accept("T02", "2027-12-31");
  const due = await accept("T08", "2027-01-31");
  await accept("T22", "2026-11-25");
  const { acceptances, standing: judged, renewal } = await of(id);
  expect(renewal).toBe("2029-01-31");
  expect(Object.fromEntries(acceptances.map(({ rule, state }) => [rule, state]))).toEqual({
    T02: "standing",
    T08: "due",
    T22: "expired",
  });
  const accepted = Object.fromEntries((judged?.deviations ?? []).map((one) => [one.rule, one.acceptance]));
  expect(accepted).toMatchObject({ T02: standing, T08: due, T22: null, T07: null });
  // Accepting changes no score: what was accepted is still off the standard.
  expect(judged?.score).toBe(result.score);
});

test("the burden goes into the ledger once, as a cost, and falls on the other donors by what they gave", async () => {
  const id = await node.add(lead, agreement());
  await node.add(lead, agreement({ donor: second, terms: {}, amount: 600_000 }));
  const kept = await run(id);
  const offered = burdenEntry(await of(id), "Conditions", "Agreements on the standard: none of these hours.");
  expect(offered).toMatchObject({
    separateTimes: 0,
    jointTimes: 1,
    hours: 440,
    rate: 55,
    confidence: "estimated",
  });
  expect(offered?.source).toContain(kept.id);
  await node.add(lead, { kind: "ledger-entry", content: offered ?? {} });
  expect((await of(id)).inLedger).toBe(true);
  expect(burdenEntry(await of(id), "Conditions", "None.")).toBeNull();
  const { extras } = await view();
  const own = extras.find((one) => one.donor.id === donor);
  expect(own?.bornBy?.map((one) => one.donor)).toEqual(["Organisation TWO"]);
  const total = (await view()).agreements.reduce((all, { amount }) => all + amount, 0);
  expect(own?.bornBy?.[0]?.usd).toBeCloseTo(((own?.usd ?? 0) * 600_000) / total, 6);
  expect(extras.find((one) => one.donor.id === second)).toMatchObject({ hours: 0, atLeast: true });
});

test("on every rule stands whether its text was read; the queue puts first what is not signed and deviates most", async () => {
  const { rules, agreements } = await view();
  expect(rules).toHaveLength(33);
  const count = (read: string) => rules.filter((rule) => rule.read === read).length;
  expect([count("yes"), count("no"), count("partly")]).toEqual([14, 13, 6]);
  const order = agreements.map(({ signed, standing }) => [signed === null ? 0 : 1, standing?.score ?? -1]);
  expect(order).toEqual([...order].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)));
});
