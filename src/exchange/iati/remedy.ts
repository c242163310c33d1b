/**
 * What should be changed so that a rule holds?
 *
 * @module
 */
import type { Look, RuleCase } from "./rule-set.ts";

type Sentence = (one: RuleCase, what: string) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  atleast_one: (one, what) => `Add ${listed(one.paths, "or")} to this ${what}.`,
  no_more_than_one: (one, what) =>
    `Keep one of ${listed(one.paths, "and")} in this ${what} and remove the others.`,
  only_one_of: (one, what) =>
    `Keep one of ${listed(one.paths, "or")} in this ${what}, and none beside what excludes it.`,
  dependent: (one, what) =>
    `Add what is missing of ${listed(one.paths, "and")} to this ${what}, or remove them all.`,
  one_or_all: (one, what) =>
    `Add ${one.one} to this ${what}, or ${one.all === "sector" ? "a sector to each of its transactions" : `${one.all} to each place below it that needs one, this one first`}.`,
  unique: (one, what) => `Change ${listed(one.paths, "or")} in this ${what} so that no two are the same.`,
  startswith: (one, what) =>
    `Begin ${listed(one.paths, "and")} of this ${what} with ${one.prefix === undefined ? one.start : prefixes(one)}.`,
  regex_matches: (one, what) =>
    `Remove what is not allowed from ${listed(one.paths, "and")} of this ${what}.`,
  regex_no_matches: (one, what) =>
    `Remove what is not allowed from ${listed(one.paths, "and")} of this ${what}.`,
  no_spaces: (one, what) => `Remove spaces and line ends around ${listed(one.paths, "and")} of this ${what}.`,
  sum: (one, what) => `Change ${listed(one.paths, "and")} of this ${what} so that they add up to ${one.sum}.`,
  strict_sum: (one, what) =>
    `Change ${listed(one.paths, "and")} of this ${what} so that they add up to exactly ${one.sum}.`,
  range: (one, what) =>
    `Change ${listed(one.paths, "and")} of this ${what} to a number from ${one.min} to ${one.max}.`,
  date_now: (one, what) => `Change ${one.date} of this ${what} to a moment that has passed.`,
  date_order: (one, what) =>
    one.more === "NOW"
      ? `Change ${one.less} of this ${what} to a day that has come, or leave it out until then.`
      : `Change ${one.less} or ${one.more} of this ${what} so that the first is not later.`,
  time_limit: (_, what) => `Split this ${what} into periods of at most one year, each with its own value.`,
  between_dates: (one, what) =>
    `Change ${one.date} of this ${what} to a day from ${one.start} to ${one.end}.`,
  if_then: (one, what) =>
    `Change ${listed(one.paths, "or")} of this ${what} so that this is true: ${one.ruleInfo?.message ?? one.then}`,
};

/** @param loop what `$1` stands for */
export function remedyFor(kind: string, one: RuleCase, { context, loop }: Look): string {
  const sentence = sentences[kind]?.(one, context.name);
  return (sentence ?? `Change this ${context.name} so that the rule ${kind} holds.`).replaceAll(
    "$1",
    () => loop ?? "$1",
  );
}

function listed(paths: readonly string[] | undefined, word: "and" | "or"): string {
  return (paths ?? []).join(` ${word} `) || "what the rule names";
}

function prefixes(one: RuleCase): string {
  const all = one.prefix as readonly string[];
  return all.includes("ORG-ID-PREFIX")
    ? "the code of a register of organisations and -"
    : `${all.join(" or ")} and ${one.separator ?? "nothing"}`;
}
