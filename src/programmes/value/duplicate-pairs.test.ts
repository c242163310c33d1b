/**
 * Are the pairs found that comparing each with each would find, and does no page count one of them twice?
 *
 * Source: programmes.md 2.4.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entrySet } from "../entries/entry.ts";
import { duplicatesAmong } from "../portfolio/duplicates-among.ts";
import { activity, component, monthOf, programme } from "../testing/planned-work.ts";
import { setOf } from "../testing/set-of.ts";
import { duplicateExposure } from "../value.ts";
import { duplicatePairs } from "./duplicate-pairs.ts";
import { valueView } from "./value-view.ts";

const today = "2026-06-30";

describe("duplicates over a whole portfolio", () => {
  const plan = { months: [monthOf(1)], budget: 60_000 };
  const pairOf = (areas: readonly [string[], string[]], second = "p2") =>
    setOf([
      programme("p"),
      programme("p2"),
      component("c1", "p", "o1"),
      component("c2", second, "o2"),
      activity("a1", "c1", { areas: areas[0], ...plan }),
      activity("a2", "c2", { areas: areas[1], ...plan }),
      { id: "b", kind: "budget-line", content: { component: "c1", usd: 1_000_000 } },
    ]);

  test("of a pair of two programmes each bears half, on this page as on its card", () => {
    const set = pairOf([["NE-1"], ["NE-1"]]);
    const [pair] = duplicatePairs(set);
    const { exposure, share } = valueView(set, { programme: "p", today }).duplicates;
    expect(exposure).toBe((pair?.exposure ?? 0) / 2);
    expect(duplicatesAmong(set).get("p")).toEqual({ exposure, share });
    const all = valueView(set, { programme: null, today }).duplicates;
    expect(all.exposure).toBe(pair?.exposure);
    const inside = valueView(pairOf([["NE-1"], ["NE-1"]], "p"), { programme: "p", today }).duplicates;
    expect(inside.exposure).toBe(pair?.exposure);
  });

  test("a place within the other's place is a place in common, whichever is the wider", () => {
    const alike = (one: string[], other: string[]) => duplicatePairs(pairOf([one, other]))[0]?.similarity;
    expect(alike(["NE"], ["NE-8"])).toBe(alike(["NE-8"], ["NE-8"]));
    expect(alike(["ML", "NE-8"], ["NE"])).toBe(alike(["NE-8"], ["NE-8"]));
    expect(alike(["NE-1"], ["NE-10"])).not.toBe(alike(["NE-1"], ["NE-1"]));
    expect(alike(["NE-1"], ["NE-10"])).toBe(alike(["NE-1"], ["ML"]));
  });

  const word = (...words: readonly string[]) => fc.constantFrom(...words);
  const some = fc.record({
    by: fc.integer({ min: 0, max: 2 }),
    type: word("training", "Training ", "shelter"),
    areas: fc.subarray(["NE-1", "NE-2", "NE-3"]),
    months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
    targetGroup: word("officers", "children"),
    budget: fc.integer({ min: 0, max: 1000 }),
  });

  test("are those that comparing every pair would find", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 14 }), (drawn) => {
        const set = setOf([
          programme("p"),
          ...[0, 1, 2].map((by) => component(`c${by}`, "p", `o${by}`)),
          ...drawn.map(({ by, months, ...content }, at) =>
            activity(`z${String(at).padStart(2, "0")}`, `c${by}`, {
              ...content,
              months: months.map(monthOf),
            }),
          ),
        ]);
        const all = drawn.flatMap((one, at) =>
          drawn.slice(at + 1).flatMap((other) => {
            if (one.by === other.by) return [];
            const like = (a: string, b: string) =>
              a.trim().toLowerCase() === b.trim().toLowerCase() ? 1 : 0;
            const exposure = duplicateExposure({
              sameType: like(one.type, other.type),
              sameArea: one.areas.some((area) => other.areas.includes(area)) ? 1 : 0,
              sameTargetGroup: like(one.targetGroup, other.targetGroup),
              months: [one.months, other.months],
              budgets: [one.budget, other.budget],
            });
            return exposure > 0 ? [exposure] : [];
          }),
        );
        const found = duplicatePairs(set).map(({ exposure }) => exposure);
        expect(found).toEqual(all.sort((one, other) => other - one));
      }),
      { numRuns: 150 },
    );
  });

  test("five thousand activities are looked at without a pair too many in memory", () => {
    const base = setOf([programme("p"), ...[0, 1, 2, 3].map((by) => component(`c${by}`, "p", `o${by}`))]);
    const template = setOf([programme("p"), component("c0", "p", "o0"), activity("t", "c0", {})]).activity[0];
    if (template === undefined) throw new Error("no template");
    const many = Array.from({ length: 5_000 }, (_, at) => ({
      ...template,
      id: `a${String(at).padStart(5, "0")}`,
      content: {
        ...template.content,
        component: `c${at % 4}`,
        type: `type ${at % 10}`,
        areas: [`NE-${at % 7}`],
        targetGroup: `group ${at % 3}`,
        months: [monthOf((at % 12) + 1), monthOf(((at + 1) % 12) + 1)],
        budget: 1_000,
      },
    }));
    const set = { ...base, activity: entrySet(many).activity };
    const pairs = duplicatePairs(set);
    expect(pairs.length).toBeGreaterThan(1_000);
    expect(pairs.every(({ similarity }) => similarity >= 0.7 - 1e-9)).toBe(true);
  });
});
