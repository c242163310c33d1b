/**
 * Which deviation was accepted, by whom, why and until when?
 *
 * @module
 */
import { z } from "zod";
import { day, line, reference } from "./field.ts";

export const acceptedDeviation = z.strictObject({
  agreement: reference("agreement"),
  rule: line(12),
  owner: line(),
  reason: line(2_000),
  clearedBy: line(),
  until: day(),
});
