/**
 * What do strangers read of a post, and for how long?
 *
 * Only what a named moderator published, on days that its time covers; an answer only while its question is shown.
 * "Helped" is told in steps, so that no single tap can be seen, and counts at most five taps a day, so that a
 * crowd made in one evening moves it one step and no more.
 *
 * Source: issue of the community part, point 7; trust.md T1, T12 and rules 36, 41, 42 and 48.
 *
 * @module
 */
import type { PostKind } from "./post.ts";

/** A post as it is published. `author` is a pair of pictures and a number (see `pseudonym.ts`). */
export interface PublicPost {
  readonly id: string;
  readonly leg: string;
  readonly kind: PostKind;
  /** The question that an answer answers; null for others. */
  readonly about: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly author: string;
  /** People who said that it helped, in steps: 0, 3, 5, 10, 20, 50 ... */
  readonly helped: number;
  /** Last day on which it is shown; ISO date. */
  readonly until: string;
}

/** A post as the node keeps it, of which strangers may read a part. */
export interface ModeratedPost extends Omit<PublicPost, "helped" | "until" | "text" | "author"> {
  readonly state: "waiting" | "published" | "refused" | "withdrawn";
  /** What was published, blanks in place; null before. */
  readonly shown: string | null;
  readonly author: string | null;
  readonly until: string | null;
  /** Taps of "this helped": on each day, how many different keys. Shape: one number a day, in any order. */
  readonly helpedByDay: readonly number[];
}

const mostHelpedADay = 5;
const steps = [3, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * What is published of these posts today, in an order that tells no time: questions and tips by how much they helped,
 * then by id; answers likewise behind their question.
 * @param today ISO date.
 */
export function publicPosts(posts: readonly ModeratedPost[], today: string): PublicPost[] {
  const shown = posts.flatMap((post) => publicPost(post, today) ?? []).sort(byHelp);
  const openers = shown.filter(({ kind }) => kind !== "answer");
  return openers.flatMap((opener) => [
    opener,
    ...shown.filter(({ kind, about, leg }) => kind === "answer" && about === opener.id && leg === opener.leg),
  ]);
}

function publicPost(post: ModeratedPost, today: string): PublicPost | null {
  const { state, shown, author, until, helpedByDay } = post;
  if (state !== "published" || shown === null || author === null || until === null || until < today)
    return null;
  const { id, leg, kind, about, language } = post;
  return { id, leg, kind, about, language, text: shown, author, helped: helpedShown(helpedByDay), until };
}

/** The step that is shown for these taps. */
export function helpedShown(helpedByDay: readonly number[]): number {
  const counted = helpedByDay.reduce((sum, taps) => sum + Math.min(taps, mostHelpedADay), 0);
  return steps.filter((step) => step <= counted).at(-1) ?? 0;
}

function byHelp(one: PublicPost, other: PublicPost): number {
  return other.helped - one.helped || (one.id < other.id ? -1 : 1);
}
