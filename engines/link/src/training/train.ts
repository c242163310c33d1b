/**
 * What do these records teach about levels, without anybody saying which of them are one subject?
 *
 * How two subjects fall on each level (u) is counted among random pairs. How one subject falls (m) is learnt by
 * expectation maximisation on the pairs of each blocking rule in turn, leaving out the fields of the rule's own
 * key, and averaged over the rules by how many matches each had. The prior follows from what blocking finds.
 * Where there is too little to learn from, the package's stated defaults stand, and the model says so.
 *
 * Source: Fellegi and Sunter (1969), see `weigh.ts`; Dempster et al. (1977), see `expectation-maximisation.ts`;
 * the order of estimation as in Linacre et al., Splink, Int. J. Population Data Science 7 (2022).
 *
 * @module
 */
import { Blocking } from "../block/blocking.ts";
import { checkPlan } from "../check-plan.ts";
import { comparisonOf } from "../compare/comparisons.ts";
import type { JudgedPair } from "../judgements/constraints-of.ts";
import { type JudgedPattern, withJudgements } from "../judgements/judged-pattern.ts";
import { refinePrior } from "../judgements/refine-prior.ts";
import type { Basis, Model, ModelField, TrainingRun } from "../model.ts";
import type { Plan } from "../plan.ts";
import { seededRandom } from "../random.ts";
import { NOT_OBSERVED } from "../score/field-scorer.ts";
import { Scorer } from "../score/scorer.ts";
import { modelAsStated, TERM_FREQUENCY } from "../stated-model.ts";
import type { Table } from "../table/table.ts";
import { type Records, tableOf } from "../table/table-of.ts";
import { withBestPartners } from "./best-partners.ts";
import { learnMixture, type Shares } from "./expectation-maximisation.ts";
import { JudgedPairs } from "./judged-pairs.ts";
import { withLearntPrior } from "./learn-prior.ts";
import { withRareChances } from "./rare-values.ts";
import { sharesOfRuns } from "./shares-of-runs.ts";
import { countTerms } from "./term-frequency.ts";
import { TrainingPairs } from "./training-pairs.ts";
import { trainingWarnings } from "./training-warnings.ts";
import { countWords } from "./word-frequency.ts";

/** With fewer records than this nothing is learnt. */
const FEWEST_RECORDS = 100;
const RANDOM_PAIRS = 100_000;
/** Invented random pairs a field, falling as stated, so that u is never 0. */
const INVENTED_PAIRS = 10;
/** A field observed in fewer random pairs than this keeps its stated u. */
const FEWEST_OBSERVED = 1_000;
const PAIRS_A_RUN = 40_000;
/** A run, or a field in it, with fewer expected matches teaches nothing. */
const FEWEST_MATCHES = 20;

/** What may be asked of training. */
export interface TrainOptions {
  readonly seed?: number;
  /** What people said of pairs of these records; the last word on a pair counts. */
  readonly judgements?: Iterable<JudgedPair>;
}

/**
 * Learns a model.
 *
 * @param options - `seed` of everything random; default: the plan's, or 1.
 * @returns The same model for the same records in the same order, plan and seed.
 * @throws LinkError `plan_invalid`, `record_invalid`, `columns_invalid`, `duplicate_id`, `judgement_invalid`.
 */
export function train(records: Records, plan: Plan, options: TrainOptions = {}): Model {
  checkPlan(plan);
  return trainTable(tableOf(records, plan), options);
}

/** The same for records that are in a table already. */
export function trainTable(table: Table, options: TrainOptions): Model {
  const seed = options.seed ?? table.plan.options?.seed ?? 1;
  const judged = new JudgedPairs(table, options.judgements ?? []);
  const model = table.size < FEWEST_RECORDS ? untrained(table, seed) : learn(table, seed, judged);
  return { ...model, warnings: trainingWarnings(model, table.unreadable) };
}

function untrained({ plan, size }: Table, seed: number): Model {
  const model = modelAsStated(plan, plan.options?.prior ?? 1 / Math.max(FEWEST_RECORDS, size));
  return { ...model, trainedOn: { ...model.trainedOn, records: size, seed } };
}

function learn(table: Table, seed: number, judged: JudgedPairs): Model {
  const { plan, size } = table;
  const words = weighWords(table);
  const firstGuess = modelAsStated(plan, plan.options?.prior ?? 1 / size);
  const scorer = new Scorer(table, firstGuess, { settled: true });
  const random = seededRandom(seed);
  const pairs = new TrainingPairs({ table, blocking: Blocking.of(table), scorer }, random);
  const u = learnU(pairs, firstGuess, scorer);
  const runs = plan.blocking.map((_, rule) =>
    learnFromRule(rule, { pairs, plan, u: u.shares, judged: judged.ofRule(rule, pairs.blocking, scorer) }),
  );
  const learnt: Model = {
    ...firstGuess,
    fields: firstGuess.fields.map((stated, i) =>
      learnField({ ...stated, ...words[i] }, i, { table, u, runs }),
    ),
    trainedOn: {
      ...firstGuess.trainedOn,
      records: size,
      randomPairs: u.pairs,
      seed,
      runs: runs.map((run) => run.summary),
    },
  };
  const { blocking } = pairs;
  const chosen =
    plan.options?.acrossSources === true ? withBestPartners(learnt, { table, blocking, random }) : learnt;
  const rare = withRareChances(chosen, table);
  if (plan.options?.prior !== undefined) return rare;
  const withPrior = withLearntPrior(rare, table, pairs);
  return refinePrior(withPrior, judged.scores(new Scorer(table, withPrior, { settled: true })));
}

/** From now on the table's texts are compared by words that count as they are rare. @returns By field of the plan. */
function weighWords(table: Table): readonly Pick<ModelField, "wordFrequencies">[] {
  return table.plan.fields.map((field, i) => {
    const dictionary = table.dictionaries[i];
    if (field.comparison !== "text" || dictionary === undefined) return {};
    const wordFrequencies = countWords(dictionary, table.holdersOf(i));
    table.weighWords(i, wordFrequencies);
    return { wordFrequencies };
  });
}

/** How two subjects fall. `observed`: pairs in which both hold the field. */
interface LearntU {
  readonly pairs: number;
  readonly shares: Shares;
  readonly observed: readonly number[];
}

function learnU(pairs: TrainingPairs, firstGuess: Model, scorer: Scorer): LearntU {
  const patterns = pairs.atRandom(RANDOM_PAIRS, () => scorer.bits() >= 0);
  const counts = firstGuess.fields.map(({ levels }) => levels.map(() => 0));
  for (const pattern of patterns) {
    for (const [field, level] of pattern.levels.entries()) {
      const own = counts[field];
      if (own !== undefined && level !== NOT_OBSERVED) own[level] = (own[level] ?? 0) + pattern.pairs;
    }
  }
  return {
    pairs: patterns.reduce((sum, pattern) => sum + pattern.pairs, 0),
    shares: counts.map((own, field) => smoothedShares(own, firstGuess.fields[field]?.levels ?? [])),
    observed: counts.map((own) => own.reduce((sum, count) => sum + count, 0)),
  };
}

/** Adds the invented pairs, and half a pair where none was seen: one more could have shown it. */
function smoothedShares(counts: readonly number[], stated: readonly { readonly u: number }[]): number[] {
  const filled = counts.map((count, level) => {
    const invented = INVENTED_PAIRS * (stated[level]?.u ?? 0);
    return count === 0 ? Math.max(0.5, invented) : count + invented;
  });
  const observed = counts.reduce((sum, count) => sum + count, 0);
  if (observed < FEWEST_OBSERVED) return stated.map((level) => level.u);
  const total = filled.reduce((sum, count) => sum + count, 0);
  return filled.map((count) => count / total);
}

interface RunTask {
  readonly pairs: TrainingPairs;
  readonly plan: Plan;
  readonly u: Shares;
  readonly judged: readonly JudgedPattern[];
}

interface LearntRun {
  readonly summary: TrainingRun;
  readonly m: Shares;
  /** Expected matches in which the field was observed; 0 where it was not learnt. By field. */
  readonly weight: readonly number[];
  /** What they tell, see {@link ModelField.observedMatches}. */
  readonly effectiveMatches: readonly number[];
}

function learnFromRule(rule: number, { pairs, plan, u, judged }: RunTask): LearntRun {
  const { name, keys } = plan.blocking[rule] ?? { name: "", keys: [] };
  const active = plan.fields.map(
    (field) => field.evidence !== false && !keys.some((part) => part.field === field.name),
  );
  const patterns = withJudgements(pairs.ofRule(rule, PAIRS_A_RUN), judged, active);
  const statedM = plan.fields.map((field) => comparisonOf(field).levels.map((level) => level.m));
  const { m, matchShare, observedMatches, effectiveMatches, iterations, converged } = learnMixture({
    patterns,
    u,
    statedM,
    active,
  });
  const count = patterns.reduce((sum, pattern) => sum + pattern.pairs, 0);
  const starved = count * matchShare < FEWEST_MATCHES || active.filter(Boolean).length < 2;
  const weight = observedMatches.map((matches, i) =>
    active[i] && !starved && matches >= FEWEST_MATCHES ? matches : 0,
  );
  const fields = plan.fields.filter((_, i) => (weight[i] ?? 0) > 0).map((field) => field.name);
  const expectedMatches = count === 0 ? 0 : count * matchShare;
  const summary = { rule: name, pairs: count, expectedMatches, iterations, converged, fields };
  return { summary, m, weight, effectiveMatches };
}

interface Learnt {
  readonly table: Table;
  readonly u: LearntU;
  readonly runs: readonly LearntRun[];
}

function learnField(stated: ModelField, i: number, { table, u, runs }: Learnt): ModelField {
  const taught = runs.flatMap((run) => {
    const weight = run.weight[i] ?? 0;
    return weight > 0 ? [{ m: run.m[i] ?? [], weight }] : [];
  });
  const shares = sharesOfRuns(taught);
  const levels = stated.levels.map((level, at) => ({
    name: level.name,
    m: shares[at] ?? level.m,
    u: u.shares[i]?.[at] ?? level.u,
  }));
  const mBasis: Basis = taught.length > 0 ? "learnt" : "stated";
  const uBasis: Basis = (u.observed[i] ?? 0) >= FEWEST_OBSERVED ? "learnt" : "stated";
  // Rules find many of the same matches: their counts cannot be added up.
  const matches = runs.map((run) => ((run.weight[i] ?? 0) > 0 ? (run.effectiveMatches[i] ?? 0) : 0));
  const counts = { observedMatches: Math.max(0, ...matches), observedPairs: u.observed[i] ?? 0 };
  const field = { ...stated, levels, mBasis, uBasis, ...counts };
  const { comparison, termFrequency } = table.plan.fields[i] ?? { comparison: "category" };
  const dictionary = table.dictionaries[i];
  if (!(termFrequency ?? TERM_FREQUENCY[comparison]) || uBasis === "stated" || dictionary === undefined)
    return field;
  return { ...field, termFrequencies: countTerms(dictionary, table.holdersOf(i)) };
}
