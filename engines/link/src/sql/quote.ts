/**
 * How are names and texts written into SQL so that none of them can end its own quotation?
 *
 * Every name and text of a script passes here.
 *
 * Source: ISO/IEC 9075-2 for doubled quotation marks; the manuals of PostgreSQL (4.1.2, escapes) and Spark SQL
 * (literals, identifiers, variable substitution) for what departs from it.
 *
 * @module
 */
import { LinkError } from "../errors.ts";

/** A text that has to reach the engine as UTF-8: no lone halves of a character, no character number 0. */
function checked(text: string): string {
  if (/[\0\p{Surrogate}]/u.test(text)) throw new LinkError("sql_name_invalid", { length: text.length });
  return text;
}

/** @throws LinkError `sql_name_invalid`: empty, or with what no engine can hold. */
export function standardIdentifier(name: string): string {
  if (name === "") throw new LinkError("sql_name_invalid", { length: 0 });
  return `"${checked(name).replaceAll('"', '""')}"`;
}

export function standardLiteral(text: string): string {
  return `'${checked(text).replaceAll("'", "''")}'`;
}

/** Safe whether or not the server's `standard_conforming_strings` is on. */
export function postgresqlLiteral(text: string): string {
  const quoted = standardLiteral(text);
  return quoted.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}

/** Spark replaces `${...}` anywhere in a statement, inside quotation marks as well. */
const SUBSTITUTED = "${";

/** @throws LinkError `sql_name_invalid`. */
export function sparkIdentifier(name: string): string {
  if (name === "" || name.includes(SUBSTITUTED)) {
    throw new LinkError("sql_name_invalid", { length: name.length });
  }
  return `\`${checked(name).replaceAll("`", "``")}\``;
}

/** Whether backslashes are escapes is a setting in Spark: what needs one is given by its bytes. */
export function sparkLiteral(text: string): string {
  if (!/['\\]/.test(checked(text)) && !text.includes(SUBSTITUTED)) return `'${text}'`;
  return sparkBytes(text);
}

/** A text spelt out in bytes, whatever it holds. */
export function sparkBytes(text: string): string {
  const bytes = [...new TextEncoder().encode(checked(text))].map((byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return `cast(X'${bytes.join("").toUpperCase()}' as string)`;
}

/**
 * A number of a plan or model, which may come from a file: whatever its type claims, nothing else passes.
 *
 * @throws LinkError `sql_unsupported`.
 */
export function checkedNumber(value: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new LinkError("sql_unsupported", { problem: "a number is not one, or not finite" });
  }
  return value;
}

/** Shortest decimal that reads back as the same double, with the exponent that makes it one. */
export function exponentLiteral(value: number): string {
  const text = String(checkedNumber(value));
  return text.includes("e") ? text.replace("e+", "e") : `${text}e0`;
}
