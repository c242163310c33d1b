/**
 * What is said about a programme, and what does it rest on?
 *
 * @module
 */
import { z } from "zod";
import { choice, line, listOf, reference } from "./field.ts";

export const claimStatuses = ["draft", "checked", "contested"] as const;

export const claim = z.strictObject({
  programme: reference("programme"),
  text: line(1_000),
  evidence: listOf(reference("evidence"), 20),
  status: choice(claimStatuses),
});
