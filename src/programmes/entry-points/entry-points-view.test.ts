/**
 * Do windows come out as in the contract's worked example, in both orders, with a proposal that a stated rule gives?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 *
 * Source: programmes.md 2.7, worked example W7.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { exerciseHash } from "../priorities/exercise-hash.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { entryPointsView, proposalOf } from "./entry-points-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const scores = read("worked-examples.json").W1.score as number[];
const today = "2026-06-01";

const result: SomeEntry<"priority-result"> = {
  id: "r",
  kind: "priority-result",
  content: {
    exercise: "x",
    ranked: scores.map((value, at) => ({ option: `o${at}`, value, reading: "robust" })),
  },
};

const window = (
  id: string,
  more: Partial<SomeEntry<"entry-point">["content"]>,
): SomeEntry<"entry-point"> => ({
  id,
  kind: "entry-point",
  content: {
    title: id,
    opens: "2026-05-01",
    closes: "2026-09-01",
    priority: "r",
    option: null,
    value: null,
    programme: null,
    evidenceGrade: 3,
    decision: null,
    ...more,
  },
});

test("scores use the signed result, and both orders are told", () => {
  const set = setOf([
    result,
    window("plan", { probability: 0.8, feasibility: 0.7, option: "o0", cost: 12_000 }),
    window("call", {
      probability: 0.6,
      feasibility: 0.6667,
      value: 0.5895,
      priority: null,
      cost: 20_000,
      decision: "decline",
    }),
    window("mid", { probability: 0.95, feasibility: 0.4, option: "o2", cost: 6_000 }),
  ]);
  const view = entryPointsView(set, { programme: null, today });
  const of = (id: string) => view.windows.find((one) => one.id === id);
  expect(of("plan")?.score).toBeCloseTo(0.8 * 0.7 * (scores[0] ?? 0), 6);
  expect(of("plan")?.signed).toBe(true);
  expect(of("call")?.signed).toBe(false);
  expect(view.byScore[0]).toBe("plan");
  expect(view.byReturn[0]).toBe("mid");
  expect(view.declinedOrMerged).toBe(1);
});

test("windows with the same score come in the order in which they open, whatever rounding left over", () => {
  const factors = [
    [0.1, 0.2, 0.3],
    [0.3, 0.2, 0.1],
  ] as const;
  const windows = (list: typeof factors | readonly (readonly [number, number, number])[]) =>
    list.map(([probability, feasibility, value], at) =>
      window(`w${at}`, {
        probability,
        feasibility,
        value,
        priority: null,
        cost: 10_000,
        opens: `2026-05-0${at + 1}`,
      }),
    );
  for (const list of [factors, [...factors].reverse()]) {
    const view = entryPointsView(setOf(windows(list)), { programme: null, today });
    expect(view.byScore).toEqual(["w0", "w1"]);
    expect(view.byReturn).toEqual(["w0", "w1"]);
  }
});

test("without a value there is no score, and money is not proposed on weak evidence", () => {
  const set = setOf([window("w", { probability: 0.9, feasibility: 0.9, priority: null, cost: 1 })]);
  const [shown] = entryPointsView(set, { programme: null, today }).windows;
  expect(shown).toMatchObject({ score: null, proposal: "prepare", reason: "evidence-too-weak" });
});

const held: Content<"priority-exercise"> = {
  question: "What comes first?",
  date: today,
  criteria: [],
  options: ["kept", "harmful", "open"].map((name) => ({ name, programme: null })),
  scores: [],
  groups: [],
  weights: [],
  vetoes: [{ option: "harmful", by: "Government", reason: "Does harm" }],
  minorityView: "",
};
const signedThen = (exerciseHash: string): readonly SomeEntry[] => [
  { id: "x", kind: "priority-exercise", content: held },
  {
    id: "r",
    kind: "priority-result",
    content: {
      exercise: "x",
      exerciseHash,
      ranked: [
        { option: "kept", value: 0.6, reading: "robust" },
        { option: "open", value: 0.4, high: 0.9, reading: "behind" },
      ],
    },
  },
];

test.each([
  ["kept", exerciseHash(held), { value: 0.6, signed: true, proposal: "go", reason: "open-and-known" }],
  // It had a value of its own before: a veto goes before it, and is no low score.
  ["harmful", exerciseHash(held), { value: null, score: null, proposal: "decline", reason: "vetoed" }],
  ["open", exerciseHash(held), { value: null, score: null, proposal: "prepare", reason: "priority-open" }],
  ["kept", "another", { value: 0.6, signed: false, proposal: "prepare", reason: "priority-changed" }],
] as const)("of a signed result, %s (exercise %#) is worth what still holds of it", (option, hash, told) => {
  const judged = { probability: 0.8, feasibility: 0.7, cost: 1_000, value: 0.9, option };
  const set = setOf([...signedThen(hash), window("w", judged)]);
  expect(entryPointsView(set, { programme: null, today }).windows[0]).toMatchObject(told);
});

test.each([
  [{ value: 0.6, probability: 0.8, feasibility: 0.7, evidenceGrade: 3 }, "open", "go"],
  [{ value: 0.6, probability: 0.8, feasibility: 0.7, evidenceGrade: 3 }, "soon", "prepare"],
  [{ value: 0.6, probability: 0.8, feasibility: 0.7, evidenceGrade: 3 }, "later", "wait"],
  [{ value: 0.6, probability: 0.8, feasibility: 0.7, evidenceGrade: 1 }, "open", "prepare"],
  [{ value: 0.1, probability: 0.8, feasibility: 0.7, evidenceGrade: 4 }, "open", "decline"],
  [{ value: 0.6, probability: 0.3, feasibility: 0.3, evidenceGrade: 4 }, "open", "wait"],
] as const)("the rule proposes %j, %s: %s", (judged, state, proposal) => {
  expect(proposalOf({ ...judged, standing: "signed" }, state).proposal).toBe(proposal);
});
