/**
 * Does whoever may see one record surely see another too?
 *
 * What is told of a pair may rest on a third record only if everybody who sees the pair sees the third: otherwise
 * it would tell of what is hidden. Judged by handling alone, so that one answer serves all readers; where
 * handling leaves it open, the answer is no.
 *
 * Assumes: neither is a child's record; both are kept for as long as it matters.
 * Source: trust.md rules 10 and 11.
 *
 * @module
 */

/** What decides who sees a record. */
export interface Openness {
  readonly owner: string;
  readonly shared_with_node: boolean;
  readonly shared_with: readonly string[];
  readonly purposes: readonly string[];
  /** ISO date of the last day of sharing; null for no end. */
  readonly shared_until: string | null;
  readonly protection: boolean;
}

/** @returns true when every reader of `than` is a reader of `record`. */
export function asOpenAs(record: Openness, than: Openness): boolean {
  return (
    than.purposes.every((purpose) => record.purposes.includes(purpose)) &&
    (!record.protection || than.protection) &&
    reachesAll(record, than)
  );
}

function reachesAll(record: Openness, than: Openness): boolean {
  if (record.shared_with_node && record.shared_until === null) return true;
  // The owner sees both for good; who it is shared with must be shared with here too, for at least as long.
  if (record.owner !== than.owner) return false;
  if (!than.shared_with_node && than.shared_with.length === 0) return true;
  const lasts =
    record.shared_until === null || (than.shared_until !== null && than.shared_until <= record.shared_until);
  return (
    lasts &&
    (record.shared_with_node ||
      (!than.shared_with_node && than.shared_with.every((partner) => record.shared_with.includes(partner))))
  );
}
