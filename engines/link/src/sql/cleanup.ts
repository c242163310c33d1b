/**
 * How is everything that a script made removed again?
 *
 * @module
 */
import type { SqlStatement, SqlStep } from "./script.ts";
import type { Twin } from "./twin.ts";

const MADE = /^create (table|view) (\S+) /;

/** Last made, first removed: views stand on tables. */
export function cleanupOf({ dialect }: Twin, steps: readonly SqlStep[]): SqlStatement[] {
  const dropped = steps.flatMap((step) => {
    const [, what, name] = (step.kind === "statement" ? MADE.exec(step.sql) : null) ?? [];
    return what === undefined || name === undefined ? [] : [drop(`drop ${what} if exists ${name}`)];
  });
  return [...dropped.reverse(), ...dialect.functions.map((each) => drop(each.drop))];
}

function drop(sql: string): SqlStatement {
  return { kind: "statement", name: "remove what the script made", sql };
}
