/**
 * What would be said of the invented portfolio, entry by entry?
 */
import { describe, expect, test } from "vitest";
import { checkEntry } from "../../src/programmes/checks/check-entry.ts";
import { programmeOf } from "../../src/programmes/entries/programme-of.ts";
import { type Entry, entrySet } from "../../src/programmes/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";

const today = "2026-11-26";

describe("the invented portfolio", () => {
  test("has nothing that may not stand, and what is remarked is what it was made to show", () => {
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
    const set = entrySet(entries);
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
});
