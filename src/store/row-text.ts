// How is a value of the program written down for PostgreSQL, and which values can it not keep?
// PostgreSQL keeps neither the character NUL nor half a surrogate pair; both are refused, not replaced.

import { StoreError } from "./store-error.ts";

const UNSTORABLE = /\0|\p{Surrogate}/u;
const TABLE = /^([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)$/;
const COLUMN = /^[a-z_][a-z0-9_]*$/;

class Json {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

export type Scalar = string | number | bigint | boolean | Date | Uint8Array | null;
/** An array becomes a PostgreSQL array (text[], uuid[], ...); json(value) is for json and jsonb columns. */
export type RowValue = Scalar | readonly Scalar[] | Json;
export type RowSource = AsyncIterable<readonly RowValue[]> | Iterable<readonly RowValue[]>;

/** Marks a value for a json or jsonb column. */
export function json(value: unknown): RowValue {
  return new Json(value);
}

/** The value, when it was marked by `json`; null otherwise. */
export function marked(value: RowValue): { value: unknown } | null {
  return value instanceof Json ? value : null;
}

/** A value outside of arrays and JSON as PostgreSQL reads it; null is SQL's null. */
export function scalarText(value: Scalar): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return String(value);
}

/** JSON text in which NUL and lone surrogates stand as themselves, so that `isStorable` sees them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  return text.replace(
    /(?<!\\)((?:\\\\)*)\\u(0000|d[89a-f][0-9a-f]{2})/gi,
    (_, before: string, hex: string) => {
      return `${before}${String.fromCharCode(Number.parseInt(hex, 16))}`;
    },
  );
}

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The failure for a value that cannot be kept; `row` counts from 1. */
export function unstorable(row: number, column = ""): StoreError {
  const message = `Row ${row}, column ${column}: the text holds a NUL character or half a surrogate pair.`;
  return new StoreError("copy-value-refused", message, { column });
}

/** @throws StoreError "copy-value-refused" when a row has not one value for each column. */
export function refuseOtherLength(
  values: readonly RowValue[],
  columns: readonly string[],
  row: number,
): void {
  if (values.length === columns.length) return;
  throw new StoreError(
    "copy-value-refused",
    `Row ${row} has ${values.length} values for ${columns.length} columns.`,
  );
}

/**
 * The quoted names of "schema.table" and of its columns.
 * @throws StoreError "identifier-refused" for names other than small letters, digits and underscores.
 */
export function plainNames(table: string, columns: readonly string[]): { table: string; columns: string } {
  const [, schema, name] = TABLE.exec(table) ?? [];
  const wrong = columns.find((column) => !COLUMN.test(column));
  if (schema === undefined || name === undefined || wrong !== undefined || columns.length === 0) {
    throw new StoreError(
      "identifier-refused",
      `Rows can be put only into plain names, not "${wrong ?? table}".`,
    );
  }
  return { table: `"${schema}"."${name}"`, columns: columns.map((column) => `"${column}"`).join(", ") };
}
