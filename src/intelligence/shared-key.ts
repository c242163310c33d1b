/**
 * What do the records of a capped block share, in words?
 *
 * The engine names a key by its parts as it compares them: a day as a number, a name by its consonants. A part
 * that a person would read otherwise, or not at all, is said by what it is a part of.
 *
 * @module
 */
import type { KeyPart } from "@waymark/link";
import { linkPlan } from "./link-plan.ts";

/** One part of a shared key. */
export interface SharedPart {
  /** Field of the plan, by which its values are labelled. */
  readonly field: string;
  /** How the part is made of the value: "year", "name-skeleton". */
  readonly how: string;
  /** As a person reads it; null where it says nothing by itself. Days and months are ISO dates, two days "A/B". */
  readonly value: string | null;
}

/** @returns An empty list when the plan has the rule no longer. */
export function sharedParts(entityType: string, rule: string, key: readonly string[]): SharedPart[] {
  const parts = linkPlan(entityType)?.blocking.find(({ name }) => name === rule)?.keys ?? [];
  return parts.map((part, at) => ({
    field: part.field,
    how: part.key,
    value: readable(part, key[at] ?? ""),
  }));
}

const unreadable: ReadonlySet<string> = new Set(["name-skeleton", "token-skeleton", "cell"]);

function readable(part: KeyPart, piece: string): string | null {
  if (piece === "" || unreadable.has(part.key)) return null;
  if (part.key === "day") return isoDay(Number(piece));
  if (part.key === "nearby-day") return bothDays(piece);
  return piece;
}

/** @param day - Days since 1 January 1970. */
function isoDay(day: number): string | null {
  const at = new Date(day * 86_400_000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString().slice(0, 10);
}

/** Two neighbouring days share one of two halves: "even 3" stands for days 6 and 7, "odd 3" for 5 and 6. */
function bothDays(piece: string): string | null {
  const [half = "", number = ""] = piece.split(" ");
  const first = 2 * Number(number) - (half === "odd" ? 1 : 0);
  const [from, to] = [isoDay(first), isoDay(first + 1)];
  return from === null || to === null ? null : `${from}/${to}`;
}
