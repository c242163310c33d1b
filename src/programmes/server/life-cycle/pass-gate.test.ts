/**
 * Does a gate open only for who decides there, with everything on file, once?
 *
 * Source: programmes.md 1.4; trust.md rule 8.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemberActor } from "../../../safeguards/server/index.ts";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { passagesOf, stateOf } from "../../life-cycle/state-of.ts";
import { newGap, newOrganisation, newProgramme } from "../../testing/new-entries.ts";
import { type ProgrammeNode, programmeNode, someManager } from "../../testing/programme-node.ts";
import { readEntry } from "../entries/list-entries.ts";
import { renameGaps } from "../gaps/rename-gaps.ts";
import { type Passing, passGate } from "./pass-gate.ts";
import { takeBackGate } from "./take-back-gate.ts";

const today = "2026-11-26";
let node: ProgrammeNode;
beforeAll(async () => {
  node = await programmeNode();
});
afterAll(() => node.store.close());

const lead = someManager();
const other = someManager();
const coordinator = someMember({ partnerKind: "un-entity", roles: ["coordinator"] });

function pass(actor: MemberActor, said: Partial<Passing> & Pick<Passing, "programme" | "to">) {
  const plain = { act: randomUUID(), entry: randomUUID(), date: today, decision: null, note: "" };
  return node.doors.perform(actor, "oversight", passGate({ ...plain, ...said }, today));
}

async function idea(): Promise<string> {
  const acronym = randomUUID().slice(0, 8);
  const organisation = await node.add(lead, newOrganisation(acronym, { partner: lead.partner }));
  const programme = newProgramme(organisation, {
    objective: "",
    modality: null,
    start: "2026-12-01",
    inJointWorkPlan: "2026-01-10",
    doNoHarmScreen: "2026-10-01",
    ownFunds: 12,
  });
  return node.add(lead, programme);
}

const decision = (programme: string, body: string, decided: string) => ({
  kind: "decision" as const,
  content: {
    programme,
    body,
    question: "May it go on?",
    requested: "2026-10-01",
    papersComplete: "2026-10-05",
    due: "2026-12-01",
    decided,
    outcome: "Yes",
    minutes: null,
    conflicts: [],
  },
});

const entryPoint = (programme: string) => ({
  kind: "entry-point" as const,
  content: {
    title: "Review of the national plan",
    type: "national-action-plan",
    country: "NE",
    opens: "2027-01-01",
    closes: "2027-03-01",
    probability: 0.8,
    feasibility: 0.7,
    priority: null,
    option: null,
    value: 0.68,
    cost: 12_000,
    dependsOn: [],
    evidenceGrade: 2,
    programme,
    decision: null,
    decidedOn: null,
    reason: "",
  },
});

describe("passing a gate", () => {
  test("what is missing refuses with the list; on file, the lead passes it for the results group, once", async () => {
    const programme = await idea();
    await expect(pass(lead, { programme, to: "concept" })).rejects.toMatchObject({
      code: "gate-closed",
      place: "decision, entry-point",
    });
    await node.add(lead, entryPoint(programme));
    const agreed = await node.add(lead, decision(programme, "results-group", "2026-10-20"));
    await expect(pass(lead, { programme, to: "concept" })).rejects.toMatchObject({ code: "gate-decision" });
    await expect(pass(other, { programme, to: "concept", decision: agreed })).rejects.toMatchObject({
      code: "duty-refused",
      place: "results-group",
    });
    await expect(pass(lead, { programme, to: "active" })).rejects.toMatchObject({ code: "gate-unknown" });
    const early = { programme, to: "concept", decision: agreed, date: "2026-10-19" } as const;
    await expect(pass(lead, early)).rejects.toMatchObject({ code: "gate-day" });
    await expect(pass(lead, { ...early, date: "2026-11-27" })).rejects.toMatchObject({ code: "gate-day" });
    const whole = { ...early, date: "2026-10-21", act: randomUUID(), entry: randomUUID() };
    await pass(lead, whole);
    // A lost answer asked for again passes nothing twice.
    const set = await pass(lead, whole);
    expect(passagesOf(set, programme)).toHaveLength(1);
    expect(stateOf(set, programme)).toBe("concept");
  });

  test("the coordinator's gate is the coordinator's, and two at once pass it once", async () => {
    const programme = await idea();
    await node.add(lead, entryPoint(programme));
    const group = await node.add(lead, decision(programme, "results-group", "2026-10-20"));
    await pass(lead, { programme, to: "concept", decision: group, date: "2026-10-21" });
    const own = await node.add(coordinator, decision(programme, "resident-coordinator", "2026-11-02"));
    const next = { programme, to: "appraisal", decision: own } as const;
    await expect(pass(lead, next)).rejects.toMatchObject({
      code: "duty-refused",
      place: "resident-coordinator",
    });
    const both = await Promise.allSettled([pass(coordinator, next), pass(coordinator, next)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const set = await node.standing(lead);
    expect(passagesOf(set, programme).map(({ content }) => content.to)).toEqual(["concept", "appraisal"]);
    expect(passagesOf(set, programme).at(-1)?.content.from).toBe("concept");
  });

  test("the last one is taken back by who may pass it, with both acts kept; one before it is not", async () => {
    const programme = await idea();
    await node.add(lead, entryPoint(programme));
    const group = await node.add(lead, decision(programme, "results-group", "2026-10-20"));
    const [first, second] = [randomUUID(), randomUUID()];
    await pass(lead, { programme, to: "concept", decision: group, date: "2026-10-21", entry: first });
    const own = await node.add(coordinator, decision(programme, "resident-coordinator", "2026-11-02"));
    await pass(coordinator, { programme, to: "appraisal", decision: own, entry: second });
    const take = (actor: MemberActor, passage: string) =>
      node.doors.perform(
        actor,
        "oversight",
        takeBackGate({ act: randomUUID(), programme, passage, seen: 1 }, today),
      );
    await expect(take(lead, first)).rejects.toMatchObject({ code: "gate-unknown" });
    await expect(take(lead, second)).rejects.toMatchObject({ place: "resident-coordinator" });
    expect(stateOf(await take(coordinator, second), programme)).toBe("concept");
    const { acts } = await node.doors.ask(lead, "oversight", readEntry(second));
    expect(acts.map(({ act }) => act)).toEqual(["removed", "added"]);
    // The decision is free again for the gate that it was taken for.
    const again = await pass(coordinator, { programme, to: "appraisal", decision: own });
    expect(stateOf(again, programme)).toBe("appraisal");
  });

  test("nobody passes a gate of what is not there, and readers pass none", async () => {
    await expect(pass(lead, { programme: randomUUID(), to: "concept" })).rejects.toMatchObject({
      code: "not-found",
    });
    const reader = someMember({ partnerKind: "un-entity", roles: ["overseer"] });
    await expect(pass(reader, { programme: randomUUID(), to: "concept" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("one name for one gap", () => {
  test("renames what the asker may write and counts what others keep; asked again it does nothing", async () => {
    const programme = await idea();
    await node.add(lead, newGap(programme, { name: "Late spending" }));
    await node.add(other, newGap(programme, { name: "late  spending" }));
    const from = { theme: "transfer", name: "Late spending" } as const;
    const to = { theme: "transfer", name: "First expenditure late" } as const;
    const rename = (actor: MemberActor) => node.doors.perform(actor, "oversight", renameGaps({ from, to }));
    // The other wrote one of the two; the lead answers for the whole programme.
    expect(await rename(other)).toEqual({ renamed: 1, left: 1 });
    expect(await rename(lead)).toEqual({ renamed: 1, left: 0 });
    expect(await rename(lead)).toEqual({ renamed: 0, left: 0 });
    const set = await node.standing(lead);
    const names = set.gap.filter((one) => one.programme === programme).map(({ content }) => content.name);
    expect(new Set(names)).toEqual(new Set([to.name]));
  });
});
