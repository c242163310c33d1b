/**
 * The twin's vocabulary in Trino.
 *
 * Trino has no similarity by Jaro and Winkler: the package compares the pairs of spellings that ask for it. An
 * identifier of more than 10,000 characters is refused by `sequence`, aloud.
 *
 * Source: Trino documentation, String, Regular expression, Array, Bitwise and Conversion functions; SQL language,
 * Types (Unicode literals, row).
 *
 * @module
 */
import { escapedBlanks } from "./blanks.ts";
import { DECIMAL, type Dialect } from "./dialect.ts";
import {
  BEYOND_ONE_UNIT,
  FIRST_OFFSET,
  FNV_PRIME,
  HIGH_HALF,
  LOW_HALF,
  SECOND_OFFSET,
  TWO_TO_32,
} from "./fingerprint-constants.ts";
import { oneErrorByEdits } from "./one-error.ts";
import { exponentLiteral, standardIdentifier, standardLiteral } from "./quote.ts";

const BLANK_TEXT = `U&'${escapedBlanks("\\")}'`;

export const trino: Dialect = {
  name: "trino",
  types: { text: "varchar", double: "double", whole: "bigint" },
  storage: "",
  identifier: standardIdentifier,
  literal: standardLiteral,
  double: exponentLiteral,
  asText: (value) => `cast(${value} as varchar)`,
  trimmed: (text) => `trim(both ${BLANK_TEXT} from ${text})`,
  matches,
  isAscii: (text) => `length(to_utf8(${text})) = length(${text})`,
  lettersAndDigits: (text) => `regexp_replace(lower(${text}), '[^a-z0-9]', '')`,
  commaPart: (text, n) => `split_part(${text}, ',', ${n})`,
  quotient: (dividend, divisor) => `(${dividend}) / ${divisor}`,
  readNumber(text) {
    const number = `cast(${text} as double)`;
    return `case when ${matches(text, DECIMAL)} then case when is_finite(${number}) then ${number} end end`;
  },
  fingerprint,
  oneErrorReach: "all",
  oneErrorApart: (a, b) =>
    oneErrorByEdits(
      `levenshtein_distance(${a}, ${b})`,
      [a, b],
      (last, condition) => `any_match(sequence(1, ${last}), place -> ${condition("place")})`,
    ),
  editsReach: "all",
  withinEdits: (a, b, most) =>
    `(abs(length(${a}) - length(${b})) <= ${most} and levenshtein_distance(${a}, ${b}) <= ${most})`,
  jaroWinklerReach: "none",
  jaroWinkler: () => "null",
  analysed: () => null,
  fail: (message, row) => `cast(${standardLiteral(message)} || substr(${row}, 1, 0) as bigint)`,
  functions: [],
};

function matches(text: string, pattern: string): string {
  return `regexp_like(${text}, ${standardLiteral(pattern)})`;
}

function fingerprint(text: string): string {
  const beyond = `point - ${BEYOND_ONE_UNIT}`;
  const points = `transform(regexp_extract_all(${text}, '(?s).'), letter -> codepoint(cast(letter as varchar(1))))`;
  const units = `flatten(transform(${points},
      point -> if(point < ${BEYOND_ONE_UNIT}, array[point],
        array[${HIGH_HALF} + (${beyond}) / 1024, ${LOW_HALF} + (${beyond}) % 1024])))`;
  const state = "row(one bigint, two bigint)";
  const first = `bitwise_xor(hash.one, unit) * ${FNV_PRIME} % ${TWO_TO_32}`;
  const second = `bitwise_xor(bitwise_xor(hash.two, unit), bitwise_right_shift(${first}, 15)) * ${FNV_PRIME} % ${TWO_TO_32}`;
  const hex = (lane: string) => `lpad(to_base(${lane}, 16), 8, '0')`;
  return `reduce(${units}, cast(row(${FIRST_OFFSET}, ${SECOND_OFFSET}) as ${state}),
      (hash, unit) -> cast(row(${first}, ${second}) as ${state}),
      hash -> ${hex("hash.one")} || ${hex("hash.two")})`;
}
