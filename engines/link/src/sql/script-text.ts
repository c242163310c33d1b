/**
 * How does a script read as one file?
 *
 * For reading, reviewing and for clients that take a file. A question stands there as the query that asks it: where
 * it finds rows, what the package answers has to be loaded before going on.
 *
 * @module
 */
import type { SqlScript } from "./script.ts";

/** All steps, each after a comment that says what it is for. */
export function scriptText(script: SqlScript): string {
  const steps = script.steps.map((step, i) => {
    const sql = step.kind === "statement" ? step.sql : step.select;
    const asks = step.kind === "question" ? "Question to the package, about: " : "";
    return `-- ${i + 1}. ${asks}${harmless(step.name)}\n${sql};\n`;
  });
  return steps.join("\n");
}

/** Names may hold anything; a comment ends with its line, and some clients read on after a backslash or semicolon. */
function harmless(name: string): string {
  return name.replace(/[^\p{L}\p{N} .,:-]/gu, "?");
}
