/**
 * Do plans show who serves them and where the holes are, and does each organisation find its share?
 *
 * Source: programmes.md 2.2, worked example W2.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { indicator, joint, observation, overlap, target, today } from "../testing/joint-results.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { matrixView } from "./matrix-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const { W2 } = JSON.parse(readFileSync(join(folder, "worked-inputs.json"), "utf8"));

describe("plans", () => {
  test("16.2.2 is context whatever is said, and holes have names", () => {
    const plan: SomeEntry[] = [
      { id: "f", kind: "framework", content: { title: "Goals", type: "sustainable-development-goals" } },
      {
        id: "n",
        kind: "result-node",
        content: { framework: "f", parent: null, level: "output", code: "8.7", text: "End forced labour" },
      },
      indicator("i"),
      {
        id: "c",
        kind: "crosswalk",
        content: { indicator: "i", framework: "f", code: "16.2.2", relation: "component" },
      },
    ];
    const view = matrixView(setOf([...joint, ...plan]), { today });
    expect(view.lines.find(({ code }) => code === "16.2.2")?.indicators[0]?.relation).toBe("context");
    expect(view.holes.map(({ kind }) => kind)).toEqual([
      "target-without-programme",
      "programme-without-target",
    ]);
  });

  test("16.2.2 is context however it is written, and whatever hangs on its own place in the plan", () => {
    const goal = (code: string): SomeEntry[] => [
      { id: "f", kind: "framework", content: { title: "Goals", type: "sustainable-development-goals" } },
      {
        id: "n",
        kind: "result-node",
        content: { framework: "f", parent: null, level: "output", code, text: "Victims found" },
      },
      indicator("i", { resultNode: "n" }),
      target("i", 0, 10),
    ];
    const [programme, a] = joint;
    const working = { ...a, content: { ...a?.content, resultNode: "n" } } as SomeEntry;
    for (const code of ["16.2.2", "SDG 16.2.2"]) {
      const of = (entries: readonly SomeEntry[]) => matrixView(setOf(entries), { today });
      const view = of([...goal(code), ...(programme === undefined ? [] : [programme]), working]);
      expect(view.lines[0]?.indicators.map(({ relation }) => relation)).toEqual(["context"]);
      expect(view.lines[0]?.programmes.map(({ relation }) => relation)).toEqual(["context"]);
      expect(of(goal(code).slice(0, 2)).holes).toEqual([]);
    }
  });

  test("two editions of a plan are two plans, though they have one title and one numbering", () => {
    const edition = (id: string): SomeEntry => ({
      id,
      kind: "framework",
      content: { title: "Plan", type: "strategic-plan", edition: id },
    });
    const node = (id: string, framework: string, code: string, parent: string | null): SomeEntry => ({
      id,
      kind: "result-node",
      content: { framework, parent, level: "output", code, text: `${framework} ${code}` },
    });
    const same = (id: string, of: string, framework: string): SomeEntry => ({
      id,
      kind: "crosswalk",
      content: { indicator: of, framework, code: "9", relation: "identical" },
    });
    const view = matrixView(
      setOf([
        edition("2022"),
        edition("2026"),
        node("n1", "2022", "1", null),
        node("n2", "2022", "1.1", "n1"),
        node("n3", "2026", "1", null),
        indicator("i"),
        indicator("j", { acrossPeriods: "max" }),
        same("c1", "i", "2022"),
        same("c2", "j", "2026"),
      ]),
      { today },
    );
    const holes = view.holes.map(({ kind, text }) => `${kind} ${text}`);
    expect(holes).toContain("target-without-programme 2026 1");
    expect(holes).not.toContain("target-without-programme 2022 1");
    expect(view.holes.filter(({ kind }) => kind === "counted-differently")).toEqual([]);
  });

  test("one indicator shows wherever it is told; whoever works without an aim is seen; ways of counting are compared", () => {
    const framework = (
      id: string,
      title: string,
      type: "strategic-plan" | "other",
      organisation: string | null,
    ) => ({ id, kind: "framework", content: { title, type, organisation } }) as const;
    const node = (id: string, of: string, code: string) =>
      ({
        id,
        kind: "result-node",
        content: { framework: of, parent: null, level: "output", code, text: `Result ${code}` },
      }) as const;
    const crosswalk = (id: string, of: string, to: string, code: string) =>
      ({
        id,
        kind: "crosswalk",
        content: { indicator: of, framework: to, code, relation: "identical" },
      }) as const;
    const [programme, a, b] = joint;
    const view = matrixView(
      setOf([
        { id: "oa", kind: "organisation", content: { acronym: "OA" } },
        { id: "ob", kind: "organisation", content: { acronym: "OB" } },
        framework("fp", "Plan", "strategic-plan", "oa"),
        framework("fo", "Other", "other", null),
        node("n1", "fp", "3.1"),
        node("n2", "fo", "1"),
        ...[programme, a].flatMap((entry) => (entry === undefined ? [] : [entry])),
        { ...b, content: { ...b?.content, resultNode: "n2" } } as SomeEntry,
        indicator("i", { resultNode: "n1" }),
        indicator("j", { acrossPeriods: "max" }),
        crosswalk("c1", "i", "fo", "X"),
        crosswalk("c2", "j", "fo", "X"),
        target("i", 0, W2.target),
        observation("i", "a", { value: W2.A }),
        observation("i", "b", { value: W2.B }),
        overlap(W2.overlap),
      ]),
      { today },
    );
    const line = (code: string) => view.lines.find((one) => one.code === code);
    expect(line("3.1")?.elsewhere.map(({ framework: of, code }) => `${of} ${code}`)).toEqual(["Other X"]);
    expect(line("1")?.programmes).toEqual([{ id: "p", code: "JP", relation: "works-on" }]);
    expect(view.holes).toEqual([{ kind: "counted-differently", about: "Other X", text: "i, j" }]);
    expect(
      view.credits.map((one) => [one.organisation, one.planResults, one.own, one.participationLow]),
    ).toEqual([
      ["OA", "Plan 3.1", W2.A, W2.A + W2.B - W2.overlap],
      ["OB", "", W2.B, W2.A + W2.B - W2.overlap],
    ]);
    const shares = view.credits.reduce((all, one) => all + (one.equal ?? Number.NaN), 0);
    expect(shares).toBe(W2.A + W2.B - W2.overlap);
  });
});
