import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atRiskTold,
  childTold,
  longestContactWish,
  longestText,
  type Report,
  readReport,
  refuseReport,
  reportClass,
  tellsSomething,
  whatTold,
  whenTold,
} from "./report.ts";

const told: Report = {
  version: 1,
  language: "ti",
  leg: "agadez--sebha",
  place: null,
  what: "recruitment-fraud",
  text: "They take the passport when you get on the lorry.",
  when: "this-week",
  atRiskNow: "somebody-else",
  child: "no",
  officialsInvolved: false,
  namedPersonInDanger: false,
  contactWish: null,
  day: "2026-11-25",
};

const orNull = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list), { nil: null });
const reports: fc.Arbitrary<Report> = fc.record({
  version: fc.constant(1 as const),
  language: fc.constantFrom("en", "ar", "pt-BR"),
  leg: fc.option(fc.constantFrom("agadez--sebha", "calais"), { nil: null }),
  place: fc.option(fc.constantFrom("agadez", "al-kufra"), { nil: null }),
  what: orNull(whatTold),
  text: fc.string({ maxLength: 300, unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
  when: orNull(whenTold),
  atRiskNow: orNull(atRiskTold),
  child: orNull(childTold),
  officialsInvolved: fc.boolean(),
  namedPersonInDanger: fc.boolean(),
  contactWish: fc.option(fc.constant("by the mailbox only"), { nil: null }),
  day: fc.constantFrom("2026-01-01", "2028-02-29"),
});

describe("a report", () => {
  test("every part may be skipped, and any single one of them is something told", () => {
    const skipped = { leg: null, place: null, what: null, when: null, atRiskNow: null, child: null };
    const nothing = { ...told, ...skipped, text: " \n", contactWish: " " };
    expect(refuseReport(nothing)).toBeNull();
    expect(tellsSomething(nothing)).toBe(false);
    const parts: readonly Partial<Report>[] = [
      { leg: "a--b" },
      { what: "other" },
      { when: "unknown" },
      { atRiskNow: "me" },
      { child: "yes" },
      { officialsInvolved: true },
      { namedPersonInDanger: true },
      { text: "x" },
      { contactWish: "Call me." },
    ];
    for (const part of parts) {
      expect(tellsSomething({ ...nothing, ...part })).toBe(true);
      expect(refuseReport({ ...nothing, ...part })).toBeNull();
    }
  });

  test.each([
    [{ leg: "Agadez Sebha" }, "leg-unreadable"],
    [{ place: "../etc" }, "place-unreadable"],
    [{ what: "smuggling" as never }, "choice-unknown"],
    [{ child: "perhaps" as never }, "choice-unknown"],
    [{ officialsInvolved: "yes" as never }, "choice-unknown"],
    [{ text: "x".repeat(longestText + 1) }, "text-too-long"],
    [{ text: "a\0b" }, "text-unreadable"],
    [{ contactWish: "x".repeat(longestContactWish + 1) }, "contact-too-long"],
    // Nothing finer than a day is ever said of when. (rule 42)
    [{ day: "2026-11-25T21:04:00Z" }, "day-unreadable"],
    [{ day: "2026-02-30" }, "day-unreadable"],
    [{ language: "e" }, "language-unreadable"],
    [{ version: 2 as never }, "version-unknown"],
  ] as const)("%j is refused as %s", (change, code) => {
    expect(refuseReport({ ...told, ...change })).toBe(code);
  });

  test("comes back from its JSON as it was, without anything that was added to it (rule 22)", () => {
    fc.assert(
      fc.property(reports, (report) => {
        fc.pre(refuseReport(report) === null);
        expect(readReport(JSON.stringify({ ...report, nationality: "NG", at: 1764104640 }))).toEqual(report);
      }),
    );
  });

  test("what is not a report is none, whatever it is", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readReport(json)).toBeNull();
      }),
    );
    expect(readReport("{")).toBeNull();
  });

  test("who may be a child is treated as one (rule 21); one person alone opens only what is ordinary", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const ordinary = reportClass(report) === "ordinary";
        const alone = report.child === "no" && !report.officialsInvolved && !report.namedPersonInDanger;
        expect(ordinary).toBe(alone);
      }),
    );
    expect(reportClass({ ...told, child: "unknown", namedPersonInDanger: true })).toBe("child");
    expect(reportClass({ ...told, child: null })).toBe("child");
  });
});
