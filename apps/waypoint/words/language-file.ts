/**
 * What does a language file of the public app hold, and what of it goes to a phone?
 *
 * `languages/waypoint/<code>.json` holds sentences by screen and, under "_", who answers for them. A phone gets
 * one file: its language, with the English sentence where there is none yet, and the list of those, so that the
 * page can mark them. The file says by itself whether a named speaker has signed it.
 *
 * Assumes: English is the source; its keys are all the keys there are.
 *
 * @module
 */

/** What stands under "_" in a language file. */
export interface LanguageHead {
  /** The language's name in the language itself: "العربية". */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** True only for English: others are translated from it. */
  readonly source?: boolean;
  /** True: nobody has signed any sentence. A list: all but these keys are signed. False: all are. */
  readonly drafts: boolean | readonly string[];
  /** Names, with what they are, of the speakers who signed. */
  readonly signedBy: readonly string[];
  /** Keys with a recording in `audio/<code>/<key>.ogg`. */
  readonly audio: readonly string[];
}

/** Sentences by key, nested. */
export interface Sentences {
  readonly [name: string]: string | Sentences;
}

export type LanguageFile = { readonly _: LanguageHead } & {
  readonly [section: string]: Sentences | LanguageHead;
};

/** What a phone downloads of one language. */
export interface ShippedLanguage {
  readonly code: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** True when any sentence that is shown has no named speaker behind it. */
  readonly draft: boolean;
  readonly signedBy: readonly string[];
  readonly audio: readonly string[];
  /** Keys whose sentence is the English one. */
  readonly english: readonly string[];
  readonly messages: Readonly<Record<string, string>>;
}

/** A line of the language choice: one for every language, on every phone. */
export interface LanguageLine {
  readonly code: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly draft: boolean;
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Keys with dots and their sentences. */
export function flattened(sentences: Sentences, prefix = ""): Map<string, string> {
  const entries = Object.entries(sentences).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + name, value]] : [...flattened(value, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

/** A language's own sentences; "_" apart, and no key that English does not have. */
export function sentencesOf(file: LanguageFile): Map<string, string> {
  const { _: _head, ...sections } = file;
  return flattened(sections as Sentences);
}

/** Keys of a language that no named speaker has signed. Empty for the source. */
export function draftKeys(file: LanguageFile): string[] {
  const head = file._;
  if (head.source) return [];
  const keys = [...sentencesOf(file).keys()];
  if (head.drafts === true || head.signedBy.length === 0) return keys;
  return head.drafts === false ? [] : keys.filter((key) => (head.drafts as readonly string[]).includes(key));
}

/** What a phone gets: every key of English has a sentence. */
export function shipLanguage(code: string, file: LanguageFile, english: LanguageFile): ShippedLanguage {
  const own = sentencesOf(file);
  const missing = [...sentencesOf(english)].filter(([key]) => !hasSentence(own, key));
  const { name, direction, signedBy, audio } = file._;
  return {
    code,
    name,
    direction,
    draft: draftKeys(file).length > 0,
    signedBy,
    audio,
    english: missing.map(([key]) => key),
    messages: Object.fromEntries([...own, ...missing]),
  };
}

/** The forms of a plural differ between languages: any form of it will do. */
function hasSentence(own: ReadonlyMap<string, string>, key: string): boolean {
  if (own.has(key)) return true;
  const base = key.replace(pluralEnding, "");
  return base !== key && own.has(`${base}_other`);
}

/** What the choice of languages says of one. */
export function languageLineOf({ code, name, direction, draft }: ShippedLanguage): LanguageLine {
  return { code, name, direction, draft };
}
