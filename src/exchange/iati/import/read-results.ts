/**
 * Which targets and values does an activity tell of?
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";
import { childNamed, type XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, decimal, isDay, narrativeIn } from "./import-context.ts";
import type { Frame } from "./read-frame.ts";

export function readResults(reading: ActivityReading, frame: Frame): void {
  for (const [at, result] of reading.childrenNamed("result").entries())
    for (const [place, element] of result.children.filter(({ name }) => name === "indicator").entries())
      readIndicator(reading, frame, { result, element, name: `${reading.identifier}/result/${at}/${place}` });
}

interface IndicatorParts {
  readonly result: XmlElement;
  readonly element: XmlElement;
  readonly name: string;
}

const units: Readonly<Record<string, Content<"indicator">["unit"]>> = {
  "1": "count",
  "2": "percent",
  "3": "index",
  "4": "index",
  "5": "qualitative",
};

function readIndicator(
  reading: ActivityReading,
  frame: Frame,
  { result, element, name }: IndicatorParts,
): void {
  const unit = units[attribute(element, "measure") ?? ""] ?? "count";
  const own = element.children.find(
    (child) => child.name === "reference" && attribute(child, "vocabulary") === "99",
  );
  const code = attribute(own, "code") ?? name;
  const text = narrativeIn(element, "title") || narrativeIn(result, "title") || code;
  const words = narrativeIn(element, "description");
  const cumulative = /cumulative|since the start/i.test(words);
  const additive =
    attribute(result, "aggregation-status") === "1" || attribute(result, "aggregation-status") === "true";
  const across = unit === "count" ? (cumulative ? "latest" : "sum") : "latest";
  const indicator = reading.put(
    "indicator",
    code.toLowerCase(),
    {
      code: code.slice(0, 60),
      text: text.slice(0, 600),
      unit,
      direction: ["0", "false"].includes(attribute(element, "ascending") ?? "1") ? "down" : "up",
      acrossPeriods: across,
      acrossPlaces: unit === "count" ? "sum" : "latest",
      acrossPartners: unit === "count" ? (additive ? "sum" : "union") : "none",
      cumulative,
      resultNode: null,
      owner: null,
      disaggregations: [],
      meansOfVerification: "",
      source: words.slice(0, 4_000),
    },
    element,
  );
  const baseline = childNamed(element, "baseline");
  for (const period of element.children.filter((child) => child.name === "period"))
    readPeriod(reading, frame, { period, indicator, baseline, name });
}

interface PeriodParts {
  readonly period: XmlElement;
  readonly indicator: string;
  readonly baseline: XmlElement | null;
  readonly name: string;
}

function readPeriod(
  reading: ActivityReading,
  frame: Frame,
  { period, indicator, baseline, name }: PeriodParts,
): void {
  const start = attribute(childNamed(period, "period-start"), "iso-date");
  const end = attribute(childNamed(period, "period-end"), "iso-date");
  if (!isDay(start) || !isDay(end) || end < start) {
    reading.refuse(period, "period", {
      message: "A result's period needs a first day and a later last day.",
      remedy: "Give period-start and period-end with iso-date.",
    });
    return;
  }
  const target = decimal(attribute(ofAll(period, "target"), "value"));
  const actual = decimal(attribute(ofAll(period, "actual"), "value"));
  const about = { programme: frame.programme, component: frame.component, indicator, start, end };
  if (target !== null) {
    const year = decimal(attribute(baseline, "year"));
    reading.put(
      "target",
      `${name}/${start}/${end}`,
      {
        ...about,
        baseline: decimal(attribute(baseline, "value")) ?? 0,
        baselineYear: year === null ? Number(start.slice(0, 4)) : year,
        baselineSource: "",
        value: target,
        weight: 1,
      },
      period,
    );
  }
  if (actual !== null)
    reading.put(
      "observation",
      `${name}/${start}/${end}`,
      {
        ...about,
        place: null,
        value: actual,
        numerator: null,
        denominator: null,
        disaggregation: [],
        status: "submitted",
        evidence: [],
        comment: narrativeIn(ofAll(period, "actual"), "comment").slice(0, 4_000),
      },
      period,
    );
}

/** The value of everybody and everywhere, where values of parts stand beside it. */
function ofAll({ children }: XmlElement, name: "target" | "actual"): XmlElement | null {
  const all = children.filter((child) => child.name === name);
  const whole = all.find(
    (one) => childNamed(one, "dimension") === null && childNamed(one, "location") === null,
  );
  return whole ?? all[0] ?? null;
}
