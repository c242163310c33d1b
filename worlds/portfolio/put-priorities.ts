/**
 * Which exercise decides in the demonstration what comes first, and which windows open next?
 *
 * @module
 */
import { type Drafting, monthAfter } from "./drafting.ts";
import type { PutProgramme } from "./put-programme.ts";

const criteria = [
  { name: "need", worst: 0, best: 100, unit: "index", meaning: "Exposure of those who travel the corridor" },
  { name: "evidence", worst: 0, best: 4, unit: "grade", meaning: "How well the need is known" },
  { name: "unmet", worst: 0, best: 100, unit: "%", meaning: "Share of those in need whom nobody serves" },
  { name: "feasibility", worst: 0, best: 4, unit: "grade", meaning: "Access, counterpart, time" },
  { name: "fit", worst: 0, best: 4, unit: "grade", meaning: "Mandate, presence and capacity" },
  { name: "cost", worst: 800, best: 150, unit: "USD", meaning: "For each meaningful result" },
];

const options: readonly (readonly [name: string, scores: readonly number[]])[] = [
  ["Protection on the desert road", [84, 3, 65, 2, 4, 410]],
  ["Fair recruitment at home", [48, 2, 50, 4, 3, 190]],
  ["Courts that see victims", [60, 3, 70, 2, 3, 520]],
];

const groups: readonly (readonly [group: string, weights: readonly number[]])[] = [
  ["Country team", [0.3, 0.15, 0.2, 0.15, 0.1, 0.1]],
  ["Government", [0.2, 0.1, 0.15, 0.3, 0.15, 0.1]],
  ["Civil society", [0.4, 0.1, 0.3, 0.05, 0.05, 0.1]],
];

const minority =
  "Civil society holds that what is feasible should weigh less than what is needed, and asks that this be read with the result.";

export function putPriorities(drafting: Drafting, programmes: readonly PutProgramme[]): void {
  drafting.put("priority-exercise", {
    question: "What shall the next joint programme on trafficking do first? (example)",
    date: monthAfter(drafting.today, -2),
    criteria,
    options: options.map(([name], at) => ({ name, programme: programmes[[0, 3, 2][at] ?? 0]?.id ?? null })),
    scores: options.flatMap(([option, scores]) =>
      criteria.map(({ name }, at) => ({
        option,
        criterion: name,
        score: scores[at] ?? 0,
        grade: at === 0 ? 3 : 2,
        downgraded: name === "evidence" ? Math.max(0, (scores[at] ?? 0) - 1) : null,
        evidence: null,
      })),
    ),
    groups: groups.map(([group]) => ({ group, share: 1 })),
    weights: groups.flatMap(([group, weights]) =>
      criteria.map(({ name }, at) => ({ group, criterion: name, weight: weights[at] ?? 0 })),
    ),
    vetoes: [],
    minorityView: minority,
  });
  putWindows(drafting);
}

function putWindows(drafting: Drafting): void {
  const window = (
    title: string,
    type: "national-action-plan" | "donor-call" | "framework-mid-term" | "treaty-review",
    numbers: readonly [
      opens: number,
      months: number,
      probability: number,
      feasibility: number,
      value: number,
      cost: number,
      grade: number,
    ],
  ) => {
    const [opens, months, probability, feasibility, value, cost, evidenceGrade] = numbers;
    drafting.put("entry-point", {
      title,
      type,
      country: type === "donor-call" ? null : "NE",
      opens: monthAfter(drafting.today, opens),
      closes: monthAfter(drafting.today, opens + months),
      probability,
      feasibility,
      priority: null,
      option: null,
      value,
      cost,
      dependsOn: [],
      evidenceGrade,
      programme: null,
      decision: null,
      decidedOn: null,
      reason: "",
    });
  };
  window(
    "Review of the national action plan (example)",
    "national-action-plan",
    [1, 4, 0.8, 0.7, 0.68, 12_000, 3],
  );
  window("Call of the Islands Fund (example)", "donor-call", [0, 2, 0.6, 0.6, 0.59, 20_000, 1]);
  window(
    "Mid-term of the Cooperation Framework (example)",
    "framework-mid-term",
    [5, 3, 0.95, 0.4, 0.59, 6_000, 2],
  );
  window("Review by a treaty body (example)", "treaty-review", [8, 2, 0.5, 0.8, 0.5, 4_000, 3]);
}
