import fc from "fast-check";
import { expect, test } from "vitest";
import { Int32List } from "./int32-list.ts";
import { KeyNumbers } from "./key-numbers.ts";

test("values have one number just where they have one key, as they come and go", () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.constantFrom("a", "b", "c", "d")), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(steps, (given) => {
      const numbers = new Int32List();
      numbers.reserve(31);
      const held = new Map<number, string>();
      const keys = new KeyNumbers(numbers, (code) => held.get(code) ?? "");
      for (const [code, key] of given) {
        if (held.has(code)) {
          keys.delete(code);
          held.delete(code);
        } else {
          keys.add(code, key);
          held.set(code, key);
        }
        for (const [one, its] of held)
          for (const [other, others] of held)
            expect(numbers.items[one] === numbers.items[other]).toBe(its === others);
      }
      expect(Math.max(0, ...[...held.keys()].map((code) => numbers.items[code] ?? 0))).toBeLessThan(4);
    }),
  );
});
