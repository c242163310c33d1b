import fc from "fast-check";
import { expect, test } from "vitest";
import { editsBetween } from "./edits.ts";

/** The whole table of distances, as Damerau's edits are defined: no letter is edited twice. */
function byTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  const cell = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const exchange = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + exchange);
      const row = rows[i];
      if (row !== undefined) row[j] = isSwap ? Math.min(best, cell(i - 2, j - 2) + 1) : best;
    }
  }
  return cell(a.length, b.length);
}

const word = fc.stringMatching(/^[a-d]{0,12}$/);

test("is what the table of distances says", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editsBetween(a, b)).toBe(byTable(a, b));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["assad", "asasd", 1],
  ["cook", "cock", 1],
  ["", "abc", 3],
  ["kim", "min", 2],
])("%s and %s: %i", (a, b, edits) => expect(editsBetween(a, b)).toBe(edits));
