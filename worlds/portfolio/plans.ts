/**
 * Which plans and indicators does the demonstration's portfolio answer to?
 *
 * The goals' targets are the real ones; the cooperation framework and the agency's plan are invented.
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import { type Drafting, monthAfter } from "./drafting.ts";

export interface Plans {
  /** Ids of outcomes of the cooperation framework. */
  readonly outcomes: readonly string[];
  readonly indicators: readonly IndicatorPlan[];
}

export interface IndicatorPlan {
  readonly id: string;
  readonly code: string;
  readonly direction: "up" | "down" | "maintain";
  readonly ratio: boolean;
  /** Typical baseline and target. */
  readonly from: number;
  readonly to: number;
}

type IndicatorRow = readonly [
  code: string,
  text: string,
  unit: Content<"indicator">["unit"],
  direction: "up" | "down",
  partners: Content<"indicator">["acrossPartners"],
  from: number,
  to: number,
];

const rows: readonly IndicatorRow[] = [
  [
    "I-REACH",
    "People on the move who got help from a service that knows their rights",
    "count",
    "up",
    "union",
    0,
    6_000,
  ],
  ["I-CHILD", "Children who were referred to a child protection service", "count", "up", "union", 0, 1_200],
  ["I-REFER", "Referrals that a service accepted within seven days", "ratio", "up", "ratio", 41, 90],
  ["I-WAIT", "Days from referral to the first appointment", "index", "down", "none", 30, 10],
  ["I-LAW", "Laws and procedures brought into line with the Palermo Protocol", "count", "up", "sum", 0, 12],
  [
    "I-TRAIN",
    "Officers who apply the non-punishment principle after training",
    "ratio",
    "up",
    "ratio",
    20,
    70,
  ],
];

export function putPlans(drafting: Drafting, organisations: ReadonlyMap<string, string>): Plans {
  const start = monthAfter(drafting.today, -40);
  const span = { start, end: monthAfter(drafting.today, 32) };
  const framework = drafting.put("framework", {
    title: "Cooperation Framework (example)",
    type: "cooperation-framework",
    organisation: null,
    countries: ["NE", "LY"],
    ...span,
    edition: null,
  });
  const plan = drafting.put("framework", {
    title: "Strategic Plan of the Agency for Children (example)",
    type: "strategic-plan",
    organisation: organisations.get("EX-CHILD") ?? null,
    countries: [],
    ...span,
    edition: null,
  });
  const goals = drafting.put("framework", {
    title: "Sustainable Development Goals",
    type: "sustainable-development-goals",
    organisation: null,
    countries: [],
    start: "2016-01-01",
    end: "2030-12-31",
    edition: null,
  });
  const outcomes = [
    ["O1", "People on the move are protected from exploitation"],
    ["O2", "Institutions find and stop traffickers and respect the rights of victims"],
  ].map(([code = "", text = ""]) =>
    drafting.put("result-node", {
      framework,
      parent: null,
      level: "outcome",
      code,
      text,
      policyLevers: ["protection"],
    }),
  );
  drafting.put("result-node", {
    framework: plan,
    parent: null,
    level: "outcome",
    code: "GA3",
    text: "Children are protected from violence and exploitation (example)",
    policyLevers: [],
  });
  // A target of the plan that no programme of the portfolio works towards: the matrix must name the hole.
  drafting.put("result-node", {
    framework,
    parent: outcomes[1] ?? null,
    level: "output",
    code: "O2.9",
    text: "Assets of traffickers pay for the recovery of victims",
    policyLevers: [],
  });
  const indicators = rows.map((row, at) => putIndicator(drafting, row, outcomes[at < 4 ? 0 : 1] ?? null));
  const cross = (code: string, target: string, relation: Content<"crosswalk">["relation"], to = goals) =>
    drafting.put("crosswalk", {
      indicator: indicators.find((one) => one.code === code)?.id ?? "",
      framework: to,
      code: target,
      relation,
      note: "",
      approvedBy: "Results group (example)",
      date: start,
    });
  cross("I-REACH", "16.2", "contributes");
  cross("I-REACH", "16.2.2", "context");
  cross("I-CHILD", "16.2", "contributes");
  cross("I-CHILD", "GA3", "component", plan);
  cross("I-REFER", "16.3", "contributes");
  cross("I-LAW", "8.7", "contributes");
  cross("I-TRAIN", "16.3", "proxy");
  return { outcomes, indicators };
}

function putIndicator(
  drafting: Drafting,
  [code, text, unit, direction, acrossPartners, from, to]: IndicatorRow,
  resultNode: string | null,
): IndicatorPlan {
  const ratio = unit === "ratio";
  const id = drafting.put("indicator", {
    code,
    text,
    unit,
    direction,
    acrossPeriods: ratio ? "ratio" : unit === "index" ? "latest" : "sum",
    acrossPlaces: ratio ? "ratio" : unit === "index" ? "avg" : "sum",
    acrossPartners,
    cumulative: false,
    resultNode,
    owner: null,
    disaggregations: unit === "count" ? ["sex", "age"] : [],
    meansOfVerification: "Registers of the services, looked through twice a year by somebody else.",
    source: "Invented for the demonstration",
  });
  return { id, code, direction, ratio, from, to };
}
