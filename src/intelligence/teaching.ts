/**
 * How much would a judgement about a pair teach?
 *
 * As much as is uncertain, times what hangs on it: the entropy of the pair's probability, raised by the logarithm of how
 * many records a "same" would bring in on its smaller side. The one place that decides the queue's order.
 *
 * Source: Lewis and Gale, "A Sequential Algorithm for Training Text Classifiers", SIGIR 1994 (uncertainty sampling).
 *
 * @module
 */

/** What the queue's order follows from. */
export interface Taught {
  /** That the two are one subject. Range [0, 1]. */
  readonly probability: number;
  /** Records on the smaller of the two sides, the record itself among them. Range 1 and up. */
  readonly joins: number;
}

/** Range 0 (nothing to learn) and up; 1 for two single records at even odds. */
export function teaches({ probability, joins }: Taught): number {
  return entropy(probability) * (1 + Math.log2(Math.max(1, joins)));
}

/** Of a yes or no. Unit: bits. Range [0, 1]. */
function entropy(probability: number): number {
  const part = (share: number) => (share <= 0 ? 0 : -share * Math.log2(share));
  return part(probability) + part(1 - probability);
}
