/**
 * How is a Korean surname said that Latin letters write otherwise?
 *
 * "Lee", "Rhee" and "Yi" are all said "i". Only names whose usual spellings are far from the sound.
 *
 * @module
 */

const SAID: ReadonlyMap<string, string> = new Map([
  ["lee", "i"],
  ["rhee", "i"],
  ["yi", "i"],
  ["ri", "i"],
  ["noh", "no"],
  ["roh", "no"],
  ["rim", "im"],
  ["lim", "im"],
  ["yim", "im"],
  ["ryu", "yu"],
  ["yoo", "yu"],
  ["lyu", "yu"],
  ["park", "bak"],
  ["woo", "u"],
  ["whang", "hwang"],
]);

/** @param parts - Of a name in Latin letters. A surname stands first or last of several. */
export function spokenInKorean(parts: readonly string[]): readonly string[] {
  if (parts.length < 2) return parts;
  return parts.map((part, i) => (i === 0 || i === parts.length - 1 ? (SAID.get(part) ?? part) : part));
}
