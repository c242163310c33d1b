/**
 * Which organisation takes part in a programme, and as what?
 *
 * @module
 */
import { z } from "zod";
import { choice, day, reference } from "./field.ts";

export const participationRoles = [
  "participating",
  "lead",
  "administrative-agent",
  "donor",
  "government",
  "implementing-partner",
  "associated",
  "chair",
] as const;

export const participation = z.strictObject({
  programme: reference("programme"),
  organisation: reference("organisation"),
  role: choice(participationRoles),
  from: day().nullable(),
  to: day().nullable(),
});
