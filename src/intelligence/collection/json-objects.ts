/**
 * How is a JSON array of objects read when it is larger than memory?
 *
 * A scan finds where each element of the outer array begins and ends (strings and nesting are followed, nothing
 * else); each element is then parsed by itself. An element that is too long or too deep is skipped without being
 * held, and reading goes on after it.
 *
 * Source: RFC 8259.
 *
 * @module
 */
import { CollectionError } from "./collection-error.ts";
import { MAXIMUM_DEPTH, MAXIMUM_OBJECT } from "./limits.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Elements count from 1. */
export type JsonItem =
  | { readonly kind: "object"; readonly index: number; readonly value: JsonObject }
  | { readonly kind: "refused"; readonly index: number; readonly code: string; readonly message: string };

type Fault =
  | "object-too-large"
  | "too-deep"
  | "invalid-json"
  | "no-object"
  | "truncated-file"
  | "wrong-encoding";

const FAULT_MESSAGE: Readonly<Record<Fault, string>> = {
  "object-too-large": `The entry is longer than ${MAXIMUM_OBJECT} characters. Leave out its long texts.`,
  "too-deep": `The entry is nested deeper than ${MAXIMUM_DEPTH} levels. Flatten it.`,
  "invalid-json": "The entry is not valid JSON. Write the file with a JSON library rather than by hand.",
  "no-object": "The entry is a bare value where an object with named fields is expected.",
  "truncated-file": "The file breaks off here. Download or export it again.",
  "wrong-encoding":
    "Some bytes of this entry are not letters of the file's encoding. Save the file as UTF-8.",
};

export function refusedEntry(index: number, fault: Fault): JsonItem {
  return { kind: "refused", index, code: fault, message: FAULT_MESSAGE[fault] };
}

/** True for an object with named fields. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when the text nests deeper than the limit; brackets inside strings are text. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAXIMUM_DEPTH) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}

/** Parses one entry's text. */
export function parseEntry(text: string, index: number): JsonItem {
  if (text.includes("\uFFFE")) return refusedEntry(index, "wrong-encoding");
  if (tooDeep(text)) return refusedEntry(index, "too-deep");
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { kind: "object", index, value } : refusedEntry(index, "no-object");
  } catch {
    return refusedEntry(index, "invalid-json");
  }
}

/** Finds the elements of the outer array in text that arrives in pieces. */
class ArrayScanner {
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #held = "";
  #overlong = false;
  #index = 0;
  closed = false;

  push(text: string): JsonItem[] {
    const items: JsonItem[] = [];
    let from = 0;
    for (let at = 0; at < text.length && !this.closed; at++) {
      const code = text.charCodeAt(at);
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false;
        else if (code === 92) this.#escaped = true;
        else if (code === 34) this.#quoted = false;
      } else if (code === 34) this.#quoted = true;
      else if (code === 91 || code === 123) {
        if (++this.#depth === 1) from = at + 1;
      } else if (code === 93 || code === 125) {
        if (--this.#depth > 0) continue;
        this.#end(text.slice(from, at), items);
        this.closed = true;
      } else if (code === 44 && this.#depth === 1) {
        this.#end(text.slice(from, at), items);
        from = at + 1;
      }
    }
    if (!this.closed && this.#depth > 0) this.#hold(text.slice(from));
    return items;
  }

  /** The refusal of a file that ends before its array does. */
  end(): JsonItem[] {
    return this.closed ? [] : [refusedEntry(this.#index + 1, "truncated-file")];
  }

  #hold(piece: string): void {
    if (this.#held.length + piece.length > MAXIMUM_OBJECT) {
      this.#overlong = true;
      this.#held = "";
    }
    if (!this.#overlong) this.#held += piece;
  }

  #end(piece: string, items: JsonItem[]): void {
    this.#hold(piece);
    const text = this.#held.trim();
    const overlong = this.#overlong;
    this.#held = "";
    this.#overlong = false;
    // An empty array, or a comma after its last element, has an element without text.
    if (text === "" && !overlong) return;
    this.#index++;
    items.push(overlong ? refusedEntry(this.#index, "object-too-large") : parseEntry(text, this.#index));
  }
}

function notAnArray(file: string): CollectionError {
  return new CollectionError({
    code: "not-this-format",
    what: "The file is not a JSON array of objects",
    place: { file },
    remedy: "Choose the download that begins with [ and lists one object for each entry.",
  });
}

/**
 * Reads the elements of a JSON array one by one.
 * @param file name for messages.
 * @throws CollectionError not-this-format when the text does not begin with "[".
 */
export async function* jsonArray(text: AsyncIterable<string>, file: string): AsyncGenerator<JsonItem> {
  const scanner = new ArrayScanner();
  let begun = false;
  for await (const piece of text) {
    if (!begun) {
      const start = piece.trimStart();
      if (start === "") continue;
      if (!start.startsWith("[")) throw notAnArray(file);
      begun = true;
    }
    if (scanner.closed) {
      if (piece.trim() !== "") throw notAnArray(file);
      continue;
    }
    yield* scanner.push(piece);
  }
  if (!begun) throw notAnArray(file);
  yield* scanner.end();
}

/** Reads one JSON object a line. Entries count as lines from 1; blank lines count and are passed over. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  let held = "";
  let overlong = false;
  let line = 0;
  const take = function* (last: boolean): Generator<JsonItem> {
    line++;
    if (overlong) yield refusedEntry(line, "object-too-large");
    else if (held.trim() !== "") {
      const item = parseEntry(held, line);
      // A last line without an end that does not parse was cut off.
      const cut = last && item.kind === "refused" && item.code === "invalid-json";
      yield cut ? refusedEntry(line, "truncated-file") : item;
    }
    held = "";
    overlong = false;
  };
  for await (const piece of text) {
    let from = 0;
    for (;;) {
      const end = piece.indexOf("\n", from);
      const part = piece.slice(from, end === -1 ? undefined : end);
      if (held.length + part.length > MAXIMUM_OBJECT) overlong = true;
      held = overlong ? "" : held + part;
      if (end === -1) break;
      yield* take(false);
      from = end + 1;
    }
  }
  if (held !== "" || overlong) yield* take(true);
}
