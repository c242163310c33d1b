/**
 * Do two records mean one subject?
 *
 * @module
 */
export { type BlockName, blockMembers } from "./block/block-members.ts";
export { type Calibration, calibrate } from "./calibration/calibrate.ts";
export type { JudgedScore } from "./calibration/judged-score.ts";
export { type Recalibration, recalibrated } from "./calibration/recalibration.ts";
export { reliabilitySvg } from "./calibration/reliability-svg.ts";
export {
  type ClusterPairsOptions,
  clusterPairs,
  type PositionPair,
} from "./cluster/cluster-pairs.ts";
export {
  AVERAGE_BITS,
  type ClusterOptions,
  type Components,
  components,
  type IdPair,
  MISSING_BITS,
  type RefusedPair,
} from "./cluster/components.ts";
export { levelNames } from "./compare/comparisons.ts";
export { LINK_ERRORS, LinkError, type LinkErrorCode } from "./errors.ts";
export { type Evaluation, evaluate, type Quality } from "./evaluate.ts";
export type { BitsInterval } from "./explain/bits-interval.ts";
export { bitsInterval } from "./explain/bits-interval.ts";
export { explain } from "./explain/explain.ts";
export { type Explanation, type ExplanationStep, explanationOf } from "./explain/explanation.ts";
export { rulesThatFind } from "./explain/rules-that-find.ts";
export { type SayWhyOptions, sayWhy } from "./explain/say-why.ts";
export { type WaterfallOptions, waterfallSvg } from "./explain/waterfall-svg.ts";
export { type Support, whatItRestsOn } from "./explain/what-it-rests-on.ts";
export {
  type Change,
  type Observation,
  type WhatWouldChange,
  whatWouldChange,
} from "./explain/what-would-change.ts";
export type { Sentence, SomeWords } from "./explain/words.ts";
export { constraintsOf, type JudgedPair, type Verdict } from "./judgements/constraints-of.ts";
export { informativeness } from "./judgements/informativeness.ts";
export type { JudgedPattern } from "./judgements/judged-pattern.ts";
export { orderByTeaching, type TaughtPair } from "./judgements/order-by-teaching.ts";
export { type JudgedPool, refine } from "./judgements/refine.ts";
export { refinePrior } from "./judgements/refine-prior.ts";
export { linkAll, MINIMUM_BITS } from "./link-all.ts";
export { createIndex } from "./link-index.ts";
export { type LinkedPairs, type LinkPairsOptions, linkPairs } from "./link-pairs.ts";
export * from "./model.ts";
export { type FoldedName, foldName } from "./names/fold.ts";
export { nameSimilarity } from "./names/similarity.ts";
export { looseSoundKeys, soundKeys } from "./names/sound-keys.ts";
export type { PairList } from "./pair-list.ts";
export * from "./plan.ts";
export {
  type PlanProposal,
  type ProposedRule,
  type ProposePlanOptions,
  pairsPerRecordOf,
  proposePlan,
} from "./planning/propose-plan.ts";
export { type RepeatedEvidence, repeatedEvidence } from "./planning/repeated-evidence.ts";
export { readModel } from "./read-model.ts";
export * from "./record.ts";
export * from "./scored-pair.ts";
export type { SqlDialect } from "./sql/dialect.ts";
export { runScript, type SqlConnection } from "./sql/run-script.ts";
export type { SqlQuestion, SqlResults, SqlScript, SqlStatement, SqlStep } from "./sql/script.ts";
export { scriptText } from "./sql/script-text.ts";
export { type SqlOptions, sqlOf } from "./sql/sql-of.ts";
export { readValues, type ValueReading, valueLevels } from "./sql/value-answers.ts";
export { STATED_PRIOR, statedModel } from "./stated-model.ts";
export { type PreparedRecords, prepareRecords } from "./table/prepared-records.ts";
export type { Records } from "./table/table-of.ts";
export { type TrainOptions, train } from "./training/train.ts";
