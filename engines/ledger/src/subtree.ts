/**
 * Which hashes lie beside the way from the root of a tree down to one part of it?
 *
 * Walking down, the tree splits at the largest power of two below its size; the half that is not entered is
 * a hash of the proof. A part that reaches over the split takes the left half with it. Prover and verifier
 * walk the same way, so neither can know a shape that the other does not.
 *
 * Source: RFC 6962 sections 2.1.1 and 2.1.2 (a leaf; a part that starts at 0); draft-ietf-plants-merkle-tree-certs,
 * "Subtrees" (any valid subtree).
 *
 * @module
 */

/** Entries `start` to `end` (excluded). */
export interface Subtree {
  readonly start: number;
  readonly end: number;
}

/** One level of the walk. */
export interface Step {
  /** The half that is not entered; its root is one hash of the proof. */
  readonly sibling: Subtree;
  readonly side: "left" | "right";
  /** The sibling belongs to the part that the proof is about, too: it takes part in that part's root. */
  readonly shared: boolean;
}

/** The whole walk, from the bottom up. */
export interface Walk {
  /** Where it ends: a subtree of the tree and, unless it is the whole part, of the part. */
  readonly base: Subtree;
  readonly steps: readonly Step[];
}

/** The largest power of two below `count`; `count` at least 2. */
export function splitPoint(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/**
 * Whether the tree of `size` entries can prove something about the part: not empty, inside the tree, and
 * starting at a multiple of the smallest power of two that spans it.
 */
export function isValidSubtree({ start, end }: Subtree, size: number): boolean {
  if (![start, end, size].every(Number.isSafeInteger)) return false;
  if (start < 0 || end <= start || end > size) return false;
  const span = end - start === 1 ? 1 : splitPoint(end - start) * 2;
  return start % span === 0;
}

/** Whether the part lies in the tree and holds nothing. */
export function isEmptySubtree({ start, end }: Subtree, size: number): boolean {
  return [start, size].every(Number.isSafeInteger) && start === end && start >= 0 && start <= size;
}

/** The walk from the root of a tree of `size` entries to a valid subtree of it. */
export function walkTo(part: Subtree, size: number): Walk {
  const steps: Step[] = [];
  let [start, low, high] = [part.start, 0, size];
  while (low !== start || high !== part.end) {
    const middle = low + splitPoint(high - low);
    if (part.end <= middle) {
      steps.push({ sibling: { start: middle, end: high }, side: "right", shared: false });
      high = middle;
    } else {
      const shared = start < middle;
      steps.push({ sibling: { start: low, end: middle }, side: "left", shared });
      if (shared) start = middle;
      low = middle;
    }
  }
  return { base: { start: low, end: high }, steps: steps.reverse() };
}
