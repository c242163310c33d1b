/**
 * Does an entry stand as who may wrote it, and in nobody else's name?
 *
 * Source: programmes.md 1.2 and 1.4; trust.md rules 1, 2 and 8.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemberActor } from "../../../safeguards/server/index.ts";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { newGap, newOrganisation, newProgramme } from "../../testing/new-entries.ts";
import { type ProgrammeNode, programmeNode, someManager } from "../../testing/programme-node.ts";
import { expireEntries } from "./expire-entries.ts";
import { listEntries, readEntry } from "./list-entries.ts";
import { readEntrySet } from "./read-entry-set.ts";
import { changeEntry, removeEntry, restoreEntry } from "./write-entry.ts";

let node: ProgrammeNode;
beforeAll(async () => {
  node = await programmeNode();
});
afterAll(() => node.store.close());

const lead = someManager();
const other = someManager();
const coordinator = someMember({ partnerKind: "un-entity", roles: ["coordinator"] });

const component = (of: string, by: string, more: object = {}) => ({
  kind: "component" as const,
  content: {
    programme: of,
    organisation: by,
    code: "C1",
    title: "Shelter and help",
    description: "",
    resultNode: null,
    start: "2026-01-01",
    end: "2027-12-31",
    status: "implementation",
    sdgTargets: ["16.2"],
    places: [{ country: "NE", admin1: null, percent: 100 }],
    sectors: [{ code: "15190", percent: 100 }],
    contributingPartners: [by],
    implementingPartners: [by],
    genderEquality: 2,
    humanRights: 3,
    sustainingPeace: null,
    childSensitivity: null,
    markerReasons: "",
    qcprFunction: "Support to norms",
    humanitarian: false,
    ...more,
  },
});

async function standing() {
  const leading = await node.add(lead, newOrganisation("LEAD", { partner: lead.partner }));
  const second = await node.add(lead, newOrganisation("TWO", { partner: other.partner }));
  const joint = await node.add(lead, newProgramme(leading));
  return { leading, second, joint };
}

describe("entries", () => {
  test("an entry is written, changed, removed and brought back, and every act stays", async () => {
    const { joint, leading } = await standing();
    const code = randomUUID();
    const changed = newProgramme(leading, { code, title: "Safer roads" }).content;
    const change = { act: randomUUID(), entry: joint, seen: 1, content: changed };
    await node.doors.perform(lead, "oversight", changeEntry(change));
    // Asking twice is acting once.
    await node.doors.perform(lead, "oversight", changeEntry(change));
    const late = changeEntry({ ...change, act: randomUUID() });
    await expect(node.doors.perform(lead, "oversight", late)).rejects.toMatchObject({
      code: "version-changed",
    });
    await node.doors.perform(lead, "oversight", removeEntry({ act: randomUUID(), entry: joint, seen: 2 }));
    expect((await node.standing(lead)).programme).not.toContainEqual(expect.objectContaining({ id: joint }));
    await node.doors.perform(lead, "oversight", restoreEntry({ act: randomUUID(), entry: joint, seen: 3 }));
    const { entry, acts } = await node.doors.ask(lead, "oversight", readEntry(joint));
    expect(entry).toMatchObject({ version: 4, removed: false, content: { title: "Safer roads" } });
    expect(acts.map(({ act }) => act)).toEqual(["restored", "removed", "changed", "added"]);
  });

  test("one component, one organisation, written by it and within the programme's dates", async () => {
    const { joint, leading, second } = await standing();
    await node.add(other, component(joint, second));
    await expect(node.add(other, component(joint, leading, { code: "C2" }))).rejects.toMatchObject({
      code: "duty-refused",
      place: "not-the-component's-organisation",
    });
    await expect(node.add(other, component(joint, [leading, second] as never))).rejects.toMatchObject({
      code: "entry-refused",
    });
    // The database holds it too, whatever the code above it does.
    await expect(
      node.owner(sql`insert into programmes.entry_act
        (id, entry, version, act, kind, programme, seen_by, content, owner, member, partner)
        values (${randomUUID()}, ${randomUUID()}, 1, 'added', 'component', ${joint}, 'everybody',
          ${JSON.stringify(component(joint, second, { code: "C3", end: "2029-01-01" }).content)}::jsonb,
          ${other.partner}, ${other.member}, ${other.partner})`),
    ).rejects.toThrow();
  });

  test("what others name is not removed, and nothing names what was removed", async () => {
    const { joint, second } = await standing();
    const part = await node.add(other, component(joint, second));
    const gone = removeEntry({ act: randomUUID(), entry: second, seen: 1 });
    await expect(node.doors.perform(lead, "oversight", gone)).rejects.toMatchObject({ code: "still-named" });
    await node.doors.perform(other, "oversight", removeEntry({ act: randomUUID(), entry: part, seen: 1 }));
    await node.doors.perform(lead, "oversight", removeEntry({ act: randomUUID(), entry: second, seen: 1 }));
    await expect(
      node.doors.perform(lead, "oversight", restoreEntry({ act: randomUUID(), entry: part, seen: 2 })),
    ).rejects.toMatchObject({ code: "names-removed" });
  });

  test("rule 10: what is kept to another partner shows neither by a refusal nor by its absence", async () => {
    const { leading } = await standing();
    const joint = await node.add(lead, newProgramme(leading));
    const kept = await node.add(other, { ...newGap(joint), seenBy: "own-partner" });
    const open = await node.add(other, newGap(joint));
    const gone = () => removeEntry({ act: randomUUID(), entry: joint, seen: 1 });
    await expect(node.doors.perform(lead, "oversight", gone())).rejects.toMatchObject({
      code: "still-named",
    });
    await node.doors.perform(other, "oversight", removeEntry({ act: randomUUID(), entry: open, seen: 1 }));
    // As for a programme that nothing names.
    await node.doors.perform(lead, "oversight", gone());
    // Whoever kept it still has it, is told why it cannot be changed, and may take it away.
    const change = {
      act: randomUUID(),
      entry: kept,
      seen: 1,
      content: newGap(joint, { daysLost: 13 }).content,
    };
    await expect(node.doors.perform(other, "oversight", changeEntry(change))).rejects.toBeDefined();
    await node.doors.perform(lead, "oversight", restoreEntry({ act: randomUUID(), entry: joint, seen: 2 }));
    await node.doors.perform(other, "oversight", changeEntry({ ...change, act: randomUUID() }));
    await node.doors.perform(lead, "oversight", removeEntry({ act: randomUUID(), entry: joint, seen: 3 }));
    await node.doors.perform(other, "oversight", removeEntry({ act: randomUUID(), entry: kept, seen: 2 }));
  });

  test("an entry that its own partner keeps to itself holds what it names", async () => {
    const { joint } = await standing();
    await node.add(lead, { ...newGap(joint), seenBy: "own-partner" });
    const gone = removeEntry({ act: randomUUID(), entry: joint, seen: 1 });
    await expect(node.doors.perform(lead, "oversight", gone)).rejects.toMatchObject({ code: "still-named" });
  });

  test("the coordinator's decisions are the coordinator's", async () => {
    const { joint } = await standing();
    const decision = {
      programme: joint,
      body: "resident-coordinator",
      question: "Is the concept endorsed?",
      requested: "2026-02-01",
      papersComplete: "2026-02-03",
      due: "2026-02-20",
      decided: "2026-02-10",
      outcome: "Endorsed",
      minutes: null,
      conflicts: [],
    };
    await expect(node.add(lead, { kind: "decision", content: decision })).rejects.toMatchObject({
      place: "body-decides-itself",
    });
    await node.add(lead, { kind: "decision", content: { ...decision, decided: null } });
    await node.add(coordinator, { kind: "decision", content: decision });
  });

  test("what a partner keeps to itself nobody else reads, and what must be open stays open", async () => {
    const { joint } = await standing();
    const own = await node.add(other, { ...newGap(joint), seenBy: "own-partner" });
    const search = {
      kind: "gap",
      programme: joint,
      text: null,
      removed: false,
      cursor: null,
      limit: 50,
    } as const;
    const seen = async (actor: MemberActor) =>
      (await node.doors.ask(actor, "oversight", listEntries(search))).items.map(({ id }) => id);
    expect(await seen(other)).toEqual([own]);
    expect(await seen(someManager(other.partner))).toEqual([own]);
    expect(await seen(lead)).toEqual([]);
    await expect(node.doors.ask(lead, "oversight", readEntry(own))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(node.add(lead, { ...newOrganisation("HID"), seenBy: "own-partner" })).rejects.toMatchObject({
      code: "audience-refused",
    });
  });

  test("what is worked out is never typed", async () => {
    const { joint } = await standing();
    const passage = {
      programme: joint,
      from: "idea",
      to: "active",
      date: "2026-01-01",
      decision: null,
      note: "",
    };
    await expect(node.add(lead, { kind: "gate-passage", content: passage })).rejects.toMatchObject({
      code: "worked-out",
    });
  });

  test("rule 8: nobody else reads programmes, and a suddenly late clock deletes nothing", async () => {
    await standing();
    for (const roles of [["analyst"], ["overseer"], ["administrator"]] as const) {
      const actor = someMember({ partnerKind: "un-entity", roles: [...roles] });
      for (const purpose of ["oversight", "analysis", "administration"])
        await expect(node.doors.ask(actor, purpose, readEntrySet())).rejects.toMatchObject({
          code: expect.stringMatching(/not-allowed|purpose-not-yours/),
        });
    }
    await node.owner(sql`alter table programmes.entry_act no force row level security`);
    await node.owner(sql`update programmes.entry_act set expires_at = now() - interval '1 day'`);
    await node.owner(sql`insert into programmes.entry_act
      (id, entry, version, act, kind, seen_by, content, owner, member, partner, expires_at)
      select gen_random_uuid(), gen_random_uuid(), 1, 'added', 'gap', 'everybody', '{}', ${lead.partner}, null,
        ${lead.partner}, now() - interval '1 day' from generate_series(1, 101)`);
    expect((await expireEntries(node.doors)).held).toBeGreaterThan(100);
    expect((await expireEntries(node.doors, true)).deleted).toBeGreaterThan(100);
  });
});
