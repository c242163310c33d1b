/**
 * How many of those who need two services or more get them together?
 *
 * Source: programmes.md 2.4.
 *
 * @module
 */
import { z } from "zod";
import { day, line, listOf, number, reference } from "./field.ts";

export const packageCoverageCount = z.strictObject({
  programme: reference("programme"),
  start: day(),
  end: day(),
  services: listOf(line(80), 12),
  needing: number(0),
  reached: number(0),
  source: line(400),
});
