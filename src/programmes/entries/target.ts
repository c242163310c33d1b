/**
 * What shall an indicator reach in a programme, from where?
 *
 * @module
 */
import { z } from "zod";
import { day, number, prose, reference, whole } from "./field.ts";

export const target = z.strictObject({
  programme: reference("programme"),
  /** Null for a target of the whole programme. */
  component: reference("component").nullable(),
  indicator: reference("indicator"),
  start: day(),
  end: day(),
  baseline: number(),
  baselineYear: whole(1990, 2100),
  baselineSource: prose(600),
  value: number(),
  /** Weight in the programme's effectiveness. */
  weight: number(0, 1_000),
});
