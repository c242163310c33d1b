/**
 * What in a file keeps every rule of the standard, and is likely wrong all the same?
 *
 * Warnings only: amounts below zero may correct others, and periods may overlap on purpose.
 *
 * @module
 */
import { childNamed, identifierOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { Finding } from "./finding.ts";

type Words = Pick<Finding, "rule" | "message" | "remedy">;

const belowZero: Words = {
  rule: "below-zero",
  message: "The amount is below zero.",
  remedy:
    "Keep it only if it corrects an amount told before; tell money that came back as a transaction of its own.",
};

/** @param root - The element of the whole document. */
export function doubtfulVersion(root: XmlElement): Finding[] {
  const version = root.attributes.get("version")?.trim() ?? "";
  if (version === "" || version === "2.03") return [];
  return [
    warning(root, {
      rule: "version",
      message: "The file says that it keeps another version than 2.03, to which it was held here.",
      remedy: 'Bring the file to IATI 2.03 and say version="2.03".',
    }),
  ];
}

/** @param record - An activity or an organisation. */
export function doubtful(record: XmlElement): Finding[] {
  const identifier = identifierOf(record);
  const budgets = record.children.filter(({ name }) => name === "budget");
  const money = [...budgets, ...record.children.filter(({ name }) => name === "transaction")];
  const indicators = record.children
    .filter(({ name }) => name === "result")
    .flatMap(({ children }) => children.filter(({ name }) => name === "indicator"));
  return [
    ...money.filter(isBelowZero).map((element) => warning(element, belowZero)),
    ...overlaps(budgets, (one, other) => typeOf(one) === typeOf(other)),
    ...indicators.flatMap(({ children }) =>
      overlaps(
        children.filter(({ name }) => name === "period"),
        (one, other) => !within(one, other) && !within(other, one),
      ),
    ),
  ].map((finding) => ({ ...finding, identifier }));
}

function isBelowZero(element: XmlElement): boolean {
  const value = childNamed(element, "value");
  return value !== null && /^\s*-[\d.]*[1-9]/.test(textOf(value));
}

/** BudgetType: 1 original, which is meant where none is said, or 2 revised. */
const typeOf = ({ attributes }: XmlElement) => attributes.get("type")?.trim() || "1";

/** Each period that shares days with one before it, among those that `apply` to one another. */
function overlaps(
  periods: readonly XmlElement[],
  apply: (one: XmlElement, other: XmlElement) => boolean,
): Finding[] {
  return periods.flatMap((period, at) => {
    const before = periods.slice(0, at).find((other) => shareDays(period, other) && apply(period, other));
    if (before === undefined) return [];
    const words = {
      rule: "periods-overlap",
      message: `The ${period.name} shares days with that on line ${before.line}.`,
      remedy: "Let each begin on the day after the one before ends, or remove one of the two.",
    };
    return [warning(period, words)];
  });
}

function shareDays(one: XmlElement, other: XmlElement): boolean {
  return (
    dayOf(one, "period-start") <= dayOf(other, "period-end") &&
    dayOf(other, "period-start") <= dayOf(one, "period-end")
  );
}

/** One lies in the other, as a quarter in its year. */
function within(one: XmlElement, other: XmlElement): boolean {
  return (
    dayOf(other, "period-start") <= dayOf(one, "period-start") &&
    dayOf(one, "period-end") <= dayOf(other, "period-end")
  );
}

/** Unit: milliseconds since 1970. NaN: no day; it compares with nothing. */
function dayOf(period: XmlElement, end: "period-start" | "period-end"): number {
  const said = childNamed(period, end)?.attributes.get("iso-date")?.trim() ?? "";
  return /^\d{4}-\d\d-\d\d/.test(said) ? Date.parse(said.slice(0, 10)) : Number.NaN;
}

function warning({ line }: XmlElement, words: Words): Finding {
  return { ...words, severity: "warning", identifier: null, line };
}
