/**
 * A name made ready to be compared, once.
 *
 * What every comparison needs is worked out at once; what few need (sounds) when first asked for, and kept.
 *
 * @module
 */
import type { Encoded } from "../compare/comparison.ts";
import type { HeardName } from "./heard-name.ts";
import { lettersOf } from "./letter-bag.ts";
import { traitsOf } from "./part-traits.ts";
import { type Reading, soundOf } from "./sound.ts";
import type { TableWord } from "./sound-table.ts";

/** A word of a name, as written and in lower-case ASCII. */
export interface WrittenWord {
  readonly ascii: string;
  readonly written: string;
}

export interface FoldedWords {
  readonly words: readonly WrittenWord[];
  readonly joined: string;
  readonly script: string;
  readonly reading: Reading;
  /** "son/father" for each two parts of which the name says so. */
  readonly fathers: readonly string[];
  /** Names that stand beside each other in the text; empty when it is one. */
  readonly alternatives: readonly FoldedName[];
}

const SYLLABIC: ReadonlySet<string> = new Set(["Han", "Hangul"]);
/** Longer names in these scripts are foreign ones, spelt by sound. */
const MOST_SYLLABLES = 4;

export class FoldedName implements Encoded {
  /** The parts in alphabetical order, and who is whose father where the order does not say so. */
  readonly key: string;
  /** Lower-case ASCII, in the order written. At least one. */
  readonly parts: readonly string[];
  /** The parts as written, in their own letters. */
  readonly written: readonly string[];
  /** All parts in one word, particles included. */
  readonly joined: string;
  /** "Latin", "Arabic", "Cyrillic" ... */
  readonly script: string;
  /** Of each part, one bit for each letter that occurs. */
  readonly letters: readonly number[];
  /** Of each part, what may be asked of it: the sum of its {@link Trait}s. */
  readonly traits: readonly number[];
  /** Every trait that some part has. */
  readonly anyTraits: number;
  /** "son/father" for each two parts of which the name says so; mostly empty. */
  readonly fathers: readonly string[];
  /** Names that stand beside each other in the text; empty when it is one. */
  readonly alternatives: readonly FoldedName[];
  /** Few characters, each a syllable: another character is another name. */
  readonly isSyllabic: boolean;
  readonly #reading: Reading;
  #heard: Map<string, HeardName<TableWord>> | null = null;
  #sounds: readonly string[] | null = null;
  #joinedSound: string | null = null;

  constructor({ words, joined, script, reading, fathers, alternatives }: FoldedWords) {
    this.parts = words.map(({ ascii }) => ascii);
    this.written = words.map(({ written }) => written);
    this.key = keyOf(this.parts, fathers);
    this.letters = this.parts.map(lettersOf);
    this.traits = this.parts.map(traitsOf);
    this.anyTraits = this.traits.reduce((any, traits) => any | traits, 0);
    this.joined = joined;
    this.script = script;
    this.fathers = fathers;
    this.alternatives = alternatives;
    this.isSyllabic = SYLLABIC.has(script) && this.written.join("").length <= MOST_SYLLABLES;
    this.#reading = reading;
  }

  /** The name beside those of another script, by that script; filled as it is asked for. */
  get heard(): Map<string, HeardName<TableWord>> {
    this.#heard ??= new Map();
    return this.#heard;
  }

  /** How each part sounds, in the order of `parts`. */
  get sounds(): readonly string[] {
    this.#sounds ??= this.parts.map((part) => soundOf(part, this.#reading));
    return this.#sounds;
  }

  /** How the whole sounds, read as one word. */
  get joinedSound(): string {
    this.#joinedSound ??= soundOf(this.joined, this.#reading);
    return this.#joinedSound;
  }
}

function keyOf(parts: readonly string[], fathers: readonly string[]): string {
  const sorted = parts.length === 1 ? (parts[0] ?? "") : [...parts].sort().join(" ");
  if (fathers.length === 0) return sorted;
  const against = fathers.filter((each) => isAgainstAlphabet(each)).sort();
  return against.length === 0 ? sorted : `${sorted} ${against.join(" ")}`;
}

function isAgainstAlphabet(sonAndFather: string): boolean {
  const [son = "", father = ""] = sonAndFather.split("/");
  return son > father;
}
