/**
 * When is a number that is being entered whole, and what does it say then?
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";

export interface ObservationDraft {
  /** UUID, `wholeProgramme`, or "" while nobody has chosen. */
  readonly component: string;
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  /** "" for all places together. */
  readonly place: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly evidence: string;
  readonly comment: string;
}

/** Said in place of a component: counted once for all of them. */
export const wholeProgramme = "whole";

export const emptyDraft: ObservationDraft = {
  component: "",
  indicator: "",
  start: "",
  end: "",
  place: "",
  value: null,
  numerator: null,
  denominator: null,
  evidence: "",
  comment: "",
};

/** True when a number of it is told as a numerator and a denominator. */
export function isRatio(set: EntrySet, indicator: string): boolean {
  return entryWith(set, "indicator", indicator)?.content.unit === "ratio";
}

/** ISO 3166 codes of the places of a component; of all components for the whole programme. */
export function placesOf(set: EntrySet, component: string): readonly string[] {
  const named = set.component
    .filter(({ id }) => component === wholeProgramme || id === component)
    .flatMap(({ content }) => content.places.map(({ country, admin1 }) => admin1 ?? country));
  return [...new Set(named)].sort();
}

/** @returns null until it is whole. */
export function observationOf(
  programme: string,
  draft: ObservationDraft,
  set: EntrySet,
): Content<"observation"> | null {
  const { component, indicator, start, end, place, value, numerator, denominator, evidence, comment } = draft;
  if (component === "" || indicator === "" || start === "" || end === "" || end < start) return null;
  const ratio = isRatio(set, indicator);
  const parts = numerator !== null && denominator !== null && denominator > 0;
  if (ratio ? !parts : value === null) return null;
  return {
    programme,
    component: component === wholeProgramme ? null : component,
    indicator,
    start,
    end,
    place: place === "" ? null : place,
    value: ratio ? null : value,
    numerator: ratio ? numerator : null,
    denominator: ratio ? denominator : null,
    disaggregation: [],
    status: "submitted",
    evidence: evidence === "" ? [] : [evidence],
    comment,
  };
}
