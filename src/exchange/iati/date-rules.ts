/**
 * Do dates follow one another as rules say?
 *
 * A day that is missing or cannot be read breaks no rule here: the schema says so. Equal days are in order.
 *
 * Assumes: days are compared in UTC.
 *
 * @module
 */
import { textOf, type XmlNode } from "../xml/xml-element.ts";
import { type Nodes, nodesAt, type RuleKind } from "./rule-paths.ts";
import type { Look } from "./rule-set.ts";

export const dateRules: Readonly<Record<string, RuleKind>> = {
  date_now: ({ date }) => {
    const dates = nodesAt(date);
    return (look) => dates(look).find((node) => timeOf(node) > look.around.now.getTime()) ?? null;
  },
  date_order: ({ less, more }) => {
    const [first, second] = [nodesAt(less), more === "NOW" ? null : nodesAt(more)];
    return (look) => {
      const ends = second === null ? [look.around.now.getTime()] : second(look).map(timeOf);
      return first(look).find((node) => ends.some((end) => timeOf(node) > end)) ?? null;
    };
  },
  time_limit: ({ start, end }) => {
    const [starts, ends] = [nodesAt(start), nodesAt(end)];
    return (look) =>
      pairs(look, starts, ends).find(([from, to]) => timeOf(to) > yearAfter(from))?.[0] ?? null;
  },
  between_dates: ({ date, start, end }) => {
    const [dates, starts, ends] = [nodesAt(date), nodesAt(start), nodesAt(end)];
    return (look) =>
      dates(look).find((node) =>
        pairs(look, starts, ends).some(
          ([from, to]) => timeOf(node) < timeOf(from) || timeOf(node) > timeOf(to),
        ),
      ) ?? null;
  },
};

/** The first start with the first end, and so on. */
function pairs(look: Look, starts: Nodes, ends: Nodes): [XmlNode, XmlNode][] {
  const to = ends(look);
  return starts(look).flatMap((start, at) => {
    const end = to[at];
    return end === undefined ? [] : [[start, end] as [XmlNode, XmlNode]];
  });
}

/** Unit: milliseconds since 1970. NaN: not a day; it compares with nothing. */
function timeOf(node: XmlNode): number {
  const text = textOf(node).trim();
  return /^\d{4}-\d\d-\d\d/.test(text)
    ? Date.parse(/^\d{4}-\d\d-\d\dZ?$/.test(text) ? text.slice(0, 10) : text)
    : Number.NaN;
}

function yearAfter(node: XmlNode): number {
  const day = new Date(timeOf(node));
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.getTime();
}
