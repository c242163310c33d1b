/**
 * Which blocking rules are worth a trial?
 *
 * By the kind of a field: keys that may be enough alone, and looser ones that need a second field beside them.
 *
 * @module
 */
import type { BlockingRule, ComparisonKind, FieldPlan, KeyPart } from "../plan.ts";

type KeyOfKind = Omit<KeyPart, "field">;

/** Strict to loose. */
const KEYS: Readonly<Record<ComparisonKind, readonly KeyOfKind[]>> = {
  name: [
    { key: "exact" },
    { key: "name-skeleton" },
    { key: "letters-left-out" },
    { key: "token-skeleton" },
    { key: "first-letters", length: 2 },
  ],
  exact: [{ key: "exact" }, { key: "last-letters", length: 7 }, { key: "letters-left-out" }],
  date: [{ key: "day" }, { key: "month" }, { key: "year" }],
  text: [
    { key: "exact" },
    { key: "gram-bands" },
    { key: "word" },
    { key: "first-letters", length: 8 },
    { key: "first-letters", length: 3 },
  ],
  place: [
    { key: "cell", kilometres: 1 },
    { key: "cell", kilometres: 25 },
  ],
  number: [{ key: "exact" }],
  category: [{ key: "exact" }],
  spelling: [
    { key: "exact" },
    { key: "letters-left-out" },
    { key: "first-letters", length: 3 },
    { key: "last-letters", length: 3 },
  ],
};

/** How a key is read in the name of a rule. */
const WORDS: Readonly<Record<KeyPart["key"], string>> = {
  exact: "same",
  "name-token": "a part in common of",
  "token-skeleton": "a part that sounds alike of",
  "name-skeleton": "same sound of",
  word: "a word in common of",
  "first-letters": "same beginning of",
  "last-letters": "same ending of",
  year: "same year of",
  month: "same month of",
  day: "same day of",
  "nearby-day": "within a day of",
  cell: "near in",
  "letters-left-out": "one letter off in",
  "gram-bands": "similar",
};

/** Every key of every field, alone. */
export function singleRules(fields: readonly FieldPlan[]): BlockingRule[] {
  return fields.flatMap(({ name, comparison }) =>
    KEYS[comparison].map((key) => ruleOf([{ field: name, ...key }])),
  );
}

/** Every two keys of different fields. @param singles - Those that are not enough alone. */
export function pairedRules(singles: readonly BlockingRule[]): BlockingRule[] {
  const parts = singles.flatMap(({ keys }) => keys);
  return parts.flatMap((first, at) =>
    parts
      .slice(at + 1)
      .filter((second) => second.field !== first.field)
      .map((second) => ruleOf([first, second])),
  );
}

function ruleOf(keys: readonly KeyPart[]): BlockingRule {
  return { name: keys.map(wordsOf).join(", "), keys };
}

function wordsOf({ key, field, length, kilometres }: KeyPart): string {
  const size = length ?? kilometres;
  return `${WORDS[key]} ${field}${size === undefined ? "" : ` (${size})`}`;
}
