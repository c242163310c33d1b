/**
 * Do the messages and the screens that ask for them agree?
 */
import type { Asked } from "./screen-text.ts";

/** A file of messages: names of sections and messages, nested. */
export interface Messages {
  readonly [name: string]: string | Messages;
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Keys with dots and their sentences; the plural forms of one message keep their endings. */
export function flatten(messages: Messages, prefix = ""): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + name, value]] : [...flatten(value, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

/** Keys that screens ask for and that no message answers. */
export function missing(asked: readonly Asked[], messages: ReadonlyMap<string, string>): string[] {
  const known = baseKeys(messages);
  const sections = new Set(known.map((key) => key.split(".")[0] ?? ""));
  const prefixes = new Set(known.flatMap(prefixesOf));
  const answered = (key: string) => {
    const pattern = patternOf(key);
    return known.some((each) => pattern.test(each));
  };
  const found = asked
    .filter(({ key, certain }) => certain || looksLikeKey(key, sections))
    .filter(({ key, certain }) => !answered(key) && !(!certain && prefixes.has(key)))
    .map(({ path, line, key }) => `${path}:${line} asks for "${key}", which languages/en.json has not.`);
  return [...new Set(found)];
}

/** Messages that no screen asks for. */
export function unused(asked: readonly Asked[], messages: ReadonlyMap<string, string>): string[] {
  const exact = new Set(asked.map(({ key }) => key).filter((key) => !key.includes("*")));
  // A constant that is nothing but gaps would excuse every message.
  const patterns = asked.filter(({ key }) => /^[\w-]+\..*\*/.test(key)).map(({ key }) => patternOf(key));
  return baseKeys(messages)
    .filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))
    .map((key) => `languages/en.json says "${key}", which no screen asks for. Delete it.`);
}

/** Messages that use a word the project does not say. */
export function illSaid(messages: ReadonlyMap<string, string>, never: readonly string[]): string[] {
  const words = new RegExp(`(?<![\\p{L}])(${never.join("|")})(?![\\p{L}])`, "iu");
  return [...messages]
    .filter(([, sentence]) => words.test(sentence))
    .map(
      ([key, sentence]) =>
        `languages/en.json "${key}" says "${words.exec(sentence)?.[1]}". LANGUAGE.md has the word for it.`,
    );
}

function baseKeys(messages: ReadonlyMap<string, string>): string[] {
  return [...new Set([...messages.keys()].map((key) => key.replace(pluralEnding, "")))];
}

function prefixesOf(key: string): string[] {
  const steps = key.split(".");
  return steps.map((_, length) => steps.slice(0, length).join(".")).filter(Boolean);
}

function looksLikeKey(key: string, sections: ReadonlySet<string>): boolean {
  return /^[\w-]+(\.[\w*-]+)+$/.test(key) && sections.has(key.split(".")[0] ?? "");
}

function patternOf(key: string): RegExp {
  const parts = key.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^.]+")}$`);
}
