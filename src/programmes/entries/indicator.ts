/**
 * What is measured, in which direction is it good, and how is it added up?
 *
 * Source: UNICEF partner reporting portal (formulas across periods and across places apart); across partners: ours.
 *
 * @module
 */
import { z } from "zod";
import { choice, flag, line, listOf, prose, reference } from "./field.ts";

export const indicatorUnits = ["count", "ratio", "percent", "index", "qualitative"] as const;
export const directions = ["up", "down", "maintain"] as const;
/** How values of several periods or places become one. */
export const aggregations = ["sum", "max", "avg", "latest", "ratio"] as const;
/** How counts of several organisations become one; "union": who is served by two counts once. */
export const partnerAggregations = ["union", "sum", "ratio", "none"] as const;

export const indicator = z.strictObject({
  code: line(60),
  text: line(600),
  unit: choice(indicatorUnits),
  direction: choice(directions),
  acrossPeriods: choice(aggregations),
  acrossPlaces: choice(aggregations),
  acrossPartners: choice(partnerAggregations),
  /** Each value tells all since the start: such a series never falls. */
  cumulative: flag(),
  resultNode: reference("result-node").nullable(),
  owner: reference("organisation").nullable(),
  disaggregations: listOf(line(60), 12),
  meansOfVerification: prose(),
  source: prose(),
});
