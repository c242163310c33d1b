/**
 * Why may two records be one subject: what one field contributed.
 *
 * @module
 */

/** Unit: bits; above 0 speaks for one subject, below 0 for two. The field "prior" holds the odds before any evidence. */
export interface StoredReason {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
  readonly termFrequencyBits: number | null;
}
