/** Do the short lists of a brief hold what the pages behind them count, and nothing twice? */
import { describe, expect, test } from "vitest";
import { resultsView } from "../results/results-view.ts";
import { indicator, joint, observation, target, today } from "../testing/joint-results.ts";
import { dayAfter, uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { someGap } from "../testing/staged-programme.ts";
import { decisionsShown, gapsShown, resultsShown } from "./brief-parts.ts";

describe("results", () => {
  const ofComponent = (of: string): SomeEntry => {
    const whole = target(of, 0, 10, 3);
    return { ...whole, id: `t-${of}-a`, content: { ...whole.content, component: "a" } };
  };
  const shown = (entries: readonly SomeEntry[]) =>
    resultsShown(resultsView(setOf([...joint, ...entries]), { programme: "p", today }).rows, null);

  test("an aim that only a component has stands beside those of the whole, as in the effectiveness above it", () => {
    const { items } = shown([
      indicator("i"),
      indicator("j"),
      target("i", 0, 100),
      ofComponent("i"),
      ofComponent("j"),
      observation("i", "a", { value: 100 }),
    ]);
    expect(items.map(({ id }) => id)).toEqual(["t-j-a", "t-i"]);
  });
});

describe("gaps", () => {
  const programme: SomeEntry = { id: uuid(1, 1), kind: "programme", content: { code: "JP1", title: "One" } };

  test("one that was closed and seen again is open", () => {
    const set = setOf([
      programme,
      someGap(1, 1, { status: "closed", closed: "2025-12-31", seen: ["2025-06-01"] }),
      someGap(2, 1, { status: "closed", closed: "2025-12-31", seen: ["2026-02-01"] }),
    ]);
    expect(gapsShown(set, "agency", uuid(1, 1))?.items.map(({ id }) => id)).toEqual([uuid(20, 2)]);
  });
});

describe("decisions", () => {
  const decision = (at: number, more: object): SomeEntry => ({
    id: uuid(4, at),
    kind: "decision",
    content: {
      programme: uuid(1, 1),
      body: "lead",
      question: "Which?",
      requested: dayAfter(today, -at),
      papersComplete: null,
      due: null,
      decided: null,
      conflicts: [],
      ...more,
    },
  });

  test("the longest asked comes first; what is asked or decided on a later day has not happened", () => {
    const set = setOf([
      { id: uuid(1, 1), kind: "programme", content: { code: "JP1", title: "One" } },
      decision(1, { papersComplete: today }),
      decision(9, { decided: dayAfter(today, 1) }),
      decision(5, { decided: today }),
      decision(-3, {}),
    ]);
    const asked = { programme: uuid(1, 1), organisation: null, today };
    const found = decisionsShown(set, "country-team", asked)?.items;
    expect(found?.map(({ id, waitsFor }) => [id, waitsFor])).toEqual([
      [uuid(4, 9), "papers"],
      [uuid(4, 1), "body"],
    ]);
    expect(decisionsShown(set, "donor", asked)).toBe(null);
  });
});
