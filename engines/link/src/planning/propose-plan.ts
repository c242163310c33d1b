/**
 * By which rules should these records be brought together?
 *
 * Keys of every field, alone and two by two, are tried on a sample of the records. What they bring together is
 * weighed with a first model (chance agreement as counted, the rest as stated), and the rules that find most of
 * what looks like one subject, for the pairs they cost, are proposed, with the recall to be expected.
 *
 * Assumes: what the first model takes for one subject is like what is. Matches that share no key at all are
 * estimated, not seen.
 * Source: see `choose-rules.ts`; learning blocking without labels in Kejriwal and Miranker, "An Unsupervised
 * Algorithm for Learning Blocking Schemes", ICDM (2013).
 *
 * @module
 */
import { BLOCK_CAP, type BlockingRule, type FieldPlan, type Plan, type PlanOptions } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import type { Columns } from "../record.ts";
import { Scorer, TOO_FEW_BITS } from "../score/scorer.ts";
import { Table } from "../table/table.ts";
import { trainTable } from "../training/train.ts";
import { probabilityOf } from "../weigh.ts";
import { pairedRules, singleRules } from "./candidate-rules.ts";
import { chooseRules, type LikelyMatch } from "./choose-rules.ts";
import { type SurveySample, surveyRule } from "./rule-survey.ts";
import { sampleColumns } from "./sample-columns.ts";

export interface ProposePlanOptions extends PlanOptions {
  /** Pairs to look at, a record. Default {@link pairsPerRecordOf} the number of records. */
  readonly pairsPerRecord?: number;
}

/** A rule and what was found of it. */
export interface ProposedRule {
  readonly name: string;
  /** Pairs it is expected to bring among all records, those of earlier rules included. */
  readonly pairs: number;
}

export interface PlanProposal {
  readonly plan: Plan;
  /** Share of matches that the rules are expected to bring together. Range [0, 1]; null when none was seen. */
  readonly expectedRecall: number | null;
  /** Pairs expected to be looked at; a pair that two rules bring counts twice. */
  readonly pairs: number;
  readonly rules: readonly ProposedRule[];
}

/** Records among which rules are tried, and records that are held against them. */
const SURVEYED_RECORDS = 50_000;
const ASKED_RECORDS = 600;
/** A key that costs less than this share of the budget is enough alone. */
const CHEAP = 0.1;
/** Pairs that the first model gives fewer bits are no matches. Unit: bits. */
const LEAST_BITS = -8;
/** Rules proposed where nothing looks like a match. */
const RULES_FOR_WANT_OF_MATCHES = 5;

/** Few records can afford to look at many pairs each. */
export function pairsPerRecordOf(records: number): number {
  return Math.max(30, Math.min(100, 3_000_000 / Math.max(1, records)));
}

/**
 * @param fields - What is compared, and how.
 * @returns The same proposal for the same columns, fields and options.
 * @throws LinkError `duplicate_id`, `columns_invalid`.
 */
export function proposePlan(
  columns: Columns,
  fields: readonly FieldPlan[],
  { pairsPerRecord = pairsPerRecordOf(columns.ids.length), ...options }: ProposePlanOptions = {},
): PlanProposal {
  const survey = surveyOf(columns, { fields, blocking: [], options }, pairsPerRecord);
  const singles = tried(survey, singleRules(fields));
  const loose = singles.filter(({ found, cost }) => found === null || cost > CHEAP * pairsPerRecord);
  const paired = tried(survey, pairedRules(loose.map(({ rule }) => rule)));
  const trials = [...singles, ...paired].filter(isAffordable);
  const matches = likelyMatches(survey, trials);
  const costs = trials.map(({ cost }) => cost);
  const { rules, recall } = chooseRules(matches, costs, pairsPerRecord);
  const chosen = (rules.length > 0 ? rules : cheapest(costs))
    .map((at) => trials[at])
    .filter((trial) => trial !== undefined);
  return proposalOf(chosen, { fields, options, records: columns.ids.length, recall });
}

interface Survey extends SurveySample {
  readonly scorer: Scorer;
}

interface Trial {
  readonly rule: BlockingRule;
  /** As {@link surveyRule} gives them; null where the rule costs too much. */
  readonly found: Float64Array | null;
  /** Pairs a record among all records. */
  readonly cost: number;
}

type AffordableTrial = Trial & { readonly found: Float64Array };

function isAffordable(trial: Trial): trial is AffordableTrial {
  return trial.found !== null && trial.found.length > 0;
}

function surveyOf(columns: Columns, plan: Plan, pairsPerRecord: number): Survey {
  const random = seededRandom(plan.options?.seed ?? 1);
  const table = new Table(plan);
  table.addColumns(sampleColumns(columns, SURVEYED_RECORDS, random));
  const scale = Math.max(1, columns.ids.length / Math.max(1, table.size));
  const asked = new Set<number>();
  while (asked.size < Math.min(ASKED_RECORDS, table.size)) asked.add(randomBelow(random, table.size));
  return {
    table,
    asked: Int32Array.from(asked).sort(),
    scale,
    blockCap: plan.options?.blockCap ?? BLOCK_CAP,
    mostPartners: (pairsPerRecord * asked.size) / scale,
    known: new Map(),
    scorer: new Scorer(table, trainTable(table, {}), { settled: true }),
  };
}

function tried(survey: Survey, rules: readonly BlockingRule[]): Trial[] {
  return rules.map((rule) => {
    const found = surveyRule(survey, rule);
    const cost = ((found?.length ?? 0) * survey.scale) / survey.asked.length / 2;
    return { rule, found, cost };
  });
}

/** Pairs that may be one subject, each with the trials that found it. */
function likelyMatches(survey: Survey, trials: readonly AffordableTrial[]): LikelyMatch[] {
  const weightOf = pairWeigher(survey);
  const found = new Map<number, { readonly weight: number; readonly rules: number[] } | null>();
  for (const [at, trial] of trials.entries()) {
    for (const pair of trial.found) {
      const known = found.get(pair);
      if (known !== undefined) {
        known?.rules.push(at);
        continue;
      }
      const weight = weightOf(pair);
      found.set(pair, weight === 0 ? null : { weight, rules: [at] });
    }
  }
  return [...found.values()].filter((match) => match !== null);
}

/** How much a pair counts as a match: the first model is not trusted to part them sharply. Range [0, 1]. */
function pairWeigher({ table, asked, scorer }: Survey): (pair: number) => number {
  const rows = scorer.rowsOfAll();
  return (pair) => {
    const one = asked[Math.floor(pair / table.length)] ?? 0;
    const bits = scorer.score(rows, one, pair % table.length, LEAST_BITS);
    return bits === TOO_FEW_BITS ? 0 : probabilityOf(bits / 2);
  };
}

function cheapest(costs: readonly number[]): number[] {
  const order = [...costs.keys()].sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
  return order.slice(0, RULES_FOR_WANT_OF_MATCHES);
}

function proposalOf(
  chosen: readonly AffordableTrial[],
  given: {
    readonly fields: readonly FieldPlan[];
    readonly options: PlanOptions;
    readonly records: number;
    readonly recall: number | null;
  },
): PlanProposal {
  const rules = chosen.map(({ rule, cost }) => ({
    name: rule.name,
    pairs: Math.round(cost * given.records),
  }));
  return {
    plan: { fields: given.fields, blocking: chosen.map(({ rule }) => rule), options: given.options },
    expectedRecall: given.recall,
    pairs: rules.reduce((sum, { pairs }) => sum + pairs, 0),
    rules,
  };
}
