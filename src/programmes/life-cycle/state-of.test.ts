/**
 * Does a programme stand where its gates led it, and what do others call that?
 *
 * Source: programmes.md 1.4.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { type ProgrammeState, programmeStates } from "../entries/gate-passage.ts";
import { programmeId as id, passage, oneProgramme as programme } from "../testing/one-programme.ts";
import { setOf } from "../testing/set-of.ts";
import { gatesFrom } from "./gate-map.ts";
import { iatiStatusOf, passagesOf, stateOf, uninfoStatusOf } from "./state-of.ts";

describe("where a programme stands", () => {
  test("without a gate it is an idea; then where the last one led, those of one day in their order", () => {
    expect(stateOf(setOf([programme()]), id)).toBe("idea");
    const day = "2026-02-01";
    // Ids are against the order on purpose.
    const set = setOf([
      programme(),
      passage(2, "idea", "concept", day),
      passage(1, "concept", "appraisal", day),
    ]);
    expect(passagesOf(set, id).map(({ content }) => content.to)).toEqual(["concept", "appraisal"]);
    expect(stateOf(set, id)).toBe("appraisal");
  });

  test("every state has the words of IATI and of UN INFO that the contract gives it", () => {
    expect(programmeStates.map((state) => iatiStatusOf[state])).toEqual([
      null,
      1,
      1,
      1,
      1,
      2,
      2,
      3,
      4,
      4,
      6,
      5,
    ]);
    expect(programmeStates.map((state) => uninfoStatusOf[state])).toEqual([
      null,
      ...Array(4).fill("pipeline"),
      ...Array(2).fill("implementation"),
      "finalization",
      ...Array(2).fill("closed"),
      null,
      null,
    ]);
  });

  test("however many gates in whatever order written down, all are kept and the newest decides", () => {
    const some = fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 8 });
    const state = fc.constantFrom(...programmeStates);
    fc.assert(
      fc.property(some, fc.array(fc.tuple(state, state), { minLength: 8, maxLength: 8 }), (days, ways) => {
        const dates = days.map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
        const passages = dates.map((date, at) => passage(at, ...(ways[at] ?? ["idea", "concept"]), date));
        const set = setOf([programme(), ...passages]);
        expect(passagesOf(set, id)).toHaveLength(dates.length);
        const newest = [...dates].sort().at(-1);
        const last = passages.find(({ content }) => (content as Content<"gate-passage">).date === newest);
        expect(last?.content).toMatchObject({ to: stateOf(set, id) });
      }),
      { numRuns: 50 },
    );
  });

  test("a committee suspends and cancels from anywhere before the end, and from suspended it goes back", () => {
    const beside = (state: ProgrammeState, back: ProgrammeState = "idea") =>
      gatesFrom(state, back)
        .filter(({ to }) => to === "suspended" || to === "cancelled" || state === "suspended")
        .map(({ to, body }) => `${to} ${body}`);
    for (const state of ["idea", "concept", "agreed", "active", "operationally-closed"] as const)
      expect(beside(state)).toEqual(["suspended steering-committee", "cancelled steering-committee"]);
    expect(beside("suspended", "active")).toEqual([
      "active steering-committee",
      "cancelled steering-committee",
    ]);
    for (const state of ["financially-closed", "learned", "cancelled"] as const)
      expect(beside(state)).toEqual([]);
  });
});
