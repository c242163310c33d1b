import fc from "fast-check";
import { expect, test } from "vitest";
import { type TollWord, tollTotals } from "./toll-totals.ts";

const word: fc.Arbitrary<TollWord> = fc.record({
  subject: fc.constantFrom("a", "b", "c", "d"),
  source: fc.constantFrom("api", "csv", "newspaper"),
  year: fc.constantFrom("2014", "2015", null),
  route: fc.constantFrom("Darien", "Sahara", null),
  deadAndMissing: fc.integer({ min: 0, max: 500 }),
});

test("of several sources on one incident, the one that says most is counted, with all its records", () => {
  const said = { subject: "boat", year: "2015", route: "Central" };
  const totals = tollTotals([
    { ...said, source: "api", deadAndMissing: 30 },
    { ...said, source: "api", deadAndMissing: 12 },
    { ...said, source: "newspaper", deadAndMissing: 40 },
  ]);
  expect(totals).toEqual({
    total: 42,
    byYear: new Map([["2015", 42]]),
    byRoute: new Map([["Central", 42]]),
  });
});

test("how one source's incidents are grouped into subjects changes none of its totals", () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const own = words.filter(({ source }) => source === "api");
      const alone = own.map((one, at) => ({ ...one, subject: `alone ${at}` }));
      expect(tollTotals(own)).toEqual(tollTotals(alone));
    }),
  );
});

test("the whole is the sum of the years and of the routes, and at least what any source says by itself", () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const totals = tollTotals(words);
      const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
      expect(sum(totals.byYear.values())).toBe(totals.total);
      expect(sum(totals.byRoute.values())).toBe(totals.total);
      for (const source of ["api", "csv", "newspaper"])
        expect(totals.total).toBeGreaterThanOrEqual(
          tollTotals(words.filter((one) => one.source === source)).total,
        );
    }),
  );
});
