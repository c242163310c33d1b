/**
 * May a product go out, or why not yet?
 *
 * What shows a person, a place, a day or a story goes out only after a safety review that said so. What could lead to a person
 * never does, whatever a review says.
 *
 * Source: programmes.md 2.4; rules T22, T23.
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";

export const heldReasons = ["review-missing", "review-pending", "refused", "could-identify"] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Products that show somebody or somewhere, by their names. */
export const showing =
  /\b(?:photo\w*|pictures?|images?|portraits?|films?|videos?|stor(?:y|ies)|testimon\w+|maps?|interviews?|exhibitions?|podcasts?|leaflets?|posters?)\b/iu;

/** @returns null when it may go out. */
export function heldBack(
  set: EntrySet,
  { product, safetyReview }: Pick<Content<"acknowledgement">, "product" | "safetyReview">,
): HeldReason | null {
  if (safetyReview === null) return showing.test(product) ? "review-missing" : null;
  const review = entryWith(set, "safety-review", safetyReview)?.content;
  // A review that one may not see has said nothing to whom it may concern.
  return review === undefined ? "review-pending" : reviewHolds(review);
}

/** @returns null when what was reviewed may go out. */
export function reviewHolds({
  outcome,
  couldIdentify,
}: Pick<Content<"safety-review">, "outcome" | "couldIdentify">): HeldReason | null {
  if (couldIdentify) return "could-identify";
  if (outcome === "pending") return "review-pending";
  return outcome === "refused" ? "refused" : null;
}
