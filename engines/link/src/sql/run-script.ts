/**
 * How is a script carried out, questions included?
 *
 * @module
 */
import type { SqlScript } from "./script.ts";

/** What a database client has to offer; a few lines round any of them. */
export interface SqlConnection {
  run(sql: string): Promise<unknown>;
  /** Rows as lists of columns. */
  rows(sql: string): Promise<Iterable<readonly unknown[]>>;
}

/**
 * Carries out the steps of a script in order, answering its questions.
 *
 * @throws whatever the connection throws; `cleanup` of the script then removes what was made.
 */
export async function runScript(script: SqlScript, connection: SqlConnection): Promise<void> {
  for (const step of script.steps) {
    if (step.kind === "statement") await connection.run(step.sql);
    else for (const sql of step.answer(await connection.rows(step.select))) await connection.run(sql);
  }
}
