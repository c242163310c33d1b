/**
 * Which results does an activity tell of?
 *
 * The collective result, counted once, stands in the programme's activity alone; a component tells of its own counts. None of
 * them may be added up by whoever reads (aggregation-status 0). What is known only as bounds is no number: it is left out
 * of the figures and said in words.
 *
 * Source: programmes.md 2.2 and 5.
 *
 * @module
 */
import {
  type Content,
  type Entry,
  entryWith,
  type ResultRow,
  resultsView,
} from "../../../programmes/index.ts";
import { element, narrative, type XmlTree } from "../../xml/xml-tree.ts";
import { measureCode, resultTypeOfLevel } from "./iati-codes.ts";
import { byText, ofKind, type Publishing } from "./publishing.ts";

/** A number as IATI takes it: no exponent, no more than six decimals. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** One result a target of the whole programme. */
export function programmeResults(publishing: Publishing, programme: Entry<"programme">): readonly XmlTree[] {
  const { rows } = resultsView(publishing.set, { programme: programme.id, today: publishing.today });
  return rows
    .filter(({ component }) => component === null)
    .map((row) => resultOf(publishing, row, [periodOf(row)]));
}

function periodOf(row: ResultRow): XmlTree {
  const exact = row.value !== null && row.value.high === row.value.low ? row.value.low : null;
  return element(
    "period",
    {},
    element("period-start", { "iso-date": row.start }),
    element("period-end", { "iso-date": row.end }),
    element("target", { value: plainNumber(row.goal) }, exact === null ? comment(unknownWords(row)) : null),
    exact === null ? null : element("actual", { value: plainNumber(exact) }, comment(knownWords(row))),
  );
}

const comment = (text: string) => element("comment", {}, narrative(text));

function knownWords({ naive, value }: ResultRow): string {
  const apart = naive !== null && value !== null && naive !== value.low;
  return apart
    ? `Counted once; the sum of the components would be ${plainNumber(naive)}.`
    : "What was accepted so far.";
}

function unknownWords({ value, doubt }: ResultRow): string {
  if (value === null || doubt === "nothing-observed") return "Nothing has been accepted yet.";
  if (value.high === null)
    return doubt === "whole-older"
      ? `At least ${plainNumber(value.low)}: more was told since the whole was counted.`
      : `At least ${plainNumber(value.low)}: a component has not told yet.`;
  return `Between ${plainNumber(value.low)} and ${plainNumber(value.high)}: who was counted twice is not known.`;
}

/** A component's own counts and targets, a period each. */
export function componentResults(publishing: Publishing, component: Entry<"component">): readonly XmlTree[] {
  const { set, today } = publishing;
  const observed = ofKind(set, "observation", component.content.programme).filter(
    ({ content }) =>
      content.component === component.id && content.status === "accepted" && content.place === null,
  );
  const { rows } = resultsView(set, { programme: component.content.programme, today });
  const own = rows.filter((row) => row.component === component.id);
  const told = new Set([
    ...observed.map(({ content }) => content.indicator),
    ...own.map((row) => row.indicator),
  ]);
  return [...told].sort().flatMap((indicator) => {
    const targets = own.filter((row) => row.indicator === indicator);
    const row = targets[0] ?? rows.find((one) => one.indicator === indicator && one.component === null);
    const values = observed.filter(({ content }) => content.indicator === indicator);
    return row === undefined ? [] : [resultOf(publishing, row, componentPeriods(targets, values))];
  });
}

interface Period {
  readonly start: string;
  readonly end: string;
  goal: number | null;
  actual: number | null;
}

/** A target and a count of the same days stand in one period. */
function componentPeriods(
  targets: readonly ResultRow[],
  observed: readonly Entry<"observation">[],
): readonly XmlTree[] {
  const periods = new Map<string, Period>();
  const at = (start: string, end: string): Period => {
    const period = periods.get(`${start}/${end}`) ?? { start, end, goal: null, actual: null };
    periods.set(`${start}/${end}`, period);
    return period;
  };
  for (const { start, end, goal } of targets) at(start, end).goal = goal;
  for (const { content } of observed) at(content.start, content.end).actual = observedNumber(content);
  return [...periods]
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([, period]) => (period.goal === null && period.actual === null ? [] : [ownPeriod(period)]));
}

function ownPeriod({ start, end, goal, actual }: Period): XmlTree {
  return element(
    "period",
    {},
    element("period-start", { "iso-date": start }),
    element("period-end", { "iso-date": end }),
    goal === null ? null : element("target", { value: plainNumber(goal) }),
    actual === null
      ? null
      : element(
          "actual",
          { value: plainNumber(actual) },
          comment("Count of this component alone: not to be added to those of others."),
        ),
  );
}

function observedNumber({ value, numerator, denominator }: Content<"observation">): number | null {
  if (numerator !== null && denominator !== null && denominator > 0) return (100 * numerator) / denominator;
  return value;
}

function resultOf(publishing: Publishing, row: ResultRow, periods: readonly XmlTree[]): XmlTree {
  const { set } = publishing;
  const indicator = entryWith(set, "indicator", row.indicator)?.content;
  const node = entryWith(set, "result-node", indicator?.resultNode ?? null)?.content;
  const level = node?.level ?? "output";
  const title = element("title", {}, narrative(row.text));
  const baseline = entryWith(set, "target", row.target)?.content;
  return element(
    "result",
    { type: resultTypeOfLevel[level], "aggregation-status": "0" },
    element("title", {}, narrative(node === undefined ? row.text : `${node.code} ${node.text}`)),
    element(
      "indicator",
      {
        measure: measureCode[indicator?.unit ?? "count"],
        ascending: row.direction === "down" ? "0" : "1",
        "aggregation-status": "0",
      },
      title,
      element(
        "description",
        {},
        narrative(indicator?.cumulative ? "Cumulative since the start." : "Each value is of its own period."),
      ),
      ...references(publishing, row),
      element("baseline", {
        year: baseline?.baselineYear ?? null,
        value: baseline === undefined ? null : plainNumber(baseline.baseline),
      }),
      ...periods,
    ),
  );
}

/** The node's own code, and at most one indicator of the goals. Source: IndicatorVocabulary 99 and 9. */
function references({ set, node }: Publishing, row: ResultRow): readonly XmlTree[] {
  const own = element("reference", {
    vocabulary: "99",
    code: row.code,
    "indicator-uri": `https://waymark.invalid/${encodeURIComponent(node.ref)}/indicators/${encodeURIComponent(row.code)}`,
  });
  const goal = set.crosswalk.find(
    ({ content }) =>
      content.indicator === row.indicator &&
      content.relation === "identical" &&
      /^\d+\.\w+\.\w+$/.test(content.code) &&
      entryWith(set, "framework", content.framework)?.content.type === "sustainable-development-goals",
  );
  return goal === undefined
    ? [own]
    : [own, element("reference", { vocabulary: "9", code: goal.content.code })];
}
