/**
 * In which words is a score explained?
 *
 * Sentences are templates by key, with `{names}` for what is filled in; who translates hands in a table of the
 * same keys. English stands wherever nothing else is given. Numbers are written as the language writes them.
 *
 * @module
 */
import { ENGLISH, type SentenceKey } from "./english.ts";

export interface Words {
  /** BCP 47 tag; how numbers are written. */
  readonly language: string;
  /** Direction of the script. */
  readonly direction: "ltr" | "rtl";
  readonly sentences: Readonly<Record<SentenceKey, string>>;
  /** What is read in place of a field's name; a field that is not here is read by its name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Likewise for the names of levels, as `levelNames` lists them. */
  readonly levels: Readonly<Record<string, string>>;
  /** Likewise for the names of blocking rules. */
  readonly rules: Readonly<Record<string, string>>;
}

/** What a caller may replace; whatever is left out stays English. */
export type SomeWords = Partial<Omit<Words, "sentences">> & {
  readonly sentences?: Partial<Words["sentences"]>;
};

/** One sentence, before and after it is put into words. */
export interface Sentence {
  readonly key: SentenceKey;
  /** What is filled in, already written as the language writes it. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly text: string;
}

export function wordsOf(given: SomeWords = {}): Words {
  const english: Words = {
    language: "en",
    direction: "ltr",
    sentences: ENGLISH,
    fields: {},
    levels: {},
    rules: {},
  };
  return { ...english, ...given, sentences: { ...ENGLISH, ...given.sentences } };
}

/** Fills a template. A name that is not given stays as it stands, so that a mistake can be seen. */
export function sentence(
  words: Words,
  key: SentenceKey,
  parameters: Readonly<Record<string, string>> = {},
): Sentence {
  const text = words.sentences[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parameters ? isolated(words, parameters[name] ?? "") : whole,
  );
  return { key, parameters, text };
}

/**
 * A number or a Latin name inside a right-to-left sentence keeps its own order.
 * Source: Unicode Standard Annex 9, first strong isolate (U+2068) and its end (U+2069).
 */
function isolated(words: Words, text: string): string {
  return words.direction === "rtl" ? `\u2068${text}\u2069` : text;
}

/** Own properties only: a field may be called "constructor". */
export function translated(table: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(table, name) ? (table[name] ?? name) : name;
}
