import fc from "fast-check";
import { expect, test } from "vitest";
import { editsBetween } from "./edits.ts";
import { leastEdits, lettersOf } from "./letter-bag.ts";

test("never asks for more edits than there are", () => {
  const word = fc.stringMatching(/^[a-z0-9]{0,20}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(leastEdits(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(editsBetween(a, b));
    }),
    { numRuns: 2_000 },
  );
});
