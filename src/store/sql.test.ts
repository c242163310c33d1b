import fc from "fast-check";
import { expect, test } from "vitest";
import { identifier, join, type SqlFragment, sql } from "./sql.ts";

const hostile = fc.oneof(fc.string(), fc.constantFrom("'; drop table x; --", "$1", '"', "\\'", "1 or 1=1"));

/** A random tree of fragments, with the values it must carry in order. */
const tree: fc.Arbitrary<{ fragment: SqlFragment; values: string[] }> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    hostile.map((value) => ({ fragment: sql`a = ${value}`, values: [value] })),
    fc.tuple(tie("node"), tie("node"), hostile).map(([left, right, value]) => {
      const [l, r] = [left, right] as { fragment: SqlFragment; values: string[] }[];
      if (l === undefined || r === undefined) throw new Error("unreachable");
      return {
        fragment: sql`(${l.fragment} and b = ${value} or ${r.fragment})`,
        values: [...l.values, value, ...r.values],
      };
    }),
  ),
})).node as fc.Arbitrary<{ fragment: SqlFragment; values: string[] }>;

test("whatever the values are, the text is made of the program's own words and numbered parameters", () => {
  fc.assert(
    fc.property(tree, ({ fragment, values }) => {
      expect(fragment.values).toEqual(values);
      expect(fragment.text).toMatch(/^[ab()= a-z]*(\$\d+[ab()= a-z]*)*$/);
      expect(fragment.text.match(/\$\d+/g)).toEqual(values.map((_, index) => `$${index + 1}`));
      expect(fragment.text.replace(/\$\d+| and | or |[ab=() ]/g, "")).toBe("");
    }),
  );
});

test("fragments are joined with their parameters renumbered", () => {
  const joined = sql`select ${join([sql`x = ${1}`, sql`y = ${2}`], " and ")} limit ${3}`;
  expect(joined.text).toBe("select x = $1 and y = $2 limit $3");
  expect(joined.values).toEqual([1, 2, 3]);
  expect(sql`a ${join([])} b`.text).toBe("a  b");
});

test("what only looks like a fragment stays a value", () => {
  const forged = { text: "1 or true", values: [] };
  expect(sql`select ${forged}`.text).toBe("select $1");
});

test("text that is not a template literal is refused", () => {
  const forged = Object.assign(["select 1; drop table x"], { raw: ["select 1; drop table x"] });
  expect(() => sql(forged)).toThrowError(expect.objectContaining({ code: "identifier-refused" }));
});

test("undefined is refused, null is null", () => {
  expect(() => sql`select ${undefined}`).toThrowError(expect.objectContaining({ code: "value-undefined" }));
  expect(sql`select ${null}`.values).toEqual([null]);
});

test("a name comes only from the list", () => {
  expect(sql`order by ${identifier("born", ["born", "name"])}`.text).toBe('order by "born"');
  expect(() => identifier('born"; --', ["born"])).toThrowError(
    expect.objectContaining({ code: "identifier-refused" }),
  );
});
