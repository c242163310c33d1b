/**
 * What does operations hand over: which cells of one indicator, and who counted how much in each?
 *
 * Cells lie on a fixed grid of calendar quarters and places; there is no other question. Each contribution counts in one
 * cell. Partners are told by any key: only how many there were is kept.
 *
 * Source: programmes.md section 4 (differencing: "only the fixed grid").
 *
 * @module
 */
import { ProgrammeError } from "../programme-error.ts";
import { type OperationalIndicator, operationalIndicator } from "./operational-indicators.ts";

export interface Counted {
  /** Whole number, at least 0. Of a ratio: the denominator. */
  readonly all: number;
  /** Of a ratio: the numerator, at most `all`. Null for a count. */
  readonly met: number | null;
}

export interface GridCell {
  /** "2026-Q2". */
  readonly quarter: string;
  /** ISO 3166-1 or 3166-2, or a segment of a corridor ("agadez--sebha"); null for all places together. */
  readonly place: string | null;
  readonly byPartner: Readonly<Record<string, Counted>>;
  /** True while an operation that these counts would tell of is open. */
  readonly operationOpen: boolean;
}

export interface FactGrid {
  /** One of the twelve codes. */
  readonly indicator: string;
  readonly cells: readonly GridCell[];
}

const quarterForm = /^\d{4}-Q[1-4]$/;
/** Nothing finer than the first level of administration, or a segment of a corridor. */
export const placeForm = /^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z0-9-]{1,60}--[a-z0-9-]{1,60})$/;

/** @returns the indicator. @throws ProgrammeError "grid-refused" with the first thing that is wrong. */
export function checkedGrid({ indicator: code, cells }: FactGrid): OperationalIndicator & {
  readonly kind: "ratio" | "count";
} {
  const indicator = operationalIndicator(code);
  if (indicator === null || indicator.kind === null) throw new ProgrammeError("grid-refused", "indicator");
  const seen = new Set<string>();
  cells.forEach(({ quarter, place, byPartner }, at) => {
    const key = JSON.stringify([quarter, place]);
    const fits = indicator.byPlace ? place !== null && placeForm.test(place) : place === null;
    if (!quarterForm.test(quarter) || !fits || seen.has(key))
      throw new ProgrammeError("grid-refused", `cells.${at}`);
    seen.add(key);
    for (const counted of Object.values(byPartner))
      if (!wellCounted(counted, indicator.kind === "ratio"))
        throw new ProgrammeError("grid-refused", `cells.${at}.byPartner`);
  });
  if (cells.length === 0) throw new ProgrammeError("grid-refused", "cells");
  return { ...indicator, kind: indicator.kind };
}

function wellCounted({ all, met }: Counted, ratio: boolean): boolean {
  if (!Number.isSafeInteger(all) || all < 0) return false;
  return ratio ? met !== null && Number.isSafeInteger(met) && met >= 0 && met <= all : met === null;
}

/** First and last day of a quarter; ISO dates. */
export function daysOfQuarter(quarter: string): { readonly start: string; readonly end: string } {
  const [year = "", number = ""] = quarter.split("-Q");
  const last = Number(number) * 3;
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return { start: `${year}-${String(last - 2).padStart(2, "0")}-01`, end };
}
