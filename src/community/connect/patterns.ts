/**
 * What among many posts looks like poisoning or recruiting, so that a moderator sees it beside each?
 *
 * Near copies from several keys; one contact in posts of several keys; a leg with many more posts on a day than its
 * days before; a key that was refused before. Each is a hint with what it rests on, and decides nothing.
 *
 * Source: trust.md T12 and 5.5 (quarantine, near-duplicate clustering); issue of the community part, point 7.
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import { nearCopies } from "./near-copies.ts";

/** A post as far as patterns need it. */
export interface SeenPost {
  readonly id: string;
  readonly leg: string;
  /** Opaque name of its key on its leg. */
  readonly author: string;
  /** ISO date. */
  readonly day: string;
  readonly text: string;
  readonly state: "waiting" | "published" | "refused" | "withdrawn";
  readonly findings: readonly Finding[];
}

export const patternKinds = ["near-copies", "same-contact", "burst", "refused-before"] as const;

/** A hint. Shape: the posts it rests on, two or more but for "refused-before". */
export interface Pattern {
  readonly kind: (typeof patternKinds)[number];
  readonly posts: readonly string[];
  /** Different keys among them. */
  readonly authors: number;
  readonly leg: string | null;
  readonly day: string | null;
}

/** The patterns of posts, the widest first. */
export function patternsOf(posts: readonly SeenPost[]): Pattern[] {
  const all = [...copies(posts), ...contacts(posts), ...bursts(posts), ...refusedBefore(posts)];
  return all.sort((one, other) => other.authors - one.authors || other.posts.length - one.posts.length);
}

function copies(posts: readonly SeenPost[]): Pattern[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  return nearCopies(posts)
    .map((ids) =>
      pattern(
        "near-copies",
        ids.flatMap((id) => byId.get(id) ?? []),
      ),
    )
    .filter(({ authors }) => authors > 1);
}

const comparedFigures = 8;

function contacts(posts: readonly SeenPost[]): Pattern[] {
  const holders = new Map<string, SeenPost[]>();
  for (const post of posts)
    for (const contact of new Set(post.findings.flatMap((finding) => contactOf(finding) ?? [])))
      holders.set(contact, [...(holders.get(contact) ?? []), post]);
  return [...holders.values()]
    .map((held) => pattern("same-contact", held))
    .filter(({ authors }) => authors > 1);
}

/** The last eight figures of a number, so that a country code does not matter; an address or account as it is. */
function contactOf({ kind, detail }: Finding): string | null {
  if (detail === null) return null;
  if (kind === "phone")
    return detail.length < comparedFigures - 1 ? null : `phone ${detail.slice(-comparedFigures)}`;
  return kind === "link" || kind === "handle" || kind === "email" ? `${kind} ${detail}` : null;
}

const fewestOfBurst = 8;
const usualDays = 14;

/** A day on which a leg has many times what its days before had: eight at least, and five deviations above. */
function bursts(posts: readonly SeenPost[]): Pattern[] {
  const byLeg = grouped(posts, ({ leg }) => leg);
  return [...byLeg.values()].flatMap((ofLeg) => {
    const byDay = grouped(ofLeg, ({ day }) => day);
    return [...byDay].flatMap(([day, ofDay]) => {
      const before = ofLeg.filter((post) => post.day < day && daysApart(post.day, day) <= usualDays).length;
      const usual = before / usualDays;
      const many = ofDay.length >= fewestOfBurst && ofDay.length > usual + 5 * Math.sqrt(Math.max(usual, 1));
      return many ? [{ ...pattern("burst", ofDay), day }] : [];
    });
  });
}

function refusedBefore(posts: readonly SeenPost[]): Pattern[] {
  return [...grouped(posts, ({ author }) => author).values()]
    .filter(
      (own) => own.some(({ state }) => state === "refused") && own.some(({ state }) => state === "waiting"),
    )
    .map((own) => pattern("refused-before", own));
}

function pattern(kind: Pattern["kind"], posts: readonly SeenPost[]): Pattern {
  const legs = new Set(posts.map(({ leg }) => leg));
  return {
    kind,
    posts: posts.map(({ id }) => id),
    authors: new Set(posts.map(({ author }) => author)).size,
    leg: legs.size === 1 ? (posts[0]?.leg ?? null) : null,
    day: null,
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function daysApart(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
