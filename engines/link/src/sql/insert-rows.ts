/**
 * How are rows loaded with nothing but SQL?
 *
 * @module
 */

/** Rows a statement: engines parse thousands of values at once slowly. */
const ROWS_A_STATEMENT = 500;

/** @param rows - Expressions, already quoted. */
export function* insertRows(table: string, rows: Iterable<readonly string[]>): Generator<string> {
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(`(${row.join(", ")})`);
    if (batch.length < ROWS_A_STATEMENT) continue;
    yield insertOf(table, batch);
    batch = [];
  }
  if (batch.length > 0) yield insertOf(table, batch);
}

function insertOf(table: string, rows: readonly string[]): string {
  return `insert into ${table} values\n  ${rows.join(",\n  ")}`;
}
