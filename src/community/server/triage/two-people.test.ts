/**
 * Do two people open what was sealed for two, and only who was trained what may be a child's?
 *
 * Source: trust.md rule 21 and section 5.1.
 */
import { afterAll, describe, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import { addNote } from "./desk-notes.ts";
import { askCustodian, markReport, takeReport } from "./mark-report.ts";
import { openForPeeling, openReport, putBackPeeled } from "./open-report.ts";
import { readReport } from "./read-report.ts";
import { ordinary, testDesk } from "./testing/test-desk.ts";

const { node, own, officer, colleague, third, stranger, ask, act, arrived, ageFile } = await testDesk();
afterAll(() => node.stop());

describe("a report that two must open (section 5.1)", () => {
  test("does not open with the desk's key alone; a custodian of the same partner peels it, and both are logged", async () => {
    const id = await arrived({ twoPeople: true, report: { child: "yes" } });
    const { bytes } = await ask(officer, openReport(id, "outer"));
    await expect(openOuter(bytes, [own.identity])).rejects.toMatchObject({ code: "wrong-key" });
    await act(officer, takeReport(id, false));
    await act(officer, askCustodian(id));
    await expect(ask(officer, openForPeeling(id))).rejects.toMatchObject({ code: "two-people" });
    await expect(ask(stranger, openForPeeling(id))).rejects.toMatchObject({ code: "not-found" });
    const outer = await ask(colleague, openForPeeling(id));
    const inner = await openOuter(outer.bytes, [own.custodianIdentity]);
    await expect(openInner(inner, [own.custodianIdentity])).rejects.toMatchObject({ code: "wrong-key" });
    await expect(act(colleague, putBackPeeled(id, outer.bytes))).rejects.toMatchObject({
      code: "seal-broken",
    });
    await expect(act(officer, putBackPeeled(id, inner))).rejects.toMatchObject({ code: "two-people" });
    expect((await act(colleague, putBackPeeled(id, inner))).state).toBe("taken");
    // Not for the custodian before the desk has read it.
    await expect(ask(colleague, openReport(id, "peeled"))).rejects.toMatchObject({ code: "not-found" });
    const again = await ask(officer, openReport(id, "peeled"));
    expect((await openInner(again.bytes, [own.identity])).report).toMatchObject({ child: "yes" });
    await ask(colleague, openReport(id, "peeled"));
    const actions = await node.owner<{ action: string; member: string }>(sql`
      select distinct e.action, e.member from safeguards.log_record r join safeguards.log_entry e using (entry)
      where r.record = ${id} and e.action in ('report.peel', 'report.open')`);
    expect(actions).toContainEqual({ action: "report.peel", member: colleague.member });
    expect(actions).toContainEqual({ action: "report.open", member: officer.member });
  });

  /** Asked for by `by`, peeled by the colleague. */
  async function peeled(by = officer): Promise<string> {
    const id = await arrived({ twoPeople: true });
    await act(by, takeReport(id, false));
    await act(by, askCustodian(id));
    const outer = await ask(colleague, openForPeeling(id));
    await act(colleague, putBackPeeled(id, await openOuter(outer.bytes, [own.custodianIdentity])));
    return id;
  }

  test("is not made ordinary by the first who judges it, reader or custodian; by another it is (rule 21)", async () => {
    const id = await peeled();
    await ask(officer, openReport(id, "peeled"));
    await expect(act(officer, markReport(id, ordinary))).rejects.toMatchObject({ code: "two-people" });
    await expect(act(colleague, markReport(id, ordinary))).rejects.toMatchObject({ code: "two-people" });
    await act(officer, markReport(id, { ...ordinary, class: "official-complicity" }));
    await ask(colleague, openReport(id, "peeled"));
    await act(colleague, markReport(id, ordinary));
  });

  test("may be about a child until who has read it says not: only who was trained asks for it and opens it", async () => {
    const mine = await arrived({ twoPeople: true });
    await act(third, takeReport(mine, false));
    await expect(act(third, askCustodian(mine))).rejects.toMatchObject({ code: "not-allowed" });
    const id = await peeled();
    await expect(ask(third, openReport(id, "peeled"))).rejects.toMatchObject({ code: "not-found" });
    const danger = { ...ordinary, class: "danger" } as const;
    await expect(act(third, markReport(id, danger))).rejects.toMatchObject({ code: "not-opened" });
    await ask(officer, openReport(id, "peeled"));
    await act(officer, markReport(id, danger));
    await ask(third, openReport(id, "peeled"));
  });

  test("is peeled once, however often somebody asks", async () => {
    const id = await peeled();
    await act(officer, askCustodian(id));
    const outer = await ask(colleague, openForPeeling(id));
    const inner = await openOuter(outer.bytes, [own.custodianIdentity]);
    expect((await act(colleague, putBackPeeled(id, inner))).state).toBe("taken");
  });

  test("of the class child is about a child, whatever else was marked", async () => {
    const id = await arrived();
    expect(await act(officer, markReport(id, { ...ordinary, class: "child" }))).toMatchObject({
      child: "unknown",
    });
    await expect(ask(third, openReport(id, "outer"))).rejects.toMatchObject({ code: "not-found" });
  });

  test("once it may be about a child, opens only to who was trained (rule 21); uncertain is a child", async () => {
    for (const child of ["yes", "unknown"] as const) {
      const id = await arrived();
      await ask(third, openReport(id, "outer"));
      await act(officer, addNote(id, "note", await ageFile("A note.")));
      await act(officer, markReport(id, { ...ordinary, child }));
      await expect(ask(third, openReport(id, "outer"))).rejects.toMatchObject({ code: "not-found" });
      expect((await ask(third, readReport(id))).notes).toEqual([]);
      await ask(officer, openReport(id, "outer"));
      // What one said, only another makes less.
      await expect(act(officer, markReport(id, ordinary))).rejects.toMatchObject({ code: "two-people" });
      await act(colleague, markReport(id, ordinary));
      await ask(third, openReport(id, "outer"));
    }
  });
});
