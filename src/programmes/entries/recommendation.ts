/**
 * What did an evaluation recommend, and what became of it?
 *
 * @module
 */
import { z } from "zod";
import { choice, day, line, prose, reference } from "./field.ts";

export const managementResponses = ["accepted", "partly", "rejected", "open"] as const;

export const recommendation = z.strictObject({
  evaluation: reference("evaluation"),
  programme: reference("programme"),
  text: line(1_000),
  response: choice(managementResponses),
  action: prose(1_000),
  owner: reference("organisation").nullable(),
  due: day().nullable(),
  done: day().nullable(),
});
