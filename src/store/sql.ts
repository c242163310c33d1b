// How is a statement written so that no value can ever become part of its text?
// A template tag: what stands between the backticks is text, what stands in ${} is a parameter. Fragments
// made by the tag may be put into one another; their parameters are renumbered. Names of tables and columns
// come only from a list written in the program.
// Assumes: the text parts are literals; a call with an array that is not a template literal is refused.

import { StoreError } from "./store-error.ts";

class Fragment {
  readonly #pieces: readonly string[];
  readonly text: string;
  readonly values: unknown[];

  constructor(pieces: readonly string[], values: readonly unknown[]) {
    this.#pieces = pieces;
    this.values = [...values];
    this.text = pieces.reduce((text, piece, index) => `${text}$${index}${piece}`);
  }

  /** The text between the parameters, or null when `candidate` only looks like a fragment. */
  static pieces(candidate: unknown): readonly string[] | null {
    return typeof candidate === "object" && candidate !== null && #pieces in candidate
      ? candidate.#pieces
      : null;
  }
}

/** A piece of SQL with its parameters; goes as it is into `client.query(fragment)`. */
export type SqlFragment = Fragment;

type Separator = ", " | " and " | " or " | " ";

/**
 * Writes SQL: sql`select id from intelligence.record where id = ${id}`.
 * @throws StoreError "value-undefined" for an undefined value (write null for SQL's null),
 * "identifier-refused" when called as a function with text that is not a template literal.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): SqlFragment {
  if (!Object.isFrozen(strings) || !Array.isArray(strings.raw) || !Object.isFrozen(strings.raw)) {
    throw new StoreError("identifier-refused", "SQL text must be a template literal: write sql`...`.");
  }
  return weave(strings, values);
}

function weave(strings: readonly string[], values: readonly unknown[]): Fragment {
  const pieces: string[] = [strings[0] ?? ""];
  const parameters: unknown[] = [];
  values.forEach((value, index) => {
    const inner = Fragment.pieces(value);
    if (inner === null) {
      parameters.push(defined(value, index));
      pieces.push("");
    } else {
      pieces[pieces.length - 1] += inner[0] ?? "";
      pieces.push(...inner.slice(1));
      parameters.push(...(value as Fragment).values);
    }
    pieces[pieces.length - 1] += strings[index + 1] ?? "";
  });
  return new Fragment(pieces, parameters);
}

function defined(value: unknown, index: number): unknown {
  if (value !== undefined) return value;
  throw new StoreError(
    "value-undefined",
    `Value ${index + 1} of a statement is undefined; null means SQL's null.`,
  );
}

/** Fragments one after the other, with `separator` between them; an empty list gives an empty fragment. */
export function join(fragments: readonly SqlFragment[], separator: Separator = ", "): SqlFragment {
  const between = fragments.map((_, index) => (index === 0 ? "" : separator));
  return weave([...between, ""], fragments);
}

/**
 * A quoted name that the program itself lists; `name` may come from outside.
 * @throws StoreError "identifier-refused" when `name` is not one of `allowed`.
 */
export function identifier(name: string, allowed: readonly string[]): SqlFragment {
  if (!allowed.includes(name)) {
    throw new StoreError(
      "identifier-refused",
      `A name was asked for that is not one of: ${allowed.join(", ")}.`,
    );
  }
  return new Fragment([quoteName(name)], []);
}

/** `name` between double quotes, for names read from PostgreSQL's own catalogue; not for input. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
