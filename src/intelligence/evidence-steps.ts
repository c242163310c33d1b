/**
 * How does evidence add up to a score, step by step?
 *
 * It begins at the prior (how rarely two records drawn at random are one subject), each reason moves it by its
 * bits, and the last step ends at the score: what a waterfall chart draws and a list reads out.
 *
 * Source: Fellegi and Sunter (1969); the waterfall as in Linacre et al., Splink (2022).
 *
 * @module
 */

export interface Evidence {
  readonly field: string;
  readonly level: string;
  /** Unit: bits. */
  readonly bits: number;
  readonly termFrequencyBits: number | null;
}

export interface EvidenceStep<Reason extends Evidence> {
  readonly reason: Reason;
  /** Sum before and after this reason. Unit: bits. */
  readonly from: number;
  readonly to: number;
}

export interface EvidenceLine<Reason extends Evidence> {
  /** Bits before any evidence; usually negative. */
  readonly prior: number;
  /** Strongest support first, strongest contradiction last. */
  readonly steps: readonly EvidenceStep<Reason>[];
  /** Smallest and largest sum on the way, 0 included: the chart's scale. */
  readonly lowest: number;
  readonly highest: number;
}

/** The field under which a score's prior is handed over among its reasons. */
export const priorField = "prior";

/**
 * @param bits - The whole score. Where no reason is the prior, the prior is what the reasons leave of it.
 */
export function evidenceSteps<Reason extends Evidence>(
  because: readonly Reason[],
  bits: number,
): EvidenceLine<Reason> {
  const reasons = because.filter((reason) => reason.field !== priorField);
  const given = because.find((reason) => reason.field === priorField);
  const prior = given?.bits ?? bits - reasons.reduce((sum, reason) => sum + reason.bits, 0);
  let sum = prior;
  const steps = [...reasons]
    .sort((one, other) => other.bits - one.bits)
    .map((reason) => {
      const from = sum;
      sum += reason.bits;
      return { reason, from, to: sum };
    });
  const sums = [0, prior, bits, ...steps.map((step) => step.to)];
  return { prior, steps, lowest: Math.min(...sums), highest: Math.max(...sums) };
}

/** A level of the link engine as the last step of a message key: "same name, other script" → "same-name-other-script". */
export function levelKey(level: string): string {
  return level
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
