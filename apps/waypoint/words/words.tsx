/** @jsxImportSource preact */
/**
 * How does a screen say a sentence in the language chosen?
 *
 * `words.t("leg.next", { place })` gives what a screen shows: a text, or, where the language has no such sentence
 * yet, the English one marked as English, so that a screen reader reads it as such. `words.label.t(...)` gives the
 * bare text, for attributes.
 *
 * @module
 */
import { type ComponentChild, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LanguageLine, ShippedLanguage } from "./language-file.ts";

/** What stands in the gaps of a sentence; a number called `count` chooses the plural form. */
export type Gaps = Readonly<Record<string, string | number>>;

export class Words {
  readonly language: ShippedLanguage;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;
  readonly #english: ReadonlySet<string>;
  /** The same sentences as bare texts. */
  readonly label: { t(key: string, gaps?: Gaps): string };

  constructor(language: ShippedLanguage) {
    this.language = language;
    this.#plurals = new Intl.PluralRules(language.code);
    this.#numbers = new Intl.NumberFormat(language.code, { maximumSignificantDigits: 2 });
    this.#english = new Set(language.english);
    this.label = { t: (key, gaps) => this.#sentence(this.#form(key, gaps), gaps) };
    this.t = this.t.bind(this);
  }

  /** A sentence as a screen shows it. */
  t(key: string, gaps?: Gaps): ComponentChild {
    const form = this.#form(key, gaps);
    const text = this.#sentence(form, gaps);
    if (!this.#english.has(form)) return text;
    return (
      <span lang="en" dir="ltr" class="english">
        {text}
      </span>
    );
  }

  /** True when a recording of this sentence may be asked for. */
  isSpoken(key: string): boolean {
    return this.language.audio.includes(key);
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** @param month - "2026-10". */
  month(month: string): string {
    return this.#date(`${month}-01`, { month: "long", year: "numeric" });
  }

  /** @param day - "2026-10-31". */
  day(day: string): string {
    return this.#date(day, { day: "numeric", month: "long", year: "numeric" });
  }

  /** A language's name in this language; its code where the browser does not know it. */
  languageName(code: string): string {
    try {
      return new Intl.DisplayNames([this.language.code], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  #date(day: string, options: Intl.DateTimeFormatOptions): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    return new Intl.DateTimeFormat(this.language.code, { ...options, timeZone: "UTC" }).format(date);
  }

  #form(key: string, gaps: Gaps | undefined): string {
    const count = gaps?.count;
    if (typeof count !== "number") return key;
    const form = `${key}_${this.#plurals.select(count)}`;
    return form in this.language.messages ? form : `${key}_other`;
  }

  #sentence(form: string, gaps: Gaps = {}): string {
    const sentence = this.language.messages[form] ?? form;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
      const value = gaps[name] ?? "";
      return typeof value === "number" ? this.number(value) : value;
    });
  }
}

/** What every screen can reach. */
export interface Reading {
  readonly words: Words;
  /** Every language there is. */
  readonly languages: readonly LanguageLine[];
  /** Where the site begins, seen from the page: "", "../" or a whole address; ends with "/" or is empty. */
  readonly root: string;
  /** Where quick exit leads. */
  readonly leaveTo: string;
}

const ReadingContext = createContext<Reading | null>(null);
export const ReadingProvider = ReadingContext.Provider;

/** @throws {Error} outside a {@link ReadingProvider}: a mistake of ours. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error("This part stands outside ReadingProvider.");
  return reading;
}

export function useWords(): Words {
  return useReading().words;
}
