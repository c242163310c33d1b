/**
 * Where does a text hold a web address or a mailbox, written, spaced out or spoken?
 *
 * Known endings ("com", "ru", "中国") follow a label, with a dot, a dot in brackets, a dot with spaces, or a word for
 * it between. Endings that are everyday words ("in", "me") need the bare dot, and are doubted where a sentence may
 * just have begun without its space.
 *
 * Assumes: endings as of 2026 and only the common ones; "scheme://" and "www." are found whatever follows.
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import { type FoldedText, foldedWord } from "./folded-text.ts";
import { atWords, dotWords, doubtfulEndings, plainEndings, shortServices } from "./words/top-domains.ts";

const alternatives = (words: string, separator: string) =>
  [...new Set(words.split(separator).map(foldedWord))]
    .sort((one, other) => other.length - one.length)
    .join("|");

const label = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}`;
const edge = String.raw`(?![\p{L}\p{M}\p{N}])`;
const path = String.raw`(?:\s?[/:?#][^\s]{0,200})?`;
const plain = alternatives(plainEndings, " ");
const doubtful = alternatives(doubtfulEndings, " ");
// A dot in disguise: other scripts' full stops, brackets around it, white space beside it.
const bareDot = "[.。．｡۔·•∙]";
const looseDot = String.raw`(?:\s{0,3}[([{<]\s{0,2}(?:${bareDot}|dot|точка|punto|point|ponto)\s{0,2}[)\]}>]\s{0,3}|\s{1,3}${bareDot}\s{0,3}|${bareDot}\s?|\s{0,2},\s{0,2}|\s{1,3}(?:${alternatives(dotWords, "/")})\s{1,3})`;
// In Han no space stands beside the word.
const hanDot = String.raw`\s{0,2}[点點]\s{0,2}`;
const spokenAt = String.raw`(?:\s{0,3}[([{<]\s{0,2}(?:@|${alternatives(atWords, "/")})\s{0,2}[)\]}>]\s{0,3}|\s{1,3}(?:${alternatives(atWords, "/")})\s{1,3}|\s{0,3}@\s{0,3})`;

const withScheme = new RegExp(
  String.raw`(?:h\s?[tx]{2}\s?p\s?s?|ftp|tg|whatsapp|viber)\s?[:;]\s?[/\\]\s?[/\\]\s?[^\s]{1,200}|www\s?${bareDot}\s?[^\s]{2,200}`,
  "gu",
);
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(${label}(?:${bareDot}${label}){0,5})${bareDot}(${plain}|${doubtful}|xn--[a-z0-9-]+)${edge}${path}`,
  "gu",
);
const spoken = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${label})(?:${looseDot}|${hanDot})(${plain})${edge}${path}`,
  "gu",
);
// "wa . me", "t dot me": services whose ending is an everyday word.
const services = shortServices
  .split("/")
  .map((service) => service.split(" "))
  .map(([name, ending]) => `${name}(?:${looseDot})${ending}`)
  .join("|");
const service = new RegExp(`(?<![\\p{L}\\p{N}])(?:${services})${edge}${path}`, "gu");
const machine = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\d.])/gu;
const mailbox = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}${spokenAt}(?:${label})(?:${bareDot}|${looseDot})(?:${plain}|${doubtful})${edge}`,
  "gu",
);

/** Mailboxes of a text, with offsets into the folded text. */
export function findMailboxes({ latin }: FoldedText): Finding[] {
  return [...latin.matchAll(mailbox)].map(({ index, 0: text }) => {
    const bare = /^[^\s()[\]]+@[^\s()[\]]+$/u.test(text);
    const why = bare ? "mailbox" : "mailbox-in-words";
    return {
      kind: "email",
      start: index,
      end: index + text.length,
      why,
      strength: bare ? "plain" : "likely",
      detail: compact(text),
    };
  });
}

/** Addresses of a text, with offsets into the folded text. `original` gives back the text as written. */
export function findAddresses(
  folded: FoldedText,
  original: (start: number, end: number) => string,
): Finding[] {
  return [folded.text, folded.latin].flatMap((text) => [
    ...[...text.matchAll(withScheme)].map(({ index, 0: found }) => address(index, found, "address")),
    ...[...text.matchAll(service)].map(({ index, 0: found }) => address(index, found, "address-in-words")),
    ...[...text.matchAll(machine)].map(({ index, 0: found }) => address(index, found, "address")),
    ...[...text.matchAll(written)].flatMap((match) => writtenAddress(match, original)),
    ...[...text.matchAll(spoken)].flatMap((match) => spokenAddress(match, original)),
  ]);
}

function writtenAddress(match: RegExpExecArray, original: (start: number, end: number) => string): Finding[] {
  const [found, before = "", ending = ""] = match;
  if (/^\d+$/u.test(before) && !/[a-z]{3}/u.test(ending)) return [];
  const from = match.index + before.length + 1;
  const begins = /^\p{Lu}\p{Ll}*$/u.test(original(from, from + ending.length)) && !found.includes("/");
  return [address(match.index, found, begins ? "sentence-or-address" : "address")];
}

function spokenAddress(match: RegExpExecArray, original: (start: number, end: number) => string): Finding[] {
  const [found, before = "", ending = ""] = match;
  const between = found.slice(before.length, found.indexOf(ending, before.length));
  if (/^[.。．｡۔·•∙]$/u.test(between)) return [];
  // A full stop or comma and a new sentence: "... in Agadez. Net price ..."
  const at = match.index + found.indexOf(ending, before.length);
  const sentence = /^[.。,]\s{1,3}$/u.test(between) || between.trim() === ",";
  if (sentence && (!/^(?:com|net|org|ru|xyz|biz|io)$/u.test(ending) || /^\p{Lu}/u.test(original(at, at + 1))))
    return [];
  // "point", "punto" and "ponto" are everyday words: only before endings that are not.
  if (/point|punto|ponto|pto|digo/u.test(between) && !/^(?:com|net|org|info|xyz|biz|ru|io)$/u.test(ending))
    return [];
  return [address(match.index, found, "address-in-words")];
}

function address(
  start: number,
  found: string,
  why: "address" | "address-in-words" | "sentence-or-address",
): Finding {
  const text = found.replace(/[.,;:!?)\]}»"'…]+$/u, "");
  const strength = why === "address" ? "plain" : why === "address-in-words" ? "likely" : "possible";
  return { kind: "link", start, end: start + text.length, why, strength, detail: compact(text) };
}

/** What of an address can be compared: no scheme, no "www", no spaces, dots where words stood. */
function compact(text: string): string {
  return text
    .replace(new RegExp(String.raw`\s(?:${alternatives(dotWords, "/")})\s`, "gu"), ".")
    .replace(new RegExp(String.raw`\s(?:${alternatives(atWords, "/")})\s`, "gu"), "@")
    .replace(/[\s()[\]{}<>]/gu, "")
    .replace(/^\p{L}+:\/\/|^www\./gu, "");
}
