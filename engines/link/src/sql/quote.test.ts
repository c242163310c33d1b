import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duckdb } from "./duckdb.ts";
import {
  exponentLiteral,
  postgresqlLiteral,
  sparkIdentifier,
  sparkLiteral,
  standardIdentifier,
  standardLiteral,
} from "./quote.ts";
import { openDuckdb } from "./testing/duckdb-connection.test-data.ts";

/** What Spark replaces wherever it stands. */
const SUBSTITUTION = "$".concat("{env:HOME}");

/** Quotation marks, escapes, comments, substitutions and anything else, well-formed. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        "`",
        "\\",
        "''",
        "\\'",
        "--",
        "/*",
        "*/",
        ";",
        "$$",
        SUBSTITUTION,
        "\n",
        "?",
        ":a",
        "{{",
        "\u2028",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join("").replace(/[\0\p{Surrogate}]/gu, ""))
  .filter((text) => text !== "");

describe("one token, whatever is in it", () => {
  test.each([
    ["standard literal", standardLiteral, /^'(?:[^']|'')*'$/],
    ["standard identifier", standardIdentifier, /^"(?:[^"]|"")+"$/],
    ["PostgreSQL literal", postgresqlLiteral, /^(?:'(?:[^'\\]|'')*'|E'(?:[^'\\]|''|\\\\)*')$/],
    ["Spark literal", sparkLiteral, /^(?:'[^'\\]*'|cast\(X'(?:[0-9A-F]{2})*' as string\))$/],
  ] as const)("%s", (_, quote, token) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(quote(text)).toMatch(token);
      }),
      { numRuns: 500 },
    );
  });

  test("Spark never sees a substitution", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(sparkLiteral(text)).not.toContain("${");
      }),
    );
    expect(() => sparkIdentifier(SUBSTITUTION)).toThrow(
      expect.objectContaining({ code: "sql_name_invalid" }),
    );
    expect(sparkIdentifier("a`b")).toBe("`a``b`");
  });
});

test("DuckDB reads back what was quoted", async () => {
  const connection = await openDuckdb();
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const [row] = await connection.rows(`select ${standardLiteral(text)}`);
      expect(row).toEqual([text]);
      const [named] = await connection.rows(
        `select ${standardIdentifier(text)} from (select 1 as ${standardIdentifier(text)})`,
      );
      expect(named).toEqual([1]);
    }),
    { numRuns: 200 },
  );
});

test("DuckDB reads back every double to the last bit", async () => {
  const connection = await openDuckdb();
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
  await fc.assert(
    fc.asyncProperty(fc.array(doubles, { minLength: 1 }), async (values) => {
      const [row] = await connection.rows(`select ${values.map(duckdb.double).join(", ")}`);
      expect(row).toEqual(values.map((value) => value + 0));
    }),
    { numRuns: 50 },
  );
  expect(exponentLiteral(1e21)).toBe("1e21");
});

test.each(["", "a\0b", "a\ud800b"])("refuses the name %j", (name) => {
  expect(() => standardIdentifier(name)).toThrow(expect.objectContaining({ code: "sql_name_invalid" }));
});
