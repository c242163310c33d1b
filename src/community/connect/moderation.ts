/**
 * How long does a post live, why is one refused, and who may decide on what?
 *
 * Source: trust.md rules 32, 42 and 48, T1 and T2; issue of the community part, point 7.
 *
 * @module
 */
import type { PostKind } from "./post.ts";

/** Why a post is refused or withdrawn. The author is told which; each has its sentence in the public app. */
export const refusalReasons = [
  "contact-details",
  "offer",
  "names-a-person",
  "endangers-somebody",
  "says-safe",
  "not-about-the-leg",
  "copied",
  "insults",
  "cannot-be-understood",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Days that a post is shown once it is published. */
export const shownDays: Readonly<Record<PostKind, number>> = { question: 60, answer: 60, tip: 45 };
/** Days that a post waits for a moderator before it goes. */
export const waitingDays = 30;
/** Days that an author can fetch a decision and appeal; after them the post goes. */
export const decidedDays = 30;
/** Days that "this helped" is kept: as long as any post can be shown. */
export const helpedDays = 60;
/** Days that it is kept who decided what: as long as a moderator's pattern needs to be seen. */
export const historyDays = 180;

/**
 * Days within which one member does not publish twice for one key: the second time it is another member, so that
 * nobody alone becomes a recruiter's door.
 */
export const sameHandDays = 14;
