/**
 * Are two codes from a short list the same?
 *
 * @module
 */
import { type Comparison, type Encoded, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same category", 0.95, 0.2],
  ["different category", 0.05, 0.8],
]);

export const categoryComparison: Comparison = {
  levels: LEVELS,
  encode(text) {
    const key = text.trim().toLowerCase();
    return key === "" ? null : { key };
  },
  compare(a: Encoded, b: Encoded): number {
    return a.key === b.key ? 0 : 1;
  },
};
