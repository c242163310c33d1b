/**
 * Where in a plan does a result stand?
 *
 * @module
 */
import { z } from "zod";
import { choice, line, listOf, reference } from "./field.ts";

export const resultLevels = ["impact", "strategic-priority", "outcome", "output", "sub-output"] as const;

export const resultNode = z.strictObject({
  framework: reference("framework"),
  parent: reference("result-node").nullable(),
  level: choice(resultLevels),
  code: line(40),
  text: line(600),
  policyLevers: listOf(line(80), 20),
});
