/**
 * The twin's vocabulary in DuckDB, 1.3 or later.
 *
 * Its `levenshtein`, `damerau_levenshtein` and `jaro_winkler_similarity` count bytes: they are used for ASCII texts
 * only. Text functions count characters.
 *
 * Source: DuckDB documentation, Text, List, Lambda and Numeric Functions.
 *
 * @module
 */
import { BLANKS } from "./blanks.ts";
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
import { oneErrorAtAnyPlace } from "./one-error.ts";
import { exponentLiteral, standardIdentifier, standardLiteral } from "./quote.ts";

const BLANK_TEXT = BLANKS.map((point) => `chr(${point})`).join(" || ");

export const duckdb: Dialect = {
  name: "duckdb",
  types: { text: "varchar", double: "double", whole: "bigint" },
  storage: "",
  identifier: standardIdentifier,
  literal: standardLiteral,
  double: exponentLiteral,
  asText: (value) => `cast(${value} as varchar)`,
  trimmed: (text) => `trim(${text}, ${BLANK_TEXT})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${standardLiteral(pattern)})`,
  isAscii,
  lettersAndDigits: (text) => `regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g')`,
  commaPart: (text, n) => `split_part(${text}, ',', ${n})`,
  quotient: (dividend, divisor) => `(${dividend}) // ${divisor}`,
  readNumber(text) {
    const number = `try_cast(${text} as double)`;
    const isDecimal = `regexp_matches(${text}, ${standardLiteral(DECIMAL)})`;
    return `case when ${isDecimal} and isfinite(${number}) then ${number} end`;
  },
  fingerprint,
  oneErrorReach: "all",
  oneErrorApart(a, b) {
    const byPlace = oneErrorAtAnyPlace(
      a,
      b,
      (last, condition) => `len(list_filter(range(1, ${last} + 1), lambda place: ${condition("place")})) > 0`,
    );
    return `case when ${isAscii(`${a} || ${b}`)} then damerau_levenshtein(${a}, ${b}) = 1 else ${byPlace} end`;
  },
  editsReach: "ascii",
  withinEdits: (a, b, most) =>
    `(abs(length(${a}) - length(${b})) <= ${most} and levenshtein(${a}, ${b}) <= ${most})`,
  jaroWinklerReach: "ascii",
  jaroWinkler: (a, b) => `jaro_winkler_similarity(${a}, ${b})`,
  analysed: () => null,
  fail: (message, row) => `cast(${standardLiteral(message)} || substr(${row}, 1, 0) as bigint)`,
  functions: [],
};

function isAscii(text: string): string {
  return `strlen(${text}) = length(${text})`;
}

function fingerprint(text: string): string {
  const beyond = `point - ${BEYOND_ONE_UNIT}`;
  const points = `list_transform(string_split(${text}, ''), lambda letter: unicode(letter))`;
  const units = `flatten(list_transform(${points}, lambda point:
      case when point < ${BEYOND_ONE_UNIT} then [point]
      else [${HIGH_HALF} + (${beyond}) // 1024, ${LOW_HALF} + (${beyond}) % 1024] end))`;
  const first = `(xor(hash.one, unit.one) * ${FNV_PRIME} % ${TWO_TO_32})`;
  const second = `(xor(xor(hash.two, unit.one), ${first} >> 15) * ${FNV_PRIME} % ${TWO_TO_32})`;
  const start = `{'one': cast(${FIRST_OFFSET} as bigint), 'two': cast(${SECOND_OFFSET} as bigint)}`;
  const states = `list_prepend(${start}, list_transform(${units}, lambda unit:
      {'one': cast(unit as bigint), 'two': cast(0 as bigint)}))`;
  const folded = `list_reduce(${states}, lambda hash, unit: {'one': ${first}, 'two': ${second}})`;
  return `list_transform([${folded}], lambda hash: printf('%08x%08x', hash.one, hash.two))[1]`;
}
