/**
 * To which families of consonants do the letters of a word belong?
 *
 * Consonants that scripts and languages mix up are one family, vowels none. Where letters are said in two ways, there are
 * two spellings of the word: "Michel" has a k or an s in it. An r after a vowel may be silent.
 *
 * Source: Freeman, Condon and Ackerman, "Cross Linguistic Name Matching in English and Arabic", NAACL (2006), for
 * consonant classes across scripts.
 *
 * @module
 */

interface Rule {
  readonly letters: string;
  /** Only before one of these letters; at the end as well where it holds "$". */
  readonly before?: string;
  /** Only before none of these. */
  readonly notBefore?: string;
  /** The usual family first; "" for none. */
  readonly families: readonly string[];
}

const VOWELS = "aeiouy";

/** The first that fits is taken. */
const RULES: readonly Rule[] = [
  ...["tsch", "shch", "tch", "sch", "cz", "sz", "ts", "tz", "dj", "zh", "sh"].map((letters) =>
    rule(letters, "s"),
  ),
  rule("ch", "s", "k"),
  rule("ph", "p"),
  rule("kh", "k", ""),
  rule("gh", "k", ""),
  rule("th", "t", "s"),
  rule("dh", "t", "s"),
  rule("ck", "k"),
  { letters: "ng", notBefore: VOWELS, families: ["n"] },
  { letters: "c", before: "eiy", families: ["s"] },
  { letters: "g", before: "eiy", families: ["s", "k"] },
  { letters: "r", notBefore: VOWELS, families: ["l", ""] },
  { letters: "l", notBefore: `${VOWELS}l`, families: ["l", ""] },
  rule("x", "s", "ks"),
  rule("j", "s", ""),
  rule("v", "p", ""),
  rule("w", "", "p"),
  rule("h", "", "k"),
  ...letterRules("ckgq", "k"),
  ...letterRules("sz", "s"),
  ...letterRules("bpf", "p"),
  ...letterRules("dt", "t"),
  ...letterRules("lr", "l"),
  ...letterRules("m", "m"),
  ...letterRules("n", "n"),
];

const rulesByLetter = new Map<string, Rule[]>();
for (const each of RULES) {
  const first = each.letters.charAt(0);
  rulesByLetter.set(first, [...(rulesByLetter.get(first) ?? []), each]);
}

const NONE: readonly string[] = [""];

function rule(letters: string, ...families: readonly string[]): Rule {
  return { letters, families };
}

function letterRules(letters: string, family: string): readonly Rule[] {
  return [...letters].map((letter) => rule(letter, family));
}

/** @param word - Letters from a to z. Returns for each consonant its families, the usual one first. */
export function familiesOf(word: string): readonly (readonly string[])[] {
  const families: (readonly string[])[] = [];
  for (let at = 0; at < word.length; ) {
    const found = rulesByLetter.get(word.charAt(at))?.find((each) => fits(each, word, at));
    if (found !== undefined) families.push(found.families);
    at += found?.letters.length ?? 1;
  }
  return families;
}

function fits({ letters, before, notBefore }: Rule, word: string, at: number): boolean {
  if (!word.startsWith(letters, at)) return false;
  const next = word.charAt(at + letters.length);
  if (before !== undefined) return next !== "" && before.includes(next);
  return notBefore === undefined || next === "" || !notBefore.includes(next);
}

/** The usual family of a letter or two; "" for vowels. */
export function familyOf(letters: string): string {
  return familiesOf(letters)
    .map(([usual = ""]) => usual)
    .join("")
    .slice(0, 1);
}

/**
 * All spellings of a word in families, a family once where it comes twice running.
 *
 * @param most - Spellings; further ways of saying a letter are not followed once there are as many.
 */
export function spellingsOf(word: readonly (readonly string[])[], most: number): readonly string[] {
  let spellings = NONE;
  for (const families of word) {
    const ways = spellings.length * families.length > most ? families.slice(0, 1) : families;
    spellings = [...new Set(spellings.flatMap((so) => ways.map((family) => append(so, family))))];
  }
  return spellings;
}

function append(spelling: string, families: string): string {
  let longer = spelling;
  for (const family of families) if (!longer.endsWith(family)) longer += family;
  return longer;
}

/** The spelling, and each that lacks one of its families. */
export function shortened(spelling: string, shortest: number): readonly string[] {
  if (spelling.length <= shortest) return [spelling];
  const without = [...spelling].map((_, at) => append(spelling.slice(0, at), spelling.slice(at + 1)));
  return [spelling, ...without];
}
