/**
 * What can a desk do with a report, what can it not, and what do others see of it?
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import type { MemberActor } from "../../../safeguards/index.ts";
import type { Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { openAnswers, sealAnswer } from "../../seal/answers.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import { readMailbox } from "../report/read-mailbox.ts";
import { work } from "../report/testing/intake-node.ts";
import { addNote, answerReport, markSame } from "./desk-notes.ts";
import { listReports } from "./list-reports.ts";
import { closeReport, giveBack, markReport, takeReport } from "./mark-report.ts";
import { openReport } from "./open-report.ts";
import { readReport } from "./read-report.ts";
import { ordinary, testDesk } from "./testing/test-desk.ts";

const { node, own, officer, colleague, stranger, ask, act, arrived, ageFile } = await testDesk();
afterAll(() => node.stop());

describe("a report", () => {
  test("is there for the partners that were chosen, and not there for anybody else (rules 10, 12, 48)", async () => {
    const id = await arrived();
    const outsiders: readonly (readonly [string, MemberActor])[] = [
      ["another desk", stranger],
      ["another partner", { ...stranger, partner: randomUUID() }],
      [
        "a body that enforces immigration law",
        { ...officer, partnerKind: "state-border", roles: ["investigator"] },
      ],
    ];
    for (const [, outsider] of outsiders) {
      const purpose = outsider.roles.includes("investigator") ? "investigation" : "protection";
      for (const reading of [openReport(id, "outer"), readReport(id), openReport(randomUUID(), "outer")])
        await expect(node.doors.ask(outsider, purpose, reading as Query<unknown>)).rejects.toMatchObject({
          code: "not-found",
        });
    }
    const analyst = { ...officer, roles: ["analyst"] } as const;
    await expect(node.doors.ask(analyst, "analysis", openReport(id, "outer"))).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect((await ask(officer, readReport(id))).delivery.state).toBe("waiting");
  });

  test("row security alone keeps it from others, for every purpose but two, whatever the code forgets", async () => {
    const id = await arrived();
    const raw = (actor: MemberActor, purpose: string) =>
      node.doors.ask(actor, purpose, {
        name: "test.raw",
        needs: "record:read",
        touched: () => [],
        run: (desk) =>
          desk.rows<{ n: number }>(sql`select
            (select count(*) from community.delivery where id = ${id})::integer
            + (select count(*) from community.envelope_body)::integer
            + (select count(*) from community.envelope)::integer as n`),
      } satisfies Query<{ n: number }[]>);
    const investigator = { ...officer, roles: ["investigator", "analyst"] } as const;
    expect((await raw(officer, "protection"))[0]?.n).toBeGreaterThan(0);
    expect((await raw(investigator, "investigation"))[0]?.n).toBeGreaterThan(0);
    expect(await raw(investigator, "analysis")).toEqual([{ n: 0 }]);
    expect(await raw({ ...stranger, partner: randomUUID() }, "protection")).toEqual([{ n: 0 }]);
    const border = { ...investigator, partnerKind: "state-border" } as const;
    expect(await raw(border, "investigation")).toEqual([{ n: 0 }]);
    // The door itself reads no body.
    const door = await node.doors.ask({ kind: "node" }, "protection", {
      name: "test.door",
      needs: null,
      scope: "door",
      touched: () => [],
      run: (desk) => desk.rows(sql`select 1 as one from community.envelope_body`),
    });
    expect(door).toEqual([]);
  });

  test("is opened with the desk's key after the log says by whom (rules 2, 44)", async () => {
    const id = await arrived();
    const { bytes } = await ask(officer, openReport(id, "outer"));
    const contents = await openInner(await openOuter(bytes, [own.identity]), [own.identity]);
    expect(contents.report).toMatchObject({ what: "recruitment-fraud" });
    const logged = await node.owner<{ member: string; action: string }>(sql`
      select e.member, e.action from safeguards.log_record r join safeguards.log_entry e using (entry)
      where r.record = ${id} and r.owner = ${own.partner}`);
    expect(logged).toContainEqual({ member: officer.member, action: "report.open" });
    expect((await ask(colleague, readReport(id))).openings).toMatchObject([{ mine: false, part: "outer" }]);
  });

  test("is held by one member at a time; a second one may take it over, not give it back", async () => {
    const id = await arrived();
    const both = await Promise.allSettled([
      act(officer, takeReport(id, false)),
      act(colleague, takeReport(id, false)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await act(officer, takeReport(id, true));
    await expect(act(colleague, takeReport(id, false))).rejects.toMatchObject({ code: "held-by-another" });
    await expect(act(colleague, giveBack(id))).rejects.toMatchObject({ code: "held-by-another" });
    expect((await act(officer, giveBack(id))).state).toBe("waiting");
    await act(colleague, takeReport(id, false));
    expect((await act(colleague, closeReport(id))).state).toBe("closed");
  });

  test("stands in the queue by urgency and waiting; page by page nothing is lost or shown twice", async () => {
    await node.store.owner.query("truncate community.envelope cascade");
    const ids = [await arrived(), await arrived(), await arrived(), await arrived(), await arrived()];
    const [urgent = "", later = "", old = "", cold = "", plain = ""] = ids;
    await act(officer, markReport(urgent, { ...ordinary, urgency: "now" }));
    await act(officer, markReport(later, { ...ordinary, urgency: "later" }));
    await node.owner(sql`update community.delivery set day = day - 3 where id = ${old}`);
    await node.owner(sql`update community.envelope set lane = 'cold' where id =
      (select envelope from community.delivery where id = ${cold})`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof listReports>["run"]>> = await ask(
        officer,
        listReports({ state: "waiting", cursor, limit: 2 }),
      );
      seen.push(...page.items.map(({ id }) => id));
      expect(page.total).toBe(5);
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual([urgent, old, plain, later, cold]);
  });

  test("notes are kept sealed, and text in clear is refused (rule 44)", async () => {
    const id = await arrived();
    await expect(act(officer, addNote(id, "note", Buffer.alloc(400, "x")))).rejects.toMatchObject({
      code: "seal-broken",
    });
    await act(officer, addNote(id, "allegation", await ageFile("He is called X.")));
    const { notes } = await ask(colleague, readReport(id));
    expect(notes).toMatchObject([{ kind: "allegation", mine: false }]);
    expect(notes[0]?.sealed.toString("latin1")).not.toContain("He is called");
    await expect(act(stranger, addNote(id, "note", await ageFile("x")))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("is said to tell the same as another of the desk's, never as another desk's", async () => {
    const [one, other] = [await arrived(), await arrived()];
    await act(officer, markSame(one, other, true));
    expect((await ask(officer, readReport(other))).sameAs).toEqual([one]);
    await expect(act(stranger, markSame(one, other, true))).rejects.toMatchObject({ code: "not-found" });
    await act(officer, markSame(one, other, false));
    expect((await ask(officer, readReport(other))).sameAs).toEqual([]);
  });
});

describe("an answer", () => {
  test("reaches the mailbox, 4,096 bytes long, and only the newest four stay", async () => {
    const mailboxId = randomBytes(32);
    const id = createHash("sha256").update(mailboxId).digest("base64");
    const report = await arrived({ mailbox: { id, recipient: own.desk } });
    expect((await ask(officer, readReport(report))).answersTo).toBe(own.desk);
    for (const text of ["one", "two", "three", "four", "five"])
      await act(officer, answerReport(report, await sealAnswer(text, own.desk)));
    const page = await readMailbox(node.doors, mailboxId, (await work(node.url)).challenge);
    expect(await openAnswers(page, own.identity)).toEqual(["five", "four", "three", "two"]);
    expect((await ask(officer, readReport(report))).delivery.answers).toBe(5);
  });

  test("that is answered in turn stands beside the first report, at this desk alone", async () => {
    const mailbox = { id: randomBytes(32).toString("base64"), recipient: own.desk };
    const [first, again] = [await arrived({ mailbox }), await arrived({ mailbox })];
    expect((await ask(officer, readReport(again))).sameNumber).toMatchObject([{ id: first }]);
    expect((await ask(officer, readReport(first))).sameNumber).toMatchObject([{ id: again }]);
    expect((await ask(officer, readReport(await arrived()))).sameNumber).toEqual([]);
  });

  test("to a report that wants none is refused; so is one by another desk, and one of another length", async () => {
    const report = await arrived();
    const answer = await sealAnswer("x", own.desk);
    await expect(act(officer, answerReport(report, answer))).rejects.toMatchObject({
      code: "no-answer-wanted",
    });
    await expect(act(stranger, answerReport(report, answer))).rejects.toMatchObject({ code: "not-found" });
    const wanted = await arrived({
      mailbox: { id: randomBytes(32).toString("base64"), recipient: own.desk },
    });
    await expect(act(officer, answerReport(wanted, answer.subarray(1)))).rejects.toThrow();
  });

  test("in a mailbox is seen by no member, whoever they are", async () => {
    const rows = await node.doors.ask(officer, "protection", {
      name: "test.raw",
      needs: "record:read",
      touched: () => [],
      run: (desk) => desk.rows(sql`select 1 as one from community.answer`),
    });
    expect(rows).toEqual([]);
  });
});
