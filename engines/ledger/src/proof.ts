/**
 * Is this entry in the tree, and does the new tree still hold all of the old one?
 *
 * A proof is the list of hashes beside the way down to the part in question. The verifier folds them from the
 * bottom up into the root of the tree and, for consistency, into the root of the part as well.
 *
 * Assumes: the roots given to a verifier come from opened checkpoints; a proof alone says nothing. The sizes
 * given to a prover are sizes at which an append ended: of others, not all partial tiles were ever written.
 * Source: RFC 6962 section 2.1; draft-ietf-plants-merkle-tree-certs, "Subtrees".
 *
 * @module
 */
import { LedgerError } from "./errors.ts";
import { emptyRoot, HASH_BYTES, nodeHash, sameBytes } from "./hash.ts";
import type { TreeHead } from "./right-edge.ts";
import type { LedgerReader } from "./storage.ts";
import { StoredTree } from "./stored-tree.ts";
import { isEmptySubtree, isValidSubtree, type Subtree, type Walk, walkTo } from "./subtree.ts";

/** Hashes of 32 bytes each, bottom up; at most about log2 of the size of the tree. */
export type Proof = readonly Uint8Array[];

/** The claim that a subtree of that root stands in a tree of that root. */
export interface SubtreeClaim {
  readonly part: Subtree;
  readonly partRoot: Uint8Array;
  readonly head: TreeHead;
}

/**
 * Proof that entry `index` is in the tree of the first `size` entries.
 *
 * @throws LedgerError "range-refused" unless 0 <= index < size; "tile-missing", "tile-malformed".
 */
export function proveInclusion(reader: LedgerReader, size: number, index: number): Promise<Proof> {
  return proveSubtree(reader, size, { start: index, end: index + 1 });
}

/**
 * Proof that the tree of `newSize` entries begins with the tree of `oldSize` entries. Empty when either
 * nothing was added or the old tree was empty.
 *
 * @throws LedgerError "range-refused" unless 0 <= oldSize <= newSize; "tile-missing", "tile-malformed".
 */
export async function proveConsistency(
  reader: LedgerReader,
  oldSize: number,
  newSize: number,
): Promise<Proof> {
  if (oldSize === 0 && Number.isSafeInteger(newSize) && newSize >= 0) return [];
  return proveSubtree(reader, newSize, { start: 0, end: oldSize });
}

/**
 * Proof that a subtree stands in the tree of the first `size` entries.
 *
 * @throws LedgerError "range-refused" when there is no such subtree; "tile-missing", "tile-malformed".
 */
export async function proveSubtree(reader: LedgerReader, size: number, part: Subtree): Promise<Proof> {
  if (!isValidSubtree(part, size)) {
    throw new LedgerError(
      "range-refused",
      `A tree of ${size} entries has no subtree ${part.start} to ${part.end}.`,
    );
  }
  const tree = new StoredTree(reader, size);
  const { base, steps } = walkTo(part, size);
  const proof: Uint8Array[] = [];
  if (!isWhole(base, part)) proof.push(await tree.subtreeRoot(base.start, base.end));
  for (const { sibling } of steps) proof.push(await tree.subtreeRoot(sibling.start, sibling.end));
  return proof;
}

/**
 * True only when `proof` shows that the entry with this leaf hash stands at `index` of the tree. False for
 * whatever else it is given; never throws on values of these types.
 */
export function verifyInclusion(
  claim: { readonly index: number; readonly leaf: Uint8Array; readonly head: TreeHead },
  proof: Proof,
): boolean {
  if (!areHashes([claim.leaf])) return false;
  const part = { start: claim.index, end: claim.index + 1 };
  return verifySubtree({ part, partRoot: claim.leaf, head: claim.head }, proof);
}

/**
 * True only when `proof` shows that the entry with this leaf hash stands at `index` of the tree and inside
 * `part`, whose root is `partRoot`; the proof reaches up to that root only. False for whatever else it is given.
 */
export function verifySubtreeInclusion(
  claim: {
    readonly index: number;
    readonly leaf: Uint8Array;
    readonly part: Subtree;
    readonly partRoot: Uint8Array;
  },
  proof: Proof,
): boolean {
  const { start, end } = claim.part;
  if (!isValidSubtree(claim.part, end)) return false;
  const head = { size: end - start, root: claim.partRoot };
  return verifyInclusion({ index: claim.index - start, leaf: claim.leaf, head }, proof);
}

/**
 * True only when `proof` shows that the tree of `after` begins with the tree of `before`: nothing of it was
 * altered or removed. From the empty tree anything follows, without proof. False for whatever else it is
 * given; never throws on values of these types.
 */
export function verifyConsistency(before: TreeHead, after: TreeHead, proof: Proof): boolean {
  if (after.size === 0 && !sameBytes(after.root, emptyRoot())) return false;
  if (!areHashes([after.root]) && before.size !== after.size) return false;
  return verifySubtree({ part: { start: 0, end: before.size }, partRoot: before.root, head: after }, proof);
}

/**
 * True only when `proof` shows the claim. An empty part needs no proof and has the empty root. False for
 * whatever else it is given; never throws on values of these types.
 */
export function verifySubtree({ part, partRoot, head }: SubtreeClaim, proof: Proof): boolean {
  if (isEmptySubtree(part, head.size)) return proof.length === 0 && sameBytes(partRoot, emptyRoot());
  if (!isValidSubtree(part, head.size)) return false;
  const walk = walkTo(part, head.size);
  const [seed, ...siblings] = isWhole(walk.base, part) ? [partRoot, ...proof] : proof;
  if (seed === undefined || siblings.length !== walk.steps.length) return false;
  // The whole tree is its own part: no hash is folded then, and equality of the two roots says all.
  if (walk.steps.length > 0 && !areHashes([seed, ...siblings])) return false;
  const folded = fold(walk, seed, siblings);
  return sameBytes(folded.part, partRoot) && sameBytes(folded.tree, head.root);
}

/** Folds the hashes bottom up into the root of the part and the root of the tree. */
function fold(walk: Walk, seed: Uint8Array, siblings: Proof): { part: Uint8Array; tree: Uint8Array } {
  let [part, tree] = [seed, seed];
  for (const [at, { side, shared }] of walk.steps.entries()) {
    const sibling = siblings[at] as Uint8Array;
    tree = side === "left" ? nodeHash(sibling, tree) : nodeHash(tree, sibling);
    if (shared) part = nodeHash(sibling, part);
  }
  return { part, tree };
}

function isWhole(base: Subtree, part: Subtree): boolean {
  return base.start === part.start && base.end === part.end;
}

function areHashes(hashes: Proof): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
