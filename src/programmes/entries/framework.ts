/**
 * Which plan do results belong to: cooperation framework, agency plan, compact, national action plan, goals?
 *
 * @module
 */
import { z } from "zod";
import { choice, country, day, line, listOf, reference } from "./field.ts";

export const frameworkTypes = [
  "cooperation-framework",
  "country-programme",
  "strategic-plan",
  "global-compact",
  "national-action-plan",
  "sustainable-development-goals",
  "other",
] as const;

export const framework = z.strictObject({
  title: line(),
  type: choice(frameworkTypes),
  /** Whose plan it is; null for one of all. */
  organisation: reference("organisation").nullable(),
  countries: listOf(country()),
  start: day(),
  end: day(),
  edition: line(60).nullable(),
});
