/**
 * Which words in a name say nothing of who it is?
 *
 * Titles and forms of address of persons, particles that are written or left out at will, and the legal forms
 * of organisations, folded to lower-case ASCII. A name made of nothing else keeps them.
 *
 * @module
 */
import { legalFormLength } from "./legal-forms.ts";

const TITLES =
  "mr mrs ms miss mister dr doctor prof professor sir madam mme mlle monsieur madame herr frau senor senora sr sra " +
  "jr ing eng capt col colonel gen lt maj sgt rev hon esq phd md sheikh shaykh shaikh haji hajji hajj mullah mawlawi " +
  "imam ayatollah maulavi alhaji alhaja ato woizero weyzero gospodin gospozha president presidente prasident prezident " +
  "pan pani shri shrimati smt mv";

/** Titles that are names as well: dropped only where enough is left without them. */
const DOUBTFUL_TITLES = "captain general major mt ss marshal bishop";

const PARTICLES =
  "al el ul bin ibn bint bn bnt ben von van der den de la le du da dos del di the of and und et zu ter & y";

const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES.split(" "));
const DOUBTFUL_WORDS: ReadonlySet<string> = new Set(DOUBTFUL_TITLES.split(" "));
const PARTICLE_WORDS: ReadonlySet<string> = new Set(PARTICLES.split(" "));
/** Particles that are also given names or initials, where they come first. */
const NOT_FIRST: ReadonlySet<string> = new Set(["ben", "y", "ter", "di", "et"]);

/** Words that must be left for a doubtful title to be one: "General Motors" is no general called Motors. */
const ENOUGH_WORDS = 2;

/**
 * "telling": compared. "particle": dropped, but kept where the name is read as one word, so that "van der Bilt" is
 * "Vanderbilt". "silent": dropped.
 */
export type Role = "telling" | "particle" | "silent";

/**
 * @param words - Lower-case ASCII, in the order written.
 * @returns One role a word; all are telling when none would be.
 */
export function rolesOf(words: readonly string[]): readonly Role[] {
  const roles: Role[] = [];
  for (let at = 0; at < words.length; ) {
    const legal = legalFormLength(words, at);
    for (let i = 0; i < legal; i++) roles.push("silent");
    if (legal === 0) roles.push(roleOf(words[at] ?? "", at));
    at += Math.max(1, legal);
  }
  const telling = countTelling(roles);
  if (telling === 0) return words.map(() => "telling");
  const doubtful = words.filter((word, i) => roles[i] === "telling" && DOUBTFUL_WORDS.has(word)).length;
  if (doubtful === 0 || telling - doubtful < ENOUGH_WORDS) return roles;
  return roles.map((role, i) => (DOUBTFUL_WORDS.has(words[i] ?? "") ? "silent" : role));
}

function roleOf(word: string, at: number): Role {
  if (TITLE_WORDS.has(word)) return "silent";
  return PARTICLE_WORDS.has(word) && !(at === 0 && NOT_FIRST.has(word)) ? "particle" : "telling";
}

function countTelling(roles: readonly Role[]): number {
  let count = 0;
  for (const role of roles) if (role === "telling") count++;
  return count;
}
