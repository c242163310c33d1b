import fc from "fast-check";
import { expect, test } from "vitest";
import { Int32List } from "../table/int32-list.ts";
import { Postings } from "./postings.ts";

test("holds what sets hold, as records come and go", () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(steps, (given) => {
      const postings = new Postings();
      const sets = [new Set<number>(), new Set<number>(), new Set<number>()];
      for (const [block, from, many] of given) {
        for (let position = from; position < from + many; position++) {
          const goes = sets[block]?.delete(position) === true;
          if (goes) expect(postings.remove(block, position)).toBe(true);
          else {
            expect(postings.remove(block, position)).toBe(false);
            postings.add(block, position);
            sets[block]?.add(position);
            expect(postings.last(block)).toBe(position);
          }
        }
        for (const [each, set] of sets.entries()) {
          const copied = new Int32List();
          postings.copy(each, copied);
          expect(postings.count(each)).toBe(set.size);
          expect([...copied.toArray()].sort((a, b) => a - b)).toEqual([...set].sort((a, b) => a - b));
        }
      }
    }),
  );
});
