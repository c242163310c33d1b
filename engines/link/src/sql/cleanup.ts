/**
 * How is everything that a script made removed again?
 *
 * @module
 */
import type { SqlStatement, SqlStep } from "./script.ts";
import type { Twin } from "./twin.ts";

/** Last made, first removed: views stand on tables. */
export function cleanupOf({ dialect }: Twin, steps: readonly SqlStep[]): SqlStatement[] {
  const made = steps.flatMap((step) => (step.kind === "statement" && step.makes ? [step.makes] : []));
  const drops = made.reverse().map(({ what, name }) => `drop ${what} if exists ${name}`);
  return [...drops, ...dialect.functions.map((each) => each.drop)].map((sql) => ({
    kind: "statement",
    name: "remove what the script made",
    sql,
  }));
}
