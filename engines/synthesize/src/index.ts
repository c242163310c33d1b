/**
 * The door of @waymark/synthesize: what others may call, in browser and Node alike.
 *
 * @module
 */
export { budgetLeft, type EpsilonMillionths, epsilonOf, epsilonShown } from "./epsilon.ts";
export { type Falsification, type FalsifyPlan, falsify } from "./falsify.ts";
export { complementaryCells, type PricedCell, type TablePlace } from "./held-cells.ts";
export { type Contributions, type HoldReason, type HoldRules, holdReason, together } from "./hold-reason.ts";
export {
  noiseDeviation,
  noiseReach,
  releaseThreshold,
  sumReach,
  tailAbove,
  withinProbability,
} from "./noise-tail.ts";
export { keyedSource, type RandomSource, strongSource } from "./random-source.ts";
export { releaseTable, type ShownCell, type TableCell, type TableRules, totalName } from "./release-table.ts";
export { SynthesizeError, type SynthesizeErrorCode } from "./synthesize-error.ts";
export { drawNoise, type NoiseScale } from "./two-sided-geometric.ts";
