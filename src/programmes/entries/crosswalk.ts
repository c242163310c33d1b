/**
 * Which indicator of another plan does an indicator feed, and in what relation?
 *
 * Source: programmes.md 2.2; SDG metadata of 16.2.2 (2023-03-31): context only, since a good programme makes it go up.
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, prose, reference } from "./field.ts";

export const crosswalkRelations = ["identical", "component", "proxy", "contributes", "context"] as const;

export const crosswalk = z.strictObject({
  indicator: reference("indicator"),
  framework: reference("framework"),
  /** Code in that framework: "16.2.2". */
  code: line(60),
  relation: choice(crosswalkRelations),
  note: prose(),
  approvedBy: line(),
  date: day(),
});
