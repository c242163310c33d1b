/**
 * The twin's vocabulary in Spark SQL, 3.4 or later.
 *
 * Similarity by Jaro and Winkler is not in the versions in use: the package compares the pairs of spellings that ask
 * for it. Regular expressions are Java's, in the mode in which only a line feed ends a line.
 *
 * Source: Spark SQL reference, Built-in Functions, Literals, Identifiers, CREATE TABLE USING.
 *
 * @module
 */
import { BLANKS } from "./blanks.ts";
import { DECIMAL, type Dialect } from "./dialect.ts";
import { FIRST_OFFSET, FNV_PRIME, SECOND_OFFSET, TWO_TO_32 } from "./fingerprint-constants.ts";
import { oneErrorByEdits } from "./one-error.ts";
import { exponentLiteral, sparkBytes, sparkIdentifier, sparkLiteral } from "./quote.ts";

const BLANK_TEXT = sparkBytes(String.fromCodePoint(...BLANKS));

export const spark: Dialect = {
  name: "spark",
  types: { text: "string", double: "double", whole: "bigint" },
  storage: " using parquet",
  identifier: sparkIdentifier,
  literal: sparkLiteral,
  double: (value) => `${exponentLiteral(value)}D`,
  asText: (value) => `cast(${value} as string)`,
  trimmed: (text) => `trim(both ${BLANK_TEXT} from ${text})`,
  matches,
  isAscii: (text) => `octet_length(${text}) = length(${text})`,
  lettersAndDigits: (text) => `regexp_replace(lower(${text}), '[^a-z0-9]', '')`,
  commaPart: (text, n) => `split_part(${text}, ',', ${n})`,
  quotient: (dividend, divisor) => `(${dividend}) div ${divisor}`,
  readNumber(text) {
    const number = `cast(${text} as double)`;
    const isInRange = `abs(${number}) <= ${exponentLiteral(Number.MAX_VALUE)}D`;
    return `case when ${matches(text, DECIMAL)} then case when ${isInRange} then ${number} end end`;
  },
  fingerprint,
  oneErrorReach: "all",
  oneErrorApart: (a, b) =>
    oneErrorByEdits(
      `levenshtein(${a}, ${b})`,
      [a, b],
      (last, condition) => `exists(sequence(1, ${last}), place -> ${condition("place")})`,
    ),
  editsReach: "all",
  withinEdits: (a, b, most) =>
    `(abs(length(${a}) - length(${b})) <= ${most} and levenshtein(${a}, ${b}) <= ${most})`,
  jaroWinklerReach: "none",
  jaroWinkler: () => "null",
  analysed: () => null,
  fail: (message, row) =>
    `cast(raise_error(concat(${sparkLiteral(message)}, substr(${row}, 1, 0))) as bigint)`,
  functions: [],
};

function matches(text: string, pattern: string): string {
  return `${text} rlike ${sparkLiteral(`(?d)${pattern}`)}`;
}

/** Code units are read off the text's UTF-16 form, four hexadecimal digits each. */
function fingerprint(text: string): string {
  const units = `hex(encode(${text}, 'UTF-16BE'))`;
  const unit = `cast(conv(substr(${units}, 4 * at + 1, 4), 16, 10) as bigint)`;
  const first = `((hash.one ^ ${unit}) * ${FNV_PRIME} % ${TWO_TO_32})`;
  const second = `((hash.two ^ ${unit} ^ shiftright(${first}, 15)) * ${FNV_PRIME} % ${TWO_TO_32})`;
  const state = (one: string, two: string) =>
    `named_struct('one', cast(${one} as bigint), 'two', cast(${two} as bigint))`;
  const hex = (lane: string) => `lpad(lower(hex(${lane})), 8, '0')`;
  return `aggregate(sequence(0, cast(length(${units}) / 4 as int) - 1), ${state(String(FIRST_OFFSET), String(SECOND_OFFSET))},
      (hash, at) -> ${state(first, second)},
      hash -> concat(${hex("hash.one")}, ${hex("hash.two")}))`;
}
