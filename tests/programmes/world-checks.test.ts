/**
 * What would be said of the invented portfolio, entry by entry?
 */
import { describe, expect, test } from "vitest";
import { checkDraft, checkEntry } from "../../src/programmes/checks/check-entry.ts";
import { programmeOf } from "../../src/programmes/entries/programme-of.ts";
import { type Entry, entryKinds, entrySet } from "../../src/programmes/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";

const today = "2026-11-26";

function standing() {
  const entries: Entry[] = [];
  for (const { id, kind, content } of portfolioWorld(today)) {
    const programme = programmeOf({ id, kind, content }, entrySet(entries));
    entries.push({
      id,
      kind,
      content,
      programme,
      version: 1,
      owner: id,
      seenBy: "everybody",
      changed: today,
    });
  }
  return { entries, set: entrySet(entries) };
}

describe("the invented portfolio", () => {
  const { entries, set } = standing();

  test("has nothing that may not stand, and what is remarked is what it was made to show", () => {
    const said = entries.flatMap(({ id, kind, content }) =>
      checkEntry(kind, content, { set, entry: id, today }).map((finding) => ({ kind, ...finding })),
    );
    expect(said.filter(({ weight }) => weight === "error")).toEqual([]);
    expect(said.map(({ kind, field, code }) => `${kind}.${field}: ${code}`)).toEqual(
      expect.arrayContaining([
        "component.genderEquality: UQ8",
        "acknowledgement.safetyReview: review-pending",
      ]),
    );
  });

  test("while a field is missing, is told of nothing but that and what holds all the same", () => {
    for (const kind of entryKinds) {
      const entry = set[kind].find(({ id }) => id > "8") ?? set[kind][0];
      if (entry === undefined) continue;
      const context = { set, entry: entry.id, today };
      const whole = checkEntry(kind, entry.content, context).map(({ field, code }) => `${field} ${code}`);
      for (const name of Object.keys(entry.content)) {
        const draft = { ...entry.content, [name]: { not: { of: "this form" } } };
        const said = checkDraft(kind, draft, context).map(({ field, code }) => `${field} ${code}`);
        expect(said.some((one) => one.startsWith(name) && /form-/.test(one))).toBe(true);
        const others = said.filter((one) => !one.includes("form-"));
        expect(others.filter((one) => !whole.includes(one))).toEqual([]);
      }
    }
  });

  test("is told of days that do not fit while nothing else is written yet", () => {
    const draft = { start: "2026-06-01", end: "2026-05-01", status: "implementation", genderEquality: null };
    const said = checkDraft("component", draft, { set, entry: null, today }).map(({ code }) => code);
    expect(said).toEqual(expect.arrayContaining(["end-before-start", "UQ1", "UQ8"]));
    expect(said).not.toContain("UQ10");
  });
});
