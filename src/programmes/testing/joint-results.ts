/**
 * How does a test say what two components of one programme aimed at and counted?
 *
 * @module
 */
import type { SomeEntry } from "./set-of.ts";

export const today = "2026-06-30";
const period = { start: "2025-01-01", end: "2025-12-31" };

const component = { programme: "p", resultNode: null, sdgTargets: [] };
export const joint: SomeEntry[] = [
  {
    id: "p",
    kind: "programme",
    content: { code: "JP", title: "Joint", start: "2025-01-01", end: "2026-12-31", resultNodes: [] },
  },
  { id: "a", kind: "component", content: { ...component, organisation: "oa", code: "A" } },
  { id: "b", kind: "component", content: { ...component, organisation: "ob", code: "B" } },
];

export const indicator = (id: string, more: object = {}): SomeEntry<"indicator"> => ({
  id,
  kind: "indicator",
  content: {
    code: id,
    text: id,
    unit: "count",
    direction: "up",
    acrossPeriods: "sum",
    acrossPlaces: "sum",
    acrossPartners: "union",
    cumulative: false,
    resultNode: null,
    ...more,
  },
});

export const target = (of: string, baseline: number, value: number, weight = 1): SomeEntry<"target"> => ({
  id: `t-${of}`,
  kind: "target",
  content: {
    programme: "p",
    component: null,
    indicator: of,
    start: "2025-01-01",
    end: "2026-12-31",
    baseline,
    value,
    weight,
  },
});

let count = 0;
export const observation = (
  of: string,
  component: string | null,
  more: object,
): SomeEntry<"observation"> => ({
  id: `o${++count}`,
  kind: "observation",
  content: {
    programme: "p",
    component,
    indicator: of,
    ...period,
    place: null,
    value: null,
    numerator: null,
    denominator: null,
    status: "accepted",
    evidence: [],
    ...more,
  },
});

export const overlap = (number: number): SomeEntry<"overlap"> => ({
  id: "x",
  kind: "overlap",
  content: { programme: "p", indicator: "i", one: "a", other: "b", end: "2025-12-31", count: number },
});
