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
