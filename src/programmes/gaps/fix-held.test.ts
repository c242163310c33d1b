/**
 * Does a fix count as holding only when it did, and is what was promised followed until it is proved?
 */
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { dayAfter as after, uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { someGap as gap, stagedProgramme as programme } from "../testing/staged-programme.ts";
import { fixHeld } from "./fix-held.ts";
import { gapsView } from "./gaps-view.ts";
import type { StageCase } from "./stage-cases.ts";

const today = "2026-11-26";
const twelve = Array.from({ length: 12 }, (_, at) => programme(at, [1, 1, 1, 1, 1])).flat();

describe("whether a fix held", () => {
  const cases = (days: readonly number[], from: string): StageCase[] =>
    days.map((each, at) => ({
      stage: "transfer-expenditure",
      programme: uuid(1, at),
      organisation: null,
      from,
      to: after(from, each),
      days: each,
    }));
  const acted = {
    stage: "transfer-expenditure",
    done: "2026-01-01",
    programmes: new Set(Array.from({ length: 12 }, (_, at) => uuid(1, at))),
  } as const;

  test("clearly shorter is shorter, alike is no difference, fewer than five say nothing", () => {
    const slow = cases([90, 95, 99, 100, 110, 120], "2025-06-01");
    const quick = cases([20, 25, 28, 30, 31, 35], "2026-02-01");
    expect(fixHeld([...slow, ...quick], acted)).toMatchObject({ reading: "shorter", before: 6, after: 6 });
    expect(fixHeld([...slow, ...cases([90, 95, 99, 100, 111, 120], "2026-02-01")], acted).reading).toBe(
      "no-difference",
    );
    expect(fixHeld([...slow, ...quick.slice(0, 4)], acted)).toMatchObject({
      reading: "not-enough-cases",
      comparison: null,
      after: 4,
    });
  });

  test("programmes that do not have the gap say nothing about its fix", () => {
    const slow = cases([90, 95, 99, 100, 110], "2025-06-01");
    const elsewhere = cases([20, 25, 28, 30, 31], "2026-02-01").map((one) => ({
      ...one,
      programme: uuid(1, 99),
    }));
    expect(fixHeld([...slow, ...elsewhere], acted)).toMatchObject({ before: 5, after: 0 });
  });

  test("what waits since the action is counted, not taken for short", () => {
    const waiting = cases([300], "2026-01-20").map((one) => ({ ...one, to: null }));
    expect(fixHeld([...cases([1, 2], "2025-02-01"), ...waiting], acted)).toMatchObject({
      after: 0,
      waiting: 1,
    });
  });

  test("actions say what is overdue, what has no proof, and what was seen again", () => {
    const action = (at: number, more: Partial<Content<"gap-action">>): SomeEntry => ({
      id: uuid(21, at),
      kind: "gap-action",
      content: {
        gap: uuid(20, 1),
        programme: uuid(1, 1),
        action: "Act",
        owner: uuid(2, 1),
        due: "2026-01-01",
        done: null,
        proof: null,
        ...more,
      },
    });
    const set = setOf([
      ...twelve,
      gap(1, 1),
      action(1, { done: "2025-12-01", proof: "Minutes" }),
      action(2, {}),
      action(3, { done: "2026-03-01" }),
      action(4, { due: "2027-01-01" }),
    ]);
    const lines = gapsView(set, { programme: null, today }).actions;
    expect(lines.map(({ state, overdue, seenAgain }) => [state, overdue, seenAgain])).toEqual([
      ["overdue", 329, null],
      ["unproved", null, false],
      ["open", null, null],
      ["done", null, true],
    ]);
  });
});
