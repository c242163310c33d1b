/**
 * Into which words does an expression fall?
 *
 * @module
 */
import { ExchangeError } from "../exchange-error.ts";

const token =
  /\s*(\/\/|\.\.|!=|<=|>=|[/@[\]()=<>+|,.]|'[^']*'|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_][\w.:-]*(?:\(\))?)\s*/y;

/** Reads the words one after the other. */
export class ExpressionTokens {
  readonly #source: string;
  readonly #words: readonly string[];
  #at = 0;

  /** @throws ExchangeError `expression` at a character that begins no word. */
  constructor(source: string) {
    this.#source = source;
    this.#words = wordsOf(source);
  }

  peek(ahead = 0): string | undefined {
    return this.#words[this.#at + ahead];
  }

  next(): string {
    const word = this.#words[this.#at++];
    if (word === undefined) throw this.refused("it ends too early");
    return word;
  }

  /** Takes the word if it comes next. */
  take(word: string): boolean {
    const taken = this.peek() === word;
    if (taken) this.#at += 1;
    return taken;
  }

  expect(word: string): void {
    if (!this.take(word)) throw this.refused(`"${word}" is missing before "${this.peek() ?? "its end"}"`);
  }

  refused(why: string): ExchangeError {
    return new ExchangeError("expression", `The expression "${this.#source}" cannot be read: ${why}.`);
  }
}

function wordsOf(source: string): string[] {
  const words: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const from = token.lastIndex;
    const word = token.exec(source)?.[1];
    if (word === undefined)
      throw new ExchangeError(
        "expression",
        `The expression "${source}" cannot be read from character ${from + 1}.`,
      );
    words.push(word);
  }
  return words;
}
