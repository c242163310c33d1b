/**
 * On which level do two values of a plain kind fall, as one expression?
 *
 * As `compare` of the package's comparisons, over two rows of a field's table of values.
 *
 * @module
 */
import { type FieldPlan, SPELLING_LEVELS } from "../plan.ts";
import type { Dialect } from "./dialect.ts";
import { checkedNumber } from "./quote.ts";
import { metresApart } from "./read-place.ts";

const LONG_ENOUGH = 6;
const NEARBY_DAYS = 3;
/** Upper ends of the levels; units: metres, share of the larger number. */
const REACH = [100, 1_000, 5_000, 25_000, 100_000];
const SHARES = [0.05, 0.2];

/** Of the rows `l` and `r`. Kinds that the package compares have none. */
export function levelExpression(field: FieldPlan, dialect: Dialect): string {
  switch (field.comparison) {
    case "name":
    case "text":
      return "null";
    case "category":
      return "case when l.key = r.key then 0 else 1 end";
    case "exact":
      return exactLevel(dialect);
    case "date":
      return dateLevel();
    case "number":
      return numberLevel(dialect);
    case "place":
      return placeLevel(dialect);
    case "spelling":
      return spellingLevel(field, dialect);
  }
}

function exactLevel(dialect: Dialect): string {
  const long = `length(l.key) >= ${LONG_ENOUGH} and length(r.key) >= ${LONG_ENOUGH}`;
  return `case when l.key = r.key then 0 when l.ending = r.ending then 1
    when ${long} then case when ${dialect.oneErrorApart("l.key", "r.key")} then 2 else 3 end
    else 3 end`;
}

function dateLevel(): string {
  const swapped = `l.year_text = r.year_text and substr(l.key, 6, 2) = substr(r.key, 9, 2) and substr(l.key, 9, 2) = substr(r.key, 6, 2)`;
  return `case when l.day is not null and r.day is not null then
      case when l.day = r.day then 0
      when ${swapped} then 1
      when abs(l.day - r.day) <= ${NEARBY_DAYS} then 2
      when ${oneDigitOff()} then 3
      when l.month_text = r.month_text then 4
      when l.year_text = r.year_text then 5 else 6 end
    when l.month_text = r.month_text then 4
    when l.year_text = r.year_text then 5 else 6 end`;
}

/** Places of the digits of `YYYY-MM-DD`. */
const DIGITS = [1, 2, 3, 4, 6, 7, 9, 10];

/** One digit differs, or two that stand side by side are exchanged. */
function oneDigitOff(): string {
  const digit = (row: string, at: number) => `substr(${row}.key, ${at}, 1)`;
  const differing = DIGITS.map((at) => `case when ${digit("l", at)} = ${digit("r", at)} then 0 else 1 end`);
  const neighbours = DIGITS.filter((at) => DIGITS.includes(at + 1));
  const exchanged = neighbours.map(
    (at) =>
      `(${digit("l", at)} <> ${digit("r", at)} and ${digit("l", at)} = ${digit("r", at + 1)} and ${digit("l", at + 1)} = ${digit("r", at)})`,
  );
  return `case ${differing.join("\n        + ")} when 1 then true
        when 2 then ${exchanged.join("\n          or ")}
        else false end`;
}

/** Halves, so that the distance of two huge numbers is still a number. */
function numberLevel({ double }: Dialect): string {
  const apart = "abs(l.number / 2 - r.number / 2)";
  const larger = "greatest(abs(l.number / 2), abs(r.number / 2))";
  const within = SHARES.map((share, i) => `when ${apart} <= ${double(share)} * ${larger} then ${i + 1}`);
  return `case when l.number = r.number then 0 ${within.join(" ")} else ${SHARES.length + 1} end`;
}

function placeLevel(dialect: Dialect): string {
  const apart = `${metresApart("l", "r", dialect)} - l.reach - r.reach`;
  const known = `greatest(${apart}, l.reach, r.reach)`;
  const within = REACH.map((reach, i) => `when ${known} <= ${reach} then ${i}`);
  return `case ${within.join("\n    ")} else ${REACH.length} end`;
}

/** Similarity is asked of the two in the package's order: by length, then by letters. */
function spellingLevel({ levels = SPELLING_LEVELS }: FieldPlan, dialect: Dialect): string {
  const inOrder = "length(l.key) < length(r.key) or length(l.key) = length(r.key) and l.key < r.key";
  const first = `case when ${inOrder} then l.key else r.key end`;
  const second = `case when ${inOrder} then r.key else l.key end`;
  const reached = levels.map((level, i) => {
    const isReached =
      "jaroWinkler" in level
        ? `${dialect.jaroWinkler(first, second)} >= ${dialect.double(level.jaroWinkler)}`
        : dialect.withinEdits("l.key", "r.key", checkedNumber(level.edits));
    return `when ${isReached} then ${i + 1}`;
  });
  return `case when l.key = r.key then 0\n    ${reached.join("\n    ")}\n    else ${levels.length + 1} end`;
}
