/**
 * What is done about a gap, by whom, and what proves it?
 *
 * @module
 */
import { z } from "zod";
import { day, line, reference } from "./field.ts";

export const gapAction = z.strictObject({
  gap: reference("gap"),
  programme: reference("programme"),
  action: line(600),
  owner: reference("organisation"),
  due: day(),
  done: day().nullable(),
  proof: line(600).nullable(),
});
