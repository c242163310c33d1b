/**
 * Which kinds of harm are told of a leg, and for how long does word of each keep its weight?
 *
 * Word of a leg ages by half: what is one half-life old weighs half as much as what was told today. How long a half-life
 * is depends on how fast the thing itself changes: a false offer is taken down within weeks, a checkpoint stands for
 * months, a stretch of desert or sea stays deadly for years but is crossed by season.
 *
 * Assumes: half-lives are our judgement, not estimated from data; a node that knows better changes them here.
 * Source: trust.md section 5.5; issue "Community", freshness.
 *
 * @module
 */
export const riskKinds = [
  "recruitment-fraud",
  "extortion",
  "detention",
  "violence",
  "sexual-violence",
  "kidnapping",
  "forced-labour",
  "missing-and-dead",
  "document-seizure",
  "child-separation",
] as const;

export type RiskKind = (typeof riskKinds)[number];

/** Age at which word of a kind weighs half. Unit: days. */
export const halfLife: Readonly<Record<RiskKind, number>> = {
  "recruitment-fraud": 120,
  extortion: 180,
  detention: 180,
  violence: 180,
  "sexual-violence": 180,
  kidnapping: 180,
  "forced-labour": 365,
  "missing-and-dead": 365,
  "document-seizure": 180,
  "child-separation": 180,
};

/** @returns true when the text names a kind of harm. */
export function isRiskKind(text: string): text is RiskKind {
  return (riskKinds as readonly string[]).includes(text);
}
