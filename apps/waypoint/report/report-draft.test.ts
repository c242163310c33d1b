import { describe, expect, test } from "vitest";
import { refuseReport } from "../../../src/community/index.ts";
import { emptyDraft, refuseDraft, reportSteps, stepAfter, stepBefore, toReport } from "./report-draft.ts";

describe("the steps of a report", () => {
  test("lead from the first to sending, and back; with an earlier number no new one is made", () => {
    const walked = [reportSteps[0]] as string[];
    for (let step = stepAfter("start", false); ; step = stepAfter(step, false)) {
      walked.push(step);
      if (step === "send") break;
    }
    expect(walked).toEqual([...reportSteps, "send"]);
    expect(stepAfter("check", true)).toBe("send");
    expect(stepBefore("start")).toBe(null);
    expect(stepBefore("what")).toBe("start");
  });
});

describe("what is sealed", () => {
  test("every step can be skipped, but something must be told and somebody must be able to read it", () => {
    expect(refuseDraft(emptyDraft(null), 0)).toBe("report.nothing");
    expect(refuseDraft({ ...emptyDraft(null), text: "  " }, 0)).toBe("report.nothing");
    expect(refuseDraft({ ...emptyDraft(null), recipients: [] }, 0)).toBe("report.recipients.none");
    expect(refuseDraft({ ...emptyDraft(null), recipients: ["1", "2", "3", "4", "5", "6"] }, 0)).toBe(
      "report.recipients.most",
    );
    expect(refuseDraft({ ...emptyDraft(null), text: "x".repeat(8001) }, 0)).toBe("report.text.tooLong");
  });

  test("what this app lets pass, the desk lets pass", () => {
    for (const part of [
      { text: "x" },
      { leg: "a--b" },
      { what: "other" as const },
      { when: "unknown" as const },
      { atRiskNow: "me" as const },
      { child: "yes" as const },
      { officialsInvolved: true },
      { namedPersonInDanger: true },
      { contactWish: "Call me." },
    ]) {
      const draft = { ...emptyDraft(null), ...part };
      expect(refuseDraft(draft, 0)).toBe(null);
      expect(refuseReport(toReport(draft, "prs", "2026-11-25"))).toBe(null);
    }
  });

  test("a photo alone is something told", () => {
    expect(refuseDraft(emptyDraft(null), 1)).toBe(null);
    expect(refuseReport(toReport(emptyDraft(null), "prs", "2026-11-25"))).toBe(null);
  });

  test("rule 42: a report has a day and nothing finer; an empty wish is none", () => {
    const report = toReport({ ...emptyDraft(null), text: " a ", contactWish: "  " }, "en", "2026-11-25");
    expect(report).toMatchObject({ day: "2026-11-25", text: "a", contactWish: null });
  });
});
