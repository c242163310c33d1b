/**
 * Which legs go where the reader typed?
 *
 * Letters are compared without case and marks, every typed word must begin a word of the place's name, in the reader's
 * language or as the map has it, and legs that start there come before legs that end there.
 *
 * @module
 */
import type { PublicRoutes } from "./published.ts";

/** Most legs shown at once: a phone's screen, a few times over. */
const mostFound = 30;

/** Ids of legs, best first; empty for an empty text. */
export function findLegs(routes: PublicRoutes, typed: string): string[] {
  const words = folded(typed);
  if (words.length === 0) return [];
  const places = new Set(
    Object.entries(routes.places)
      .filter(([, { name, original }]) => startsAll(folded(`${name} ${original ?? ""}`), words))
      .map(([id]) => id),
  );
  const legs = Object.entries(routes.legs);
  const starting = legs.filter(([, leg]) => places.has(leg.from));
  const ending = legs.filter(([, leg]) => places.has(leg.to) && !places.has(leg.from));
  return [...starting, ...ending].slice(0, mostFound).map(([id]) => id);
}

/** Letters that Arabic, Persian and Pashto keyboards write in two ways. */
const sameLetters: Readonly<Record<string, string>> = { ة: "ه", ى: "ي", ی: "ي", ې: "ي", ک: "ك", ګ: "گ" };

/** Words without case, marks, punctuation and the Arabic article. */
function folded(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ةىیېکګ]/g, (letter) => sameLetters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^ال(?=.{3})/, ""))
    .filter((word) => word !== "");
}

function startsAll(name: readonly string[], typed: readonly string[]): boolean {
  return typed.every((word) => name.some((part) => part.startsWith(word)));
}
