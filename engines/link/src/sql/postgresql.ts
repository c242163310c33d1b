/**
 * The twin's vocabulary in PostgreSQL, 15 or later, in a database of UTF-8.
 *
 * Texts are compared byte by byte (collation "C"), whatever the database's own order is.
 *
 * Source: PostgreSQL documentation, chapters 4.1 (lexical structure), 9.4 (string functions), 24.2 (collations).
 *
 * @module
 */
import { escapedBlanks } from "./blanks.ts";
import type { Dialect } from "./dialect.ts";
import { type FunctionText, postgresqlFunctions } from "./postgresql-functions.ts";
import { checkedNumber, postgresqlLiteral, standardIdentifier } from "./quote.ts";

const BLANK_TEXT = `E'${escapedBlanks("\\u")}'`;

/** @param pathOf - Schema and name of a function that the script makes. */
export function postgresql(pathOf: (name: string) => readonly string[]): Dialect {
  const functionName = (name: string) => pathOf(name).map(standardIdentifier).join(".");
  const call = (name: string, ...given: readonly (string | number)[]) =>
    `${functionName(name)}(${given.join(", ")})`;
  return {
    name: "postgresql",
    types: { text: 'text collate "C"', double: "double precision", whole: "bigint" },
    storage: "",
    identifier: standardIdentifier,
    literal: postgresqlLiteral,
    double: (value) => `double precision '${checkedNumber(value)}'`,
    asText: (value) => `cast(${value} as text) collate "C"`,
    trimmed: (text) => `btrim(${text}, ${BLANK_TEXT})`,
    matches: (text, pattern) => `${text} ~ ${postgresqlLiteral(pattern)}`,
    isAscii: (text) => `octet_length(${text}) = length(${text})`,
    lettersAndDigits: (text) => `regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g')`,
    commaPart: (text, n) => `split_part(${text}, ',', ${n})`,
    quotient: (dividend, divisor) => `(${dividend}) / ${divisor}`,
    readNumber: (text) => call("read_number", text),
    fingerprint: (text) => call("fingerprint", text),
    oneErrorReach: "all",
    oneErrorApart: (a, b) => call("one_error_apart", a, b),
    editsReach: "all",
    withinEdits: (a, b, most) => call("within_edits", a, b, most),
    jaroWinklerReach: "all",
    jaroWinkler: (a, b) => call("jaro_winkler", a, b),
    analysed: (table) => `analyze ${table}`,
    fail: (message, row) => `cast(${postgresqlLiteral(message)} || substr(${row}, 1, 0) as bigint)`,
    functions: Object.entries(postgresqlFunctions).map(([name, text]) =>
      functionOf(functionName(name), text),
    ),
  };
}

function functionOf(name: string, { parameters, returns, body }: FunctionText): Dialect["functions"][number] {
  return {
    create: `create function ${name}(${parameters}) returns ${returns}
language plpgsql immutable strict parallel safe as $body$
${body}
$body$`,
    drop: `drop function if exists ${name}`,
  };
}
